/**
 * The value tracking of React, in small. Each field gets an own `value` property that notes what the page
 * itself wrote. An `input` event counts only when the field's real value differs from the noted one;
 * a value written through the page's own property is already noted, so its event is ignored. Text follows
 * `input`, a select follows `change`, a check box follows `click` and nothing else.
 */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const model: Record<string, string | boolean> = {};
const form = document.getElementById('tracked') as HTMLFormElement;

for (const field of form.querySelectorAll<Field>('input, select, textarea')) {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') followBox(field);
  else followText(field);
}

function followText(field: Field): void {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  if (native?.get === undefined || native.set === undefined) throw new Error('This browser keeps values elsewhere.');
  const { get, set } = native;
  const real = (): string => String(get.call(field));
  let noted = real();
  model[field.name] = noted;
  Object.defineProperty(field, 'value', {
    configurable: true,
    get,
    set(value: unknown) {
      noted = String(value);
      set.call(field, value);
    },
  });
  const event = field instanceof HTMLSelectElement ? 'change' : 'input';
  form.addEventListener(event, ({ target }) => {
    if (target !== field || real() === noted) return;
    noted = real();
    model[field.name] = noted;
  });
  // Drawn again from the model: what it did not take is gone.
  field.addEventListener('blur', () => {
    field.value = String(model[field.name]);
  });
}

function followBox(box: HTMLInputElement): void {
  model[box.name] = box.checked;
  box.addEventListener('click', () => {
    model[box.name] = box.checked;
  });
  box.addEventListener('blur', () => {
    box.checked = model[box.name] === true;
  });
}

function clear(): void {
  for (const field of form.querySelectorAll<Field>('input, select, textarea')) {
    const isBox = field instanceof HTMLInputElement && field.type === 'checkbox';
    model[field.name] = isBox ? false : '';
    if (isBox) field.checked = false;
    else field.value = '';
  }
}

document.getElementById('tracked-clear')?.addEventListener('click', clear);
window.practiceModel = () => ({ ...model });
window.practiceWipes = { script: clear };
