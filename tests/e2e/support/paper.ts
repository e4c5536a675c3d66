import { expect, type Page } from '@playwright/test';

/** Presses the button; the browser is asked to print, and by nothing else. */
export async function pressPrint(page: Page, name: string): Promise<void> {
  const asked = page.evaluate(
    () => new Promise<boolean>((resolve) => addEventListener('beforeprint', () => resolve(true), { once: true })),
  );
  await page.getByRole('button', { name, exact: true }).click();
  expect(await asked).toBe(true);
}

/** What stands on the paper; nothing on it asks to be pressed. */
export async function onPaper(page: Page, part: string): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  for (const role of ['button', 'checkbox', 'navigation'] as const)
    await expect(page.getByRole(role), `a ${role} on paper`).toHaveCount(0);
  const text = await page.getByRole('region', { name: part, exact: true }).innerText();
  await page.emulateMedia({ media: 'screen' });
  return text;
}
