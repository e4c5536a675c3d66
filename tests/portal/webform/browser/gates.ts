import { readControls } from '../../shared/browser/read-controls.ts';

/** Each gate empties its section as it hides it; the model knows only what is shown. */
const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No #${id} on this page.`);
  return found;
};

function toggle(section: HTMLElement, shown: boolean): void {
  section.hidden = !shown;
  if (shown) return;
  for (const field of section.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
    field.value = '';
}

const status = byId('status') as HTMLSelectElement;
status.addEventListener('change', () => toggle(byId('spouse'), status.value !== 'single'));

for (const radio of document.querySelectorAll<HTMLInputElement>('[name=employed]')) {
  radio.addEventListener('change', () => toggle(byId('employment'), radio.value === 'yes'));
}

const disagree = byId('disagree') as HTMLInputElement;
disagree.addEventListener('change', () => toggle(byId('contact'), !disagree.checked));

const removeOther = byId('remove-other');
removeOther.addEventListener('click', () => byId('other').remove());
removeOther.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') byId('other').remove();
});

window.practiceModel = () => readControls(document);
