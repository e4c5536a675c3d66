import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The rules that count. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeResult {
  violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[];
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe's own script, to be run where it shall look. */
export const axeSource = (): Promise<string> => source;

/** One line for each complaint: rule and element. */
export function describeViolations({ violations }: AxeResult): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}
