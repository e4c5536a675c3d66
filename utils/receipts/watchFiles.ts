import { innermostTarget } from '../forms/shadow';

/** Files that a person gave to a page, and to which of its controls. */
export interface GivenFiles {
  control: Element;
  files: File[];
  how: 'chosen' | 'dropped';
  /** A person's own event, not a script's. */
  person: boolean;
}

export interface FileWatch {
  /** A control fired an event: it may be a file field that was filled. */
  changed: (control: Element, person: boolean) => void;
}

const SAME_MS = 1_000; // one choice fires several events, and a drop is often put into a field by script
const MOST_FILES = 50;

/** Notices files at fields and on places that take dropped ones. Events of shadow roots come through `changed`. */
export function watchFiles(
  { window, signal, owns, now }: FileWatchOptions,
  onFiles: (given: GivenFiles) => void,
): FileWatch {
  let last = { key: '', at: 0 };

  function give(given: GivenFiles): void {
    if (given.files.length === 0) return;
    const key = given.files
      .map(({ name, size, lastModified }) => `${name}/${String(size)}/${String(lastModified)}`)
      .join();
    const again = key === last.key && now() - last.at < SAME_MS;
    last = { key, at: now() };
    if (!again) onFiles({ ...given, files: given.files.slice(0, MOST_FILES) });
  }

  window.addEventListener(
    'drop',
    (event) => {
      const control = innermostTarget(event);
      if (!control || owns(event.target)) return;
      give({ control, files: [...(event.dataTransfer?.files ?? [])], how: 'dropped', person: event.isTrusted });
    },
    { capture: true, passive: true, signal },
  );
  return {
    changed(control, person) {
      if (control instanceof HTMLInputElement && control.type === 'file')
        give({ control, files: [...(control.files ?? [])], how: 'chosen', person });
    },
  };
}

interface FileWatchOptions {
  window: Window;
  signal: AbortSignal;
  /** Our own interface. */
  owns: (target: EventTarget | null) => boolean;
  now: () => number;
}
