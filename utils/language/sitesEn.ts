import { page, sentence, type Sentence } from './sentence';

/** The words about sites that a person adds. */
export const sites = {
  title: 'Sites you added',
  none: 'None. To add one, open it and press the Holdfast button in the toolbar, then “Protect this site”.',
  protect: 'Protect this site',
  protectLead: (host: string): Sentence =>
    sentence`The browser will ask you to let Holdfast read and change ${page(host)}, and no other site. You can take it back at any time.`,
  refused: (host: string): Sentence => sentence`${page(host)} was not added.`,
  added: (host: string): Sentence =>
    sentence`${page(host)} was added. Load this page again so that Holdfast comes before the page’s own scripts.`,
  isAdded: (host: string): Sentence => sentence`You added ${page(host)}.`,
  forget: 'Stop protecting this site',
  forgetTitle: 'Stop protecting this site?',
  forgetLead: (host: string): Sentence =>
    sentence`Holdfast will not run on ${page(host)} any more. What was kept stays in Records until you delete it.`,
  forgotten: (host: string): Sentence =>
    sentence`${page(host)} is not protected any more, from the next time a page of it is loaded.`,
  notYet: 'Holdfast does not run in this page yet. Load the page again.',
  never: 'Sign-in pages are never recorded.',
  elsewhere: 'To protect another site, open it and press the Holdfast button in the toolbar.',
  point: 'Point at a control that clears',
  pointLead: 'A control that clears things, and Holdfast did not ask? Show it.',
  pointNow: 'Press the control in the page. The press does nothing else.',
  byFirm: 'Your organization asks for these sites to be protected:',
  allow: 'Allow',
};
