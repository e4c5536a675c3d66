/** Exit codes of the verifier (CONTRACT.md). */
export const EXIT = {
  ok: 0,
  integrity: 10,
  policy: 11,
  unidentified: 12,
  malformed: 20,
  limit: 21,
  version: 30,
  usage: 64,
  internal: 70,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Why a package is refused: the exit code, a short name for programs, and a sentence that says where. */
export class Refusal extends Error {
  readonly exit: Exit;
  readonly code: string;

  constructor(exit: Exit, code: string, sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    this.exit = exit;
    this.code = code;
  }
}

/** Throws unless it holds. */
export function demand(holds: boolean, code: string, sentence: string): asserts holds {
  if (!holds) throw new Refusal(EXIT.integrity, code, sentence);
}
