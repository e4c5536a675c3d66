import type { Wipe } from './wipes.ts';

/** Long enough that what happens is not taken for the work of the button in the strip. */
const MISHAP_DELAY_MS = 2000;

async function post(path: string, body: string): Promise<Record<string, unknown>> {
  const response = await fetch(path, { method: 'POST', body });
  return (await response.json()) as Record<string, unknown>;
}

function showSettings(strip: Element, settings: Record<string, unknown>): void {
  for (const button of strip.querySelectorAll<HTMLElement>('[data-set]')) {
    const wanted = JSON.parse(button.dataset['set'] ?? '{}') as Record<string, unknown>;
    const active = Object.entries(wanted).every(
      ([name, value]) => name === 'outageSeconds' || settings[name] === value,
    );
    button.setAttribute('aria-pressed', String(active));
  }
}

/** Makes the buttons of the control strip work. */
export function initControlStrip(strip: HTMLElement): void {
  strip.querySelector('details')?.addEventListener('toggle', () => {
    void fetch('/practice/control').then(async (response) => {
      showSettings(strip, (await response.json()) as Record<string, unknown>);
    });
  });
  strip.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button');
    const { set, mishap, timeIsUp } = button?.dataset ?? {};
    if (set !== undefined) void post('/practice/control', set).then((settings) => showSettings(strip, settings));
    if (mishap !== undefined) setTimeout(() => window.practiceWipe(mishap as Wipe), MISHAP_DELAY_MS);
    if (timeIsUp !== undefined) void post('/practice/time-is-up', '').then(() => location.reload());
  });
}
