import { auImmiAccount } from './rules/auImmiAccount';
import { esdcLmia } from './rules/esdcLmia';
import { gckey } from './rules/gckey';
import { irccCitizenship } from './rules/irccCitizenship';
import { irccPortalNew } from './rules/irccPortalNew';
import { irccPrPortal } from './rules/irccPrPortal';
import { irccSecureAccount } from './rules/irccSecureAccount';
import { irccTrackers } from './rules/irccTrackers';
import { irccWebform } from './rules/irccWebform';
import { nzInz } from './rules/nzInz';
import { qcArrima } from './rules/qcArrima';
import { ukUkvi } from './rules/ukUkvi';
import { usCeac } from './rules/usCeac';
import { usUscis } from './rules/usUscis';
import type { Portal } from './schema';

/** The built-in portals. Adding one is adding a file of data and a line here. */
export const PORTALS: readonly Portal[] = [
  irccSecureAccount,
  irccPrPortal,
  irccPortalNew,
  irccCitizenship,
  irccWebform,
  irccTrackers,
  gckey,
  usCeac,
  usUscis,
  ukUkvi,
  auImmiAccount,
  nzInz,
  qcArrima,
  esdcLmia,
];
