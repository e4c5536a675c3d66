import { useId } from './useId';

interface ChooseProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange(value: string): void;
  /** Said where somebody else decided: then nothing can be chosen here. */
  managed?: string | undefined;
}

/** One of several, by name. */
export function Choose({ label, value, options, onChange, managed }: ChooseProps) {
  const id = useId();
  return (
    <div class="choose">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={managed !== undefined}
        aria-describedby={managed === undefined ? undefined : `${id}m`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      {managed !== undefined && <small id={`${id}m`}>{managed}</small>}
    </div>
  );
}
