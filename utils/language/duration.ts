/** "1 h 05 min", "3 min 20 s", "45 s": the same in English and French. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${String(minutes)}\u00a0min ${two(seconds % 60)}\u00a0s`;
  return `${String(Math.floor(minutes / 60))}\u00a0h ${two(minutes % 60)}\u00a0min`;
}

const two = (n: number): string => String(n).padStart(2, '0');
