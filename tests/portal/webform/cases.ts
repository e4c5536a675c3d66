import type { Case } from './case.ts';
import { controls } from './cases/controls.ts';
import { dialog } from './cases/dialog.ts';
import { documentOpen } from './cases/document-open.ts';
import { drawnAnswers } from './cases/drawn-answers.ts';
import { duplicates } from './cases/duplicates.ts';
import { entries } from './cases/entries.ts';
import { frames } from './cases/frames.ts';
import { gates } from './cases/gates.ts';
import { lateControls } from './cases/late-controls.ts';
import { matrix } from './cases/matrix.ts';
import { many } from './cases/many.ts';
import { noLabels } from './cases/no-labels.ts';
import { normalising } from './cases/normalising.ts';
import { secrets } from './cases/secrets.ts';
import { shadow } from './cases/shadow.ts';
import { signIn } from './cases/sign-in.ts';
import { slowFill } from './cases/slow-fill.ts';
import { strictClick } from './cases/strict-click.ts';
import { uploads } from './cases/uploads.ts';
import { valueTracker } from './cases/value-tracker.ts';
import { waysIn } from './cases/ways-in.ts';
import { wizard } from './cases/wizard.ts';

/** Every case, in the order of the index page. */
export const cases: readonly Case[] = [
  controls,
  gates,
  noLabels,
  duplicates,
  many,
  shadow,
  drawnAnswers,
  frames,
  documentOpen,
  dialog,
  strictClick,
  valueTracker,
  slowFill,
  lateControls,
  entries,
  matrix,
  normalising,
  waysIn,
  secrets,
  signIn,
  uploads,
  wizard,
];
