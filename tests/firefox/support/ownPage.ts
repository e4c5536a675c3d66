import { waitFor } from '../../e2e/support/poll.ts';
import { contextOf, sendBidi } from './bidi.ts';
import { EXTENSION_HOST, type TestFirefox } from './browser.ts';

const ENTER = '\uE007'; // WebDriver's name of the key

/** A page of the extension. */
export interface OwnPage {
  /** Runs a function's source in it and returns what it says. */
  run(source: string): Promise<string>;
  /** Waits until it shows the text. */
  shows(text: string): Promise<void>;
  /** Presses the button with this name, with the real keyboard; inside of `within` (a selector) where given. */
  press(name: string, within?: string): Promise<void>;
  /** Types into the field with this label, with the real keyboard, in place of what it holds. */
  type(label: string, text: string): Promise<void>;
  /** Puts its tab before the others: keys go nowhere else. */
  front(): Promise<void>;
  close(): Promise<void>;
}

/** Opens "sidepanel.html". Puppeteer does not notice the arrival of an extension's page: hence BiDi by hand. */
export async function openOwnPage(firefox: TestFirefox, path: string): Promise<OwnPage> {
  const page = await firefox.newPage();
  const context = contextOf(page.mainFrame());
  const send = <T>(method: string, parameters: object): Promise<T> => sendBidi<T>(firefox.browser, method, parameters);
  await send('browsingContext.navigate', {
    context,
    url: `moz-extension://${EXTENSION_HOST}/${path}`,
    wait: 'complete',
  });
  const run = async (source: string): Promise<string> => {
    const { result } = await send<{ result: { value?: string } }>('script.callFunction', {
      functionDeclaration: source,
      target: { context },
      awaitPromise: true,
    });
    return result.value ?? '';
  };
  const sendKeys = (keys: string): Promise<unknown> =>
    send('input.performActions', {
      context,
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: Array.from(keys, (value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]).flat(),
        },
      ],
    });
  return {
    run,
    async shows(text) {
      await waitFor(`"${text}"`, async () => (await run('() => document.body.innerText')).includes(text), 15_000);
    },
    async press(name, within = 'body') {
      // The pointer cannot be moved over an extension's page: the button is pressed by key, as with a keyboard.
      await waitFor(`the button "${name}"`, async () => {
        const focused = await run(`() => {
          const buttons = [...document.querySelectorAll(${JSON.stringify(`${within} button`)})];
          buttons.find((each) => each.textContent === ${JSON.stringify(name)})?.focus();
          return document.activeElement.textContent;
        }`);
        return focused === name;
      });
      await sendKeys(ENTER);
    },
    async type(label, text) {
      const focused = await run(`() => {
        const labels = [...document.querySelectorAll('label')];
        const field = labels.find((each) => each.textContent === ${JSON.stringify(label)})?.control;
        field?.focus();
        field?.select();
        return document.activeElement.labels?.[0]?.textContent ?? '';
      }`);
      if (focused !== label) throw new Error(`There is no field "${label}".`);
      await sendKeys(text);
    },
    front: () => send('browsingContext.activate', { context }),
    close: () => send('browsingContext.close', { context }),
  };
}
