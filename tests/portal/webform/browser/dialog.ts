document.getElementById('open-dialog')?.addEventListener('click', () => {
  document.querySelector<HTMLDialogElement>('#form-dialog')?.showModal();
});
