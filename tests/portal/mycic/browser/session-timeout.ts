import jQuery from 'jquery';

/** As in the page's `data-wb-sessto`; times in ms. */
interface Settings {
  readonly inactivity: number;
  readonly reactionTime: number;
  readonly logouturl: string;
  readonly refreshCallbackUrl: string;
  readonly refreshLimit: number;
}

/**
 * The session clock of the period's toolkit, with its trap: only clicks on the document count as
 * activity. Who types for eight minutes is warned, and who does not see the warning is signed out.
 */
export function initSessionTimeout(): void {
  const source = document.querySelector<HTMLElement>('span.wb-sessto')?.dataset['wbSessto'];
  if (source === undefined) return;
  const settings = JSON.parse(source) as Settings;
  let lastRefresh = Date.now();
  let timer = setTimeout(warn, settings.inactivity);

  function restart(): void {
    clearTimeout(timer);
    timer = setTimeout(warn, settings.inactivity);
  }

  function warn(): void {
    const until = Date.now() + settings.reactionTime;
    showWarning(until, (wantsToStay) => {
      // Too late is too late, also for those who press "Continue session".
      if (wantsToStay && Date.now() < until) return keepAlive();
      location.replace(settings.logouturl);
    });
  }

  function keepAlive(): void {
    lastRefresh = Date.now();
    void fetch(settings.refreshCallbackUrl, { method: 'POST' }).then(async (response) => {
      if ((await response.text()) === 'true') restart();
      else location.replace(settings.logouturl);
    });
  }

  jQuery(document).on('click', () => {
    if (document.getElementById('wb-sessto-modal') !== null) return;
    restart();
    if (Date.now() - lastRefresh > settings.refreshLimit) keepAlive();
  });
}

function showWarning(until: number, answer: (wantsToStay: boolean) => void): void {
  const say = window.practiceWords;
  const overlay = document.createElement('div');
  overlay.className = 'overlay';
  overlay.innerHTML = `<section id="wb-sessto-modal" role="dialog" aria-modal="true"><div><h2></h2><p></p><p></p>
<p class="buttons"><button type="button" class="btn btn-primary"></button><button type="button" class="btn"></button></p></div></section>`;
  const [title, countdown, hint, stay, leave] = overlay.querySelectorAll<HTMLElement>('h2, p:not(.buttons), button');
  if (!title || !countdown || !hint || !stay || !leave) return;
  title.textContent = say['warning'] ?? '';
  hint.textContent = say['select'] ?? '';
  stay.textContent = say['continueSession'] ?? '';
  leave.textContent = say['endSession'] ?? '';

  const tick = setInterval(show, 500);
  function show(): void {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    const text = (say['expires'] ?? '')
      .replace('#min#', String(Math.floor(left / 60)))
      .replace('#sec#', String(left % 60));
    if (countdown !== undefined) countdown.textContent = text;
    if (left === 0) close(false);
  }
  function close(wantsToStay: boolean): void {
    clearInterval(tick);
    overlay.remove();
    answer(wantsToStay);
  }
  stay.addEventListener('click', () => close(true));
  leave.addEventListener('click', () => close(false));
  show();
  document.body.append(overlay);
  stay.focus();
}
