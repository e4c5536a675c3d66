import type { FrameworkModel } from '../model.ts';

declare global {
  interface Window {
    practiceAjax: (source: HTMLElement, render: string) => void;
  }
}

const form = (): HTMLFormElement => document.querySelector('#form') as HTMLFormElement;

/** One request at a time, in order, each with the whole form and the state that the last one brought. */
let queue = Promise.resolve();
function ask(source: string, render: string, action: string): void {
  queue = queue.then(async () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form())) body.append(name, value as string);
    body.set('jakarta.faces.source', source);
    body.set('jakarta.faces.partial.render', render);
    body.set('action', action);
    const response = await fetch(location.href, { method: 'POST', body, headers: { 'faces-request': 'partial/ajax' } });
    const changes = new DOMParser().parseFromString(await response.text(), 'text/xml');
    for (const update of changes.querySelectorAll('update')) {
      const place = document.getElementById(update.id);
      if (place instanceof HTMLInputElement) place.value = update.textContent ?? '';
      else if (place !== null) place.innerHTML = update.textContent ?? '';
    }
  });
}

window.practiceAjax = (source, render) =>
  ask(source.getAttribute('name') ?? '', render, source.dataset['action'] ?? '');

/** What the server has, when all that is on its way has come. */
window.practiceModel = async (): Promise<FrameworkModel> => {
  await queue;
  const view = (document.querySelector('[name=view]') as HTMLInputElement).value;
  return (await fetch(`?view=${view}`)).json() as Promise<FrameworkModel>;
};

/** The view has expired: the server draws a new one into the page. */
const anew = (): void => ask('', 'all', 'expire');
window.practiceWipes = { script: anew, rerender: anew };
