/** The little that the practice portal uses of the libraries of the period, which came without types. */
declare module 'jquery' {
  export interface JQuery {
    each(visit: (this: HTMLElement) => void): JQuery;
    val(): string;
    val(value: string): JQuery;
    on(events: string, handler: (this: HTMLElement, event: { preventDefault(): void }) => void): JQuery;
    on(
      events: string,
      selector: string,
      handler: (this: HTMLElement, event: { preventDefault(): void }) => void,
    ): JQuery;
    trigger(event: string): JQuery;
    datepicker(options: Record<string, unknown>): JQuery;
    closest(selector: string): JQuery;
    find(selector: string): JQuery;
    hasClass(name: string): boolean;
  }
  export default function jQuery(target: string | Element | Document): JQuery;
}
declare module 'jquery-ui/datepicker.js';
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(container: Element): { render(node: ReactNode): void; unmount(): void };
}

declare module 'select2';
declare module '@uswds/uswds/js';
declare module 'govuk-frontend' {
  export function initAll(options: { scope: Element }): void;
}
