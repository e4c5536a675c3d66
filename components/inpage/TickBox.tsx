import type { ReviewRow } from './views';

interface TickBoxProps {
  label: string;
  rows: readonly ReviewRow[];
  chosen: ReadonlySet<string>;
  onTick(isTicked: boolean): void;
}

/** A box for one row or for several: half ticked where some of them are. */
export function TickBox({ label, rows, chosen, onTick }: TickBoxProps) {
  const ticked = rows.filter((row) => chosen.has(row.tick)).length;
  const all = rows.length > 0 && ticked === rows.length;
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = ticked > 0 && !all;
      }}
      onChange={(event) => {
        if (event.isTrusted) onTick(event.currentTarget.checked);
      }}
    />
  );
}
