const two = (n: number): string => String(n).padStart(2, '0');

/** Minutes east of UTC, as people write them: "−05:00". */
export function offsetText(minutes: number): string {
  const all = Math.abs(minutes);
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(all / 60))}:${two(all % 60)}`;
}

/**
 * Local time with its offset, and UTC. Written by hand: what `Intl` writes changes from browser to browser, and
 * the report must come out the same everywhere.
 */
export function moment(instant: string, offset: number): string {
  const local = new Date(Date.parse(instant) + offset * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetText(offset)} (${instant.slice(11, 19)} UTC)`;
}
