/** What a person can find on the screen, in whichever browser: the page objects are written once, against this. */
export interface Screen {
  /** The parts with this role and one of these names, in any frame. */
  findAll(role: string, names?: readonly string[]): Promise<Part[]>;
}

/** One part of the screen as it was when it was found. */
export interface Part {
  /** Accessible name and description; the description is '' where the browser does not tell. */
  readonly name: string;
  readonly description: string;
  /** What can be read inside, one space between pieces. */
  readonly text: string;
  readonly disabled: boolean;
  /** A real click with the mouse. */
  click(): Promise<void>;
  /** The first part inside with this role and one of these names. */
  find(role: string, names?: readonly string[]): Promise<Part | undefined>;
}
