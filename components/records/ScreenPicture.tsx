import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import { send } from '../../utils/messages/send';
import { Button } from '../shared/Button';
import styles from './ScreenPicture.module.css';

interface ScreenPictureProps {
  visitId: string;
  at: number;
  language: Language;
}

/** Whether a recorded screen has a picture: the browser does not always allow one. */
export function hasPicture({ kind, facts = [] }: LogEntry): boolean {
  return kind === 'screen' && !facts.some(({ what }) => what === 'screen.without');
}

/** The picture of a recorded screen, read only when it is asked for; asked for again where it could not be read. */
export function ScreenPicture({ visitId, at, language }: ScreenPictureProps) {
  const { receipts, formats, pages } = language;
  const words = receipts.picture;
  const [picture, setPicture] = useState<string | null>(); // null: there is none; undefined: not read
  const [isOpen, setOpen] = useState(false);

  async function toggle(): Promise<void> {
    if (picture === undefined) setPicture(await read(visitId, at));
    setOpen(!isOpen);
  }
  return (
    <div class={styles.picture}>
      <Button tone="small" onPress={() => void toggle()} expanded={isOpen}>
        {isOpen ? words.hide : words.show}
      </Button>
      {isOpen && typeof picture !== 'string' && <p role="status">{picture === null ? words.none : pages.failed}</p>}
      {isOpen && typeof picture === 'string' && (
        <img src={`data:image/png;base64,${picture}`} alt={words.of(formats.exact(at))} />
      )}
    </div>
  );
}

/** Undefined where it could not be read, which the line says. */
async function read(visitId: string, at: number): Promise<string | null | undefined> {
  try {
    return (await send('readPicture', { visitId, at })).picture;
  } catch {
    return undefined;
  }
}
