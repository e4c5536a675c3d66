const form = document.getElementById('strict') as HTMLFormElement;

// What a script clicks is no click: some pages (and most challenge scripts) look at this flag.
document.getElementById('strict-clear')?.addEventListener('click', (event) => {
  if (event.isTrusted) form.reset();
});
document.getElementById('press-clear')?.addEventListener('pointerdown', (event) => {
  if (event.isTrusted) form.reset();
});
