import './webforms.ts';

declare global {
  interface Window {
    practicePartial?: (data: FormData) => void;
  }
}

/** As the script manager does: the form goes out, the panel and the hidden fields come back; a newer one wins. */
let newest = 0;
window.practicePartial = (data) => {
  const mine = ++newest;
  const body = new URLSearchParams();
  for (const [name, value] of data) body.append(name, value as string);
  void fetch(location.href, { method: 'POST', body, headers: { 'x-microsoftajax': 'Delta=true' } }).then(
    async (response) => {
      if (!response.ok || mine !== newest) return;
      const { hidden, panel } = (await response.json()) as { hidden: string; panel: string };
      (document.querySelector('#hidden') as Element).innerHTML = hidden;
      (document.querySelector('#UpdatePanel1') as Element).innerHTML = panel;
    },
  );
};

document.addEventListener('submit', (event) => {
  const { submitter } = event as SubmitEvent;
  event.preventDefault();
  window.practicePartial?.(new FormData(event.target as HTMLFormElement, submitter as HTMLButtonElement));
});
