document.getElementById('show')?.addEventListener('click', () => {
  (document.getElementById('secret') as HTMLInputElement).type = 'text';
});
