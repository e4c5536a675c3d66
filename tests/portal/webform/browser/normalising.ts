const form = document.getElementById('normalising') as HTMLFormElement;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const values = Object.fromEntries(new FormData(form));
  void fetch('normalise', { method: 'POST', body: JSON.stringify(values) }).then(async (response) => {
    const saved = (await response.json()) as Record<string, string>;
    for (const [name, value] of Object.entries(saved)) {
      const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (field !== null) field.value = value;
    }
  });
});
