const form = document.getElementById('ways') as HTMLFormElement;

function clear(event: Event): void {
  event.preventDefault();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
    field.value = '';
}

for (const id of ['link-clear', 'image-clear', 'role-clear'])
  document.getElementById(id)?.addEventListener('click', clear);
document.getElementById('role-clear')?.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') clear(event);
});
document.getElementById('handler-reset')?.addEventListener('click', () => form.reset());

const other = document.getElementById('other-citizenship') as HTMLSelectElement;
other.addEventListener('change', () => {
  if (other.value !== 'none') return;
  for (const field of document.querySelectorAll<HTMLInputElement>('#other-details input')) field.value = '';
});

// Each press of a harmless button shows, so that a test can wait for it.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-harmless]')) {
  button.addEventListener('click', () => {
    button.dataset['pressed'] = String(Number(button.dataset['pressed'] ?? 0) + 1);
  });
}
