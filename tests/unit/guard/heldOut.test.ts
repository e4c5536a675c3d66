import { expect, it } from 'vitest';
import { classifyWording, type Wording } from '../../../utils/guard/wording';
import { harmless, wipes } from './heldOut';

const ASKED: readonly Wording[] = ['clear', 'clearAll', 'remove', 'denies', 'signOut'];
const isAsked = (name: string): boolean => ASKED.includes(classifyWording(name));
const namesIn = (lists: Readonly<Record<string, readonly string[]>>): string[] => [
  ...new Set(Object.values(lists).flat()),
];

it('on labels it was not tuned on, the wording would miss wipes or interrupt honest work', () => {
  const [bad, good] = [namesIn(wipes), namesIn(harmless)];
  const missed = bad.filter((name) => !isAsked(name));
  const alarms = good.filter((name) => isAsked(name));
  const found = bad.length - missed.length;
  console.log(
    `held out: ${bad.length} + ${good.length} labels, recall ${(found / bad.length).toFixed(3)}, precision ${(found / (found + alarms.length)).toFixed(3)}`,
  );
  expect({ missed, alarms }).toEqual({ missed: [], alarms: [] });
});
