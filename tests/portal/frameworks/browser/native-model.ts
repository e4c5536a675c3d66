/** What native controls hold, by name, as an application of no framework reads them. */
export const valueOf = (root: ParentNode, selector: string): string =>
  root.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value ?? '';

export const chosen = (name: string): string[] =>
  [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map((box) => box.value);

/** Calls `listener` with each answer to the gate, wherever its radios are drawn anew. */
export function listenToAnswer(listener: (answer: 'yes' | 'no') => void): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>('[name=travelled]')) {
    radio.addEventListener('change', () => listener(radio.value as 'yes' | 'no'));
  }
}
