import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

export const h = createElement;

/** Shows an application, and how to throw it away and draw it anew. */
export function show(app: (run: number) => ReactNode): { redraw: () => void } {
  const place = document.querySelector('#app');
  if (place === null) throw new Error('There is no place for the application.');
  const root = createRoot(place);
  let run = 0;
  const draw = (): void => root.render(app(run));
  draw();
  return {
    redraw: () => {
      run++;
      draw();
    },
  };
}
