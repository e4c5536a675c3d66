import type { BrowserContext, Page } from '@playwright/test';

const HOST = 'https://secure.cic.gc.ca';

/** A small form on a portal's own host: what the page around it does is the test's. */
export const TRAVEL = `<main><h1>Travel</h1><p>Application number: E001234567</p><form onsubmit="return false">
<fieldset><legend>Travel history</legend>
<label>City <input id="city" name="city"></label> <label>Country <input id="country" name="country"></label>
<label>Why <textarea id="why" name="why"></textarea></label>
<button type="button" id="wipe">Clear all</button></fieldset></form></main>
<script>
  { // Kept before anybody can redefine it.
    const [city, country, why, wipe] = ['city', 'country', 'why', 'wipe'].map((id) => document.getElementById(id));
    wipe.onclick = () => { for (const field of [city, country, why]) field.value = ''; };
    window.write = (text) => { city.value = text; };
    window.valuesNow = () => city.value + '|' + country.value + '|' + why.value;
    window.middleOf = (id) => {
      const box = Element.prototype.getBoundingClientRect.call({ city, country, why, wipe }[id]);
      return box.x + box.width / 2 + ',' + (box.y + box.height / 2);
    };
  }
</script>`;

export const TYPED = 'Lyon|France|to visit';

/** A page that works against us, under a portal's own name. Only the real mouse and keyboard touch it. */
export class HostilePage {
  readonly page: Page;
  readonly path: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.path = `/hostile/${name}`;
  }

  async open(body: string, head = ''): Promise<void> {
    await serve(this.page.context(), `${HOST}${this.path}`, body, head);
    await this.page.goto(`${HOST}${this.path}`);
  }

  async type(): Promise<void> {
    for (const [id, text] of [
      ['city', 'Lyon'],
      ['country', 'France'],
      ['why', 'to visit'],
    ] as const) {
      await this.click(id);
      await this.page.keyboard.type(text);
    }
  }

  async click(id: string): Promise<void> {
    const [x = 0, y = 0] = (await this.#ask(`middleOf('${id}')`)).split(',').map(Number);
    await this.page.mouse.move(x, y);
    await this.page.mouse.click(x, y);
  }

  values(): Promise<string> {
    return this.#ask('valuesNow()');
  }

  /** As a script of the page does. */
  async write(text: string): Promise<void> {
    await this.#ask(`write('${text}')`);
  }

  /** Without Playwright's own script, which goes down with the globals that a page redefines. */
  async #ask(expression: string): Promise<string> {
    const session = await this.page.context().newCDPSession(this.page);
    const { result } = await session.send('Runtime.evaluate', { expression });
    await session.detach();
    return String(result.value);
  }
}

/** Answers one address with a page, without a server. */
export async function serve(context: BrowserContext, address: string, body: string, head = ''): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title>${head}</head><body>${body}</body></html>`;
  await context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
}
