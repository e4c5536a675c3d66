import type { BarView, InPage, NoticeView } from '../../components/inpage/views';

/** A notice without its button: what the button does is decided here. */
type Passing = Extract<
  NoticeView,
  { kind: 'shield' | 'pressAgain' | 'pointing' | 'pointed' | 'reading' | 'screen' | 'session' }
>;

type WithoutButton<T> = T extends unknown ? Omit<T, 'onDismiss'> : never;
export type PassingView = WithoutButton<Passing>;

/** What answers a press of the person's: they look for it, and would press again without it. */
const ANSWERS: ReadonlySet<PassingView['kind']> = new Set(['shield', 'pressAgain']);
/** Long enough to read one sentence. */
const READ_MS = 2_000;

/** Holdfast's interface with notices that pass: what stood in the region before comes back after them. */
export interface NoticingInPage extends InPage {
  /**
   * Shows one sentence until the person lets it go, something else has to be said, or `ms` have passed. What answers
   * a press stays at least as long as it takes to read, whatever else is to be said. Returns what takes it back sooner.
   */
  notice(view: PassingView, ms: number, onDismissed?: () => void): () => void;
  /** Nothing stands in the region. */
  isFree(): boolean;
}

export function withPassingNotices(inPage: InPage, window: Window): NoticingInPage {
  let standing: BarView | null = null;
  let timer: number | undefined;
  let unreadUntil = Number.NEGATIVE_INFINITY;
  const now = (): number => window.performance.now();

  function show(view: BarView | null): void {
    standing = view;
    window.clearTimeout(timer);
    const unread = unreadUntil - now();
    if (unread > 0) timer = window.setTimeout(() => show(standing), unread);
    else put();
  }

  /** What stands in the region, over any notice. */
  function put(): void {
    window.clearTimeout(timer);
    timer = undefined;
    unreadUntil = Number.NEGATIVE_INFINITY;
    inPage.show(standing);
  }

  return {
    hold: (view, onClear) => inPage.hold(view, onClear),
    owns: (target) => inPage.owns(target),
    remove: () => inPage.remove(),
    isRefused: () => inPage.isRefused(),
    putAway() {
      standing = null;
      put();
      inPage.putAway();
    },
    show,
    isFree: () => standing === null && timer === undefined,
    notice(view, ms, onDismissed) {
      window.clearTimeout(timer);
      const own = window.setTimeout(put, ms);
      timer = own;
      unreadUntil = ANSWERS.has(view.kind) ? now() + READ_MS : Number.NEGATIVE_INFINITY;
      inPage.show({
        ...view,
        onDismiss() {
          onDismissed?.();
          put();
        },
      });
      return () => {
        if (timer === own) put();
      };
    },
  };
}
