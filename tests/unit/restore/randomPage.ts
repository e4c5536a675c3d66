/**
 * A page made of random questions, with a model of its own and a clock of its own. Slots name its values; the code
 * under test sees labels, sections and elements only.
 */
export type Question =
  | { kind: 'text'; label: string; behaviour: 'plain' | 'upper' | 'refuses' | 'refusesLater' | 'locks' }
  | { kind: 'choice'; label: string; slow: boolean }
  | { kind: 'country'; label: string; slow: boolean }
  | { kind: 'gate'; label: string; slow: boolean; inside: Question[] }
  | { kind: 'list'; title: string; slow: boolean; most: number; fields: Leaf[] }
  | { kind: 'section'; title: string; inside: Question[] };
type Leaf = Extract<Question, { kind: 'text' | 'choice' }>;

export interface PageShape {
  questions: Question[];
  /** Draws everything anew after every change, as some frameworks do. */
  redraws: boolean;
  /** Gives ids and names new numbers with every drawing. */
  renumbers: boolean;
}

const CHOICES = ['', 'Alpha', 'Beta', 'Gamma'];
const REGIONS: Record<string, string[]> = { Alpha: ['North', 'South'], Beta: ['East', 'West'], Gamma: ['Up', 'Down'] };
const SLOW_MS = 700;

export class RandomPage {
  readonly values = new Map<string, string>();
  readonly counts = new Map<string, number>();
  readonly lists = new Map<string, Extract<Question, { kind: 'list' }>>();
  now = 0;
  /** From now on some fields accept nothing. */
  locked = false;
  private drawn = 0;
  private tasks: { at: number; run: () => void }[] = [];
  private opened = new Set<string>();

  constructor(
    private readonly root: HTMLElement,
    readonly shape: PageShape,
  ) {
    root.onchange = ({ target }) => this.changed(target as HTMLInputElement);
    root.onclick = ({ target }) => this.clicked(target as HTMLElement);
  }

  /** Runs the page's own work that is due within `ms`. */
  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const next = this.tasks.filter((task) => task.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.tasks.splice(this.tasks.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
  }

  nextIn(): number | undefined {
    const next = Math.min(...this.tasks.map((task) => task.at));
    return Number.isFinite(next) ? Math.max(0, next - this.now) : undefined;
  }

  /** Everything as the page is sent: nothing answered, one blank entry in each list. */
  reset(): void {
    this.values.clear();
    this.counts.clear();
    this.opened.clear();
    this.tasks = [];
    this.draw();
  }

  draw(): void {
    this.drawn++;
    const page = document.createElement('div');
    page.innerHTML = this.htmlOf(this.shape.questions, '');
    for (const control of page.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-slot]'))
      this.fill(control);
    this.root.replaceChildren(...page.childNodes);
  }

  private fill(control: HTMLInputElement | HTMLSelectElement): void {
    const value = this.values.get(control.dataset['slot'] ?? '') ?? '';
    if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === value;
    else control.value = value;
    if (this.locked && control.dataset['behaviour'] === 'locks') control.disabled = true;
  }

  private set(slot: string, value: string): void {
    if (value === '') this.values.delete(slot);
    else this.values.set(slot, value);
  }

  private later(slow: boolean, run: () => void): void {
    this.tasks.push({ at: this.now + (slow ? SLOW_MS : 5), run });
  }

  private changed(control: HTMLInputElement): void {
    const { slot = '', behaviour } = control.dataset;
    if (slot === '') return;
    const value = behaviour === 'upper' ? control.value.toUpperCase() : control.value;
    const before = this.values.get(slot);
    this.set(slot, behaviour === 'refuses' ? '' : value);
    if (behaviour === 'refusesLater') this.later(false, () => this.change(slot, ''));
    if (control.dataset['role'] === 'country' && before !== value) {
      this.set(`${slot}/region`, '');
      this.opened.delete(slot);
      this.later(control.dataset['slow'] === 'true', () => {
        this.opened.add(slot);
        this.draw();
      });
    }
    if (control.dataset['role'] === 'gate') {
      if (value === 'no') this.forget(slot);
      this.later(control.dataset['slow'] === 'true', () => {
        if (this.values.get(slot) === 'yes') this.opened.add(slot);
        else this.opened.delete(slot);
        this.draw();
      });
    } else if (this.shape.redraws) this.draw();
    else for (const each of this.root.querySelectorAll<HTMLInputElement>('[data-slot]')) this.fill(each);
  }

  answerNo(gate: string): void {
    this.set(gate, 'no');
    this.opened.delete(gate);
    this.forget(gate);
    this.draw();
  }

  /** Answered "no", what was inside is gone. */
  private forget(gate: string): void {
    for (const slot of [...this.values.keys()]) if (slot.startsWith(`${gate}>`)) this.values.delete(slot);
    for (const slot of [...this.counts.keys()]) if (slot.startsWith(`${gate}>`)) this.counts.delete(slot);
  }

  private change(slot: string, value: string): void {
    this.set(slot, value);
    this.draw();
  }

  private clicked(target: HTMLElement): void {
    const list = target.dataset['list'];
    if (list === undefined) return;
    const { most = 0, slow = false } = this.lists.get(list) ?? {};
    this.later(slow, () => {
      const count = this.counts.get(list) ?? 1;
      if (count < most) this.counts.set(list, count + 1);
      this.draw();
    });
  }

  private htmlOf(questions: readonly Question[], path: string): string {
    return questions.map((question, i) => this.html(question, `${path}>${String(i)}`)).join('');
  }

  private html(question: Question, slot: string): string {
    switch (question.kind) {
      case 'text':
        return this.field(question.label, `<input ${this.attributes(slot)} data-behaviour="${question.behaviour}">`);
      case 'choice':
        return this.field(question.label, this.select(slot, CHOICES, ''));
      case 'country': {
        const chosen = this.opened.has(slot) ? (REGIONS[this.values.get(slot) ?? ''] ?? []) : [];
        const role = `data-role="country" data-slow="${String(question.slow)}"`;
        return (
          this.field(question.label, this.select(slot, CHOICES, role)) +
          this.field(`Region of ${question.label}`, this.select(`${slot}/region`, ['', ...chosen], ''))
        );
      }
      case 'gate': {
        const answers = ['yes', 'no'].map(
          (answer) =>
            `<label><input type="radio" name="${slot}" value="${answer}" data-slot="${slot}" data-role="gate" data-slow="${String(question.slow)}"> ${answer}</label>`,
        );
        const inside = this.opened.has(slot) ? this.htmlOf(question.inside, slot) : '';
        // No page asks the same question twice in one place.
        const own = slot.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '').replace(/\W+/g, ' ');
        return `<fieldset><legend>${question.label}${own}</legend>${answers.join('')}</fieldset><div>${inside}</div>`;
      }
      case 'list': {
        this.lists.set(slot, question);
        const entries = Array.from({ length: this.counts.get(slot) ?? 1 }, (_, i) => {
          const fields = question.fields.map((field, j) => this.html(field, `${slot}[${String(i)}]${String(j)}`));
          return `<div class="entry">${fields.join('')}</div>`;
        });
        return `<section><h3>${question.title}</h3><div>${entries.join('')}</div><button type="button" data-list="${slot}">Add</button></section>`;
      }
      case 'section':
        return `<section><h3>${question.title}</h3>${this.htmlOf(question.inside, slot)}</section>`;
    }
  }

  private field(label: string, control: string): string {
    return `<p><label>${label} ${control}</label></p>`;
  }

  private attributes(slot: string): string {
    const number = this.shape.renumbers ? ` id="c${String(this.drawn * 1_000 + Math.floor(slot.length * 7))}"` : '';
    return `data-slot="${slot}"${number}`;
  }

  private select(slot: string, options: readonly string[], more: string): string {
    const all = options.map((option) => `<option value="${option}">${option}</option>`);
    return `<select ${this.attributes(slot)} ${more}>${all.join('')}</select>`;
  }

  /** Gives every question that can be seen an answer, gate by gate, as a person would. */
  answerAll(
    answer: (slot: string, options: readonly string[] | undefined) => string,
    entries: (list: string) => number,
  ): void {
    this.reset();
    const counted = new Set<string>();
    for (let answered = -1; answered < this.values.size;) {
      answered = this.values.size;
      for (const [list, { most }] of this.lists) {
        if (!counted.has(list)) this.counts.set(list, Math.min(most, entries(list)));
        counted.add(list);
      }
      this.draw();
      for (const control of [...this.root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-slot]')]) {
        const slot = control.dataset['slot'] ?? '';
        if (this.values.has(slot)) continue;
        const isSelect = control instanceof HTMLSelectElement;
        const isGate = control.dataset['role'] === 'gate';
        const options = isSelect
          ? [...control.options].map(({ value }) => value).filter(Boolean)
          : isGate
            ? ['yes', 'no']
            : undefined;
        if (options?.length === 0) continue;
        const value = answer(slot, options);
        this.set(slot, control.dataset['behaviour'] === 'upper' ? value.toUpperCase() : value);
        if ((isGate && value === 'yes') || control.dataset['role'] === 'country') this.opened.add(slot);
      }
    }
    this.draw();
  }

  /** What stands in the page, by slot. */
  standing(): Map<string, string> {
    const found = new Map<string, string>();
    for (const control of this.root.querySelectorAll<HTMLInputElement>('[data-slot]')) {
      const { slot = '' } = control.dataset;
      if (control.type === 'radio' ? control.checked : control.value !== '') found.set(slot, control.value);
    }
    return found;
  }
}
