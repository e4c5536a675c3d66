const input = document.getElementById('passport') as HTMLInputElement;

/** Sends the name at once, as portals do with the file, and says what the server answers. */
async function send(): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const response = await fetch(input.dataset['to'] ?? '', {
    method: 'POST',
    body: JSON.stringify({ name: file.name }),
  });
  const { said } = (await response.json()) as { said: string };
  (document.getElementById('outcome') as HTMLElement).textContent = said;
}
input.addEventListener('change', () => void send());
