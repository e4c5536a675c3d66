import type { ComponentChildren } from 'preact';
import { Mark } from './Mark';

/** The top of every page of the extension: the mark, the page's name, its few controls. */
export function Masthead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="masthead">
      <Mark size={28} />
      <h1>{title}</h1>
      {children}
    </header>
  );
}
