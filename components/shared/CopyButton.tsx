import { useState } from 'preact/hooks';
import { Button } from './Button';
import { copyText } from './copyText';

interface CopyButtonProps {
  text: string;
  label: string;
  copied: string;
  /** id of the element that says what is copied. */
  about?: string;
}

/** Copies a text whole (however much of it is shown) and says so. */
export function CopyButton({ text, label, copied, about }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  const press = (button: HTMLElement) => {
    void copyText(text, button).then(setDone);
  };
  return (
    <span class="copy">
      <Button tone="small" onPress={press} {...(about === undefined ? {} : { about })}>
        {label}
      </Button>
      <span class="copied" aria-live="polite">
        {done ? copied : ''}
      </span>
    </span>
  );
}
