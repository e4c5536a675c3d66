import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Choose } from './Choose';

interface ChooseAndDoProps {
  label: string;
  options: readonly (readonly [value: string, words: string])[];
  action: string;
  onDo(value: string): void;
}

/** One of several, and a button: choosing alone (arrow keys pass over every option) must not do anything. */
export function ChooseAndDo({ label, options, action, onDo }: ChooseAndDoProps) {
  const [value, setValue] = useState(options[0]?.[0] ?? '');
  return (
    <div class="choose-and-do">
      <Choose label={label} value={value} options={options} onChange={setValue} />
      <Button tone="plain" onPress={() => onDo(value)}>
        {action}
      </Button>
    </div>
  );
}
