import { sentModel } from './sent-model.ts';

/**
 * As Turbo Drive does, with its cache switched off: the document stays, its body is exchanged, the
 * address is pushed, and scripts of the head live on.
 */
async function visit(address: string, init: RequestInit = {}): Promise<void> {
  document.documentElement.setAttribute('aria-busy', 'true');
  const response = await fetch(address, init);
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = answer.title;
  document.body.replaceWith(document.adoptNode(answer.body));
  document.documentElement.removeAttribute('aria-busy');
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-turbo]');
  if (link === null) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  void visit(link.href);
});
window.addEventListener('popstate', () => void visit(location.href));
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  event.preventDefault();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, (event as SubmitEvent).submitter)) body.append(name, value as string);
  void visit(location.href, { method: 'POST', body });
});
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.dataset['submits'] === undefined) return;
  target.form?.requestSubmit(target.form.querySelector<HTMLButtonElement>('button[value=answer]'));
});
window.practiceModel = () =>
  sentModel(document.querySelector('main form') as HTMLFormElement, (...path) => `form[${path.join('][')}]`);
