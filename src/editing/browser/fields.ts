import type { Answers } from '../answers.ts';

/** The parts of one answer, as `Question.pieces` has them. */
const SEPARATOR = ' | ';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The form's fields of one kind of entry. */
export class Fields {
  readonly section: HTMLElement;
  constructor(section: HTMLElement) {
    this.section = section;
    section.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-flere]');
      if (button && this.owns(button)) addRow(button.closest('[data-felt]')!).focus();
    });
  }

  private get all(): HTMLElement[] {
    return [...this.section.querySelectorAll<HTMLElement>('[data-felt]')].filter((field) => this.owns(field));
  }

  /** A new source's fields stand among those of the update that is taken from it. */
  private owns(part: HTMLElement): boolean {
    return part.closest('[data-slags]') === this.section;
  }

  field(flag: string): HTMLElement | undefined {
    return this.all.find((field) => field.dataset['felt'] === flag);
  }

  /** What is written now, by flag; nothing of what is not asked. */
  answers(): Answers {
    return Object.fromEntries(
      this.all.filter((field) => !field.hidden).map((field) => [field.dataset['felt']!, answersOf(field)]),
    );
  }

  /** Fills an answer in: in a row that is free, when there can be several. */
  fill(flag: string, value: string): void {
    const field = this.field(flag);
    if (!field || answersOf(field).includes(value)) return;
    const box = [...field.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find(
      (one) => one.value === value,
    );
    if (box) return void (box.checked = true);
    const many = field.querySelector('[data-flere]') !== null;
    const free = controls(field).find((control) => control.value === '') ?? (many ? addRow(field) : controls(field)[0]);
    if (free) free.value = value;
  }

  /** Shows the questions that are asked, and what an empty answer of each stands for. */
  ask(asked: Record<string, string>): void {
    for (const field of this.all) {
      const flag = field.dataset['felt']!;
      field.hidden = !Object.hasOwn(asked, flag);
      for (const control of controls(field)) suggest(control, asked[flag] ?? '');
      for (const choice of field.querySelectorAll<HTMLElement>('[data-hoerer-til]'))
        choice.hidden = !this.chosen().has(choice.dataset['hoererTil']!);
      if (field.querySelector('[data-hoerer-til]') && !field.querySelector('[data-hoerer-til]:not([hidden])'))
        field.hidden = true;
    }
  }

  /** Every answer that is given, to whatever question. */
  private chosen(): Set<string> {
    return new Set(this.all.flatMap((field) => (field.querySelector('[data-hoerer-til]') ? [] : answersOf(field))));
  }

  /** Says at the fields what is wrong with their answers, and takes away what was said before. */
  tell(wrong: Array<{ flag: string; text: string }>): void {
    for (const field of this.all) {
      const texts = wrong.filter(({ flag }) => flag === field.dataset['felt']).map(({ text }) => text);
      const place = field.querySelector<HTMLElement>('[data-fejl]')!;
      place.textContent = texts.join(' ');
      place.hidden = texts.length === 0;
      for (const control of controls(field)) control.ariaInvalid = texts.length > 0 ? 'true' : null;
      if (texts.length > 0) field.closest('details')?.setAttribute('open', '');
    }
  }

  /** What a field is called. */
  label(flag: string): string {
    const name = this.field(flag)?.querySelector('label, legend');
    return (name?.firstChild?.textContent ?? flag).trim();
  }
}

const controls = (field: HTMLElement): Control[] => [
  ...field.querySelectorAll<Control>('[data-raekke] :is(input, select, textarea)'),
];

/** Shows what an empty answer stands for. */
function suggest(control: Control, fallback: string): void {
  if (control instanceof HTMLInputElement) control.placeholder = fallback;
  if (!(control instanceof HTMLSelectElement) || !fallback) return;
  const name = [...control.options].find(({ value }) => value === fallback)?.text;
  control.options[0]!.text = `${name} (når intet er valgt)`;
}

function answersOf(field: HTMLElement): string[] {
  const checked = [...field.querySelectorAll<HTMLInputElement>('label:not([hidden]) > input[type=checkbox]:checked')];
  const rows = [...field.querySelectorAll<HTMLElement>('[data-raekke]')].map((row) =>
    [...row.querySelectorAll<Control>('input, select, textarea')]
      .map(({ value }) => value.trim())
      .join(SEPARATOR)
      .replace(/(?: \| )+$/, ''),
  );
  return [...checked.map(({ value }) => value), ...rows].filter((text) => text !== '');
}

/** One more row for another answer; its first field. */
function addRow(field: HTMLElement): Control {
  const rows = field.querySelectorAll<HTMLElement>('[data-raekke]');
  const last = rows[rows.length - 1]!;
  const row = last.cloneNode(true) as HTMLElement;
  for (const control of row.querySelectorAll<Control>('input, select, textarea')) {
    control.value = '';
    if (control.id) control.id += `-${rows.length + 1}`;
  }
  last.after(row);
  return row.querySelector<Control>('input, select, textarea')!;
}
