import type { BarView, InPage, NoticeView } from '../../components/inpage/views';

/** A notice without its button: what the button does is decided here. */
type Passing = Extract<
  NoticeView,
  { kind: 'shield' | 'pressAgain' | 'pointing' | 'pointed' | 'reading' | 'screen' | 'session' }
>;

type WithoutButton<T> = T extends unknown ? Omit<T, 'onDismiss'> : never;
export type PassingView = WithoutButton<Passing>;

/** Holdfast's interface with notices that pass: what stood in the region before comes back after them. */
export interface NoticingInPage extends InPage {
  /**
   * Shows one sentence until the person lets it go, something else has to be said, or `ms` have passed. Returns what
   * takes it back sooner.
   */
  notice(view: PassingView, ms: number, onDismissed?: () => void): () => void;
  /** Nothing stands in the region. */
  isFree(): boolean;
}

export function withPassingNotices(inPage: InPage, window: Window): NoticingInPage {
  let standing: BarView | null = null;
  let timer: number | undefined;

  function show(view: BarView | null): void {
    window.clearTimeout(timer);
    timer = undefined;
    standing = view;
    inPage.show(view);
  }

  return {
    hold: (view, onClear) => inPage.hold(view, onClear),
    owns: (target) => inPage.owns(target),
    remove: () => inPage.remove(),
    isRefused: () => inPage.isRefused(),
    putAway() {
      show(null);
      inPage.putAway();
    },
    show,
    isFree: () => standing === null && timer === undefined,
    notice(view, ms, onDismissed) {
      window.clearTimeout(timer);
      const back = (): void => show(standing);
      const own = window.setTimeout(back, ms);
      timer = own;
      inPage.show({
        ...view,
        onDismiss() {
          onDismissed?.();
          back();
        },
      });
      return () => {
        if (timer === own) back();
      };
    },
  };
}
