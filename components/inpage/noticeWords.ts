import type { Language } from '../../utils/language/en';
import type { Sentence } from '../../utils/language/sentence';
import type { NoticeView } from './views';

/** The one sentence of a notice. */
export function noticeWords(view: NoticeView, { inpage, receipts, session }: Language): Sentence {
  switch (view.kind) {
    case 'undone':
      return [inpage.undone(view.entriesLeft)];
    case 'shield':
      return inpage.shield(view.control);
    case 'pressAgain':
      return inpage.pressAgain(view.control);
    case 'session':
      return [session.warning(view.endsAt, view.activity)];
    case 'reading':
      return receipts.reading(view.file, view.percent);
    case 'screen':
      return [receipts.screen[view.recorded]];
    case 'pointing':
      return [view.ended ? inpage.pointingEnded : view.again ? inpage.pointAgain : inpage.pointing];
    case 'pointed':
      return inpage.pointed(view.control);
    case 'trouble':
      return [inpage.trouble[view.sentence]];
  }
}
