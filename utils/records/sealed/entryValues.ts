import { textValue, type Value } from '../../evidence/value';
import type { FieldValue } from '../../forms/field';
import type { LogEntry, Visit } from '../../messages/contract';

/** What a log entry discloses: everything of it that could name a person. */
export function entryValues(
  { field, before, after, note, facts = [] }: LogEntry,
  { title, address }: Visit,
): [string, Value][] {
  return [
    ['page.title', textValue(title)],
    ['page.address', textValue(address)],
    ...(field
      ? ([
          ['field.label', textValue(field.label)],
          ['field.section', textValue(field.section.join(' › '))],
        ] as [string, Value][])
      : []),
    ...(before ? [['before', valueOf(before)] as [string, Value]] : []),
    ...(after ? [['after', valueOf(after)] as [string, Value]] : []),
    ...(note === undefined || note === '' ? [] : [['note', textValue(note)] as [string, Value]]),
    ...facts.map(({ what, name, text }): [string, Value] => [
      what,
      name === undefined ? textValue(text) : [[textValue(name), textValue(text)]],
    ]),
  ];
}

function valueOf(value: FieldValue): Value {
  switch (value.kind) {
    case 'text':
      return textValue(value.text);
    case 'checked':
      return value.checked;
    case 'options':
      return value.options.map((option) => [textValue(option.value), textValue(option.text)]);
    case 'rich':
      return { html: textValue(value.html), text: textValue(value.text) };
  }
}
