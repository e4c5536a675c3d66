import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { Session } from '../../utils/messages/contract';

/** From here on it is said, once, not only shown. */
const SOON_MS = 180_000;

interface SessionClockProps {
  session: Session;
  language: Language;
}

/** How long until the portal signs out. The countdown is silent; the warning is announced once. */
export function SessionClock({ session: { endsAt, activity }, language: { session: words } }: SessionClockProps) {
  const left = endsAt - useNow();
  const soon = left <= SOON_MS;
  return (
    <section aria-labelledby="session">
      <h2 id="session">{words.title}</h2>
      {left > 0 && (
        <p role="timer">
          {words.left(left)} <span class="lead">{words.at(endsAt)}</span>
        </p>
      )}
      <p role="status" class={soon ? 'warned' : undefined}>
        {left <= 0 ? words.over : soon ? words.warning(endsAt, activity) : ''}
      </p>
    </section>
  );
}

/** The time, by the second, and at once when the panel is seen again: after sleep timers are late. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
