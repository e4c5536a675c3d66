import { useId } from 'preact/hooks';

interface ChooseProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange(value: string): void;
}

/** One of several, by name. */
export function Choose({ label, value, options, onChange }: ChooseProps) {
  const id = useId();
  return (
    <div class="choose">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
