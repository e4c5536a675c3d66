import type { ComponentChildren } from 'preact';

interface ButtonProps {
  tone: 'primary' | 'plain' | 'danger' | 'small';
  onPress(button: HTMLElement): void;
  children: ComponentChildren;
  /** id of the element that describes what the button is about. */
  about?: string;
  /** For a button that opens a panel: is it open? */
  expanded?: boolean;
  disabled?: boolean;
}

/** A button that only a person can press. A mouse press leaves the focus where it was: in the portal's field. */
export function Button({ tone, onPress, children, about, expanded, disabled }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${tone}`}
      aria-describedby={about}
      aria-expanded={expanded}
      aria-disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (event.isTrusted && disabled !== true) onPress(event.currentTarget);
      }}
    >
      {children}
    </button>
  );
}
