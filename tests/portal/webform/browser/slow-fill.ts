type Data = Record<string, string>;

const load = async (after: number): Promise<Data> => {
  const response = await fetch(`slow-data?after=${after}`);
  return (await response.json()) as Data;
};

function fill(root: ParentNode, data: Data): void {
  for (const [name, value] of Object.entries(data)) {
    const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    // Typed meanwhile? The page is slow, not rude.
    if (field !== null && field.value === '') field.value = value;
  }
}

void load(1000).then(({ surname = '', given = '' }) => fill(document, { surname, given }));

void load(3000).then((data) => {
  const form = document.getElementById('slow');
  if (form === null) return;
  const typed = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const fresh = form.cloneNode(true) as HTMLElement;
  form.replaceWith(fresh);
  fill(fresh, Object.fromEntries(typed.map((field) => [field.name, field.value])));
  fill(fresh, data);
});
