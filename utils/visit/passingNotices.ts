import type { BarView, InPage, NoticeView } from '../../components/inpage/views';

/** A notice without its button: what the button does is decided here. */
type Passing = Extract<NoticeView, { kind: 'shield' | 'pressAgain' | 'pointing' | 'pointed' }>;

type Without<T> = T extends unknown ? Omit<T, 'onDismiss'> : never;
type Notice = Without<Passing>;

/** Holdfast's interface with notices that pass: what stood in the region before comes back after them. */
export interface NoticingInPage extends InPage {
  /** Shows one sentence until the person lets it go, something else has to be said, or `ms` have passed. */
  notice(view: Notice, ms: number): void;
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
    notice(view, ms) {
      window.clearTimeout(timer);
      const back = (): void => show(standing);
      timer = window.setTimeout(back, ms);
      inPage.show({ ...view, onDismiss: back });
    },
  };
}
