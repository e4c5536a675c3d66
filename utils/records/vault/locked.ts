import { LOCKED } from '../../messages/locked';

/** What was asked for needs the passphrase first. Its message is one that the extension's pages know. */
export class Locked extends Error {
  constructor() {
    super(LOCKED);
    this.name = 'Locked';
  }
}
