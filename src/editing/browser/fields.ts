import type { WrittenField } from '../../client/storage/items/draft.ts';
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

  /** All that is written, also to what is not asked now. */
  written(): WrittenField[] {
    return this.all.map((field) => ({
      flag: field.dataset['felt']!,
      rows: rowsOf(field).map((row) => controlsIn(row).map(({ value }) => value)),
      ticked: ticks(field).flatMap(({ checked, value }) => (checked ? [value] : [])),
    }));
  }

  /** Writes it again, as far as there are fields for it. */
  restore(written: WrittenField[]): void {
    for (const { flag, rows, ticked } of written) {
      const field = this.field(flag);
      if (!field) continue;
      for (const box of ticks(field)) box.checked = ticked.includes(box.value);
      while (field.querySelector('[data-flere]') && rowsOf(field).length < rows.length) addRow(field);
      for (const [at, row] of rowsOf(field).entries())
        for (const [index, control] of controlsIn(row).entries()) control.value = rows[at]?.[index] ?? '';
    }
  }

  /** Fills an answer in: in a row that is free, when there can be several. */
  fill(flag: string, value: string): void {
    const field = this.field(flag);
    if (!field || answersOf(field).includes(value)) return;
    const box = ticks(field).find((one) => one.value === value);
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

const rowsOf = (field: HTMLElement): HTMLElement[] => [...field.querySelectorAll<HTMLElement>('[data-raekke]')];
const controlsIn = (row: HTMLElement): Control[] => [...row.querySelectorAll<Control>('input, select, textarea')];
const controls = (field: HTMLElement): Control[] => rowsOf(field).flatMap(controlsIn);
const ticks = (field: HTMLElement): HTMLInputElement[] => [
  ...field.querySelectorAll<HTMLInputElement>('input[type=checkbox]'),
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
  const rows = rowsOf(field).map((row) =>
    controlsIn(row)
      .map(({ value }) => value.trim())
      .join(SEPARATOR)
      .replace(/(?: \| )+$/, ''),
  );
  return [...checked.map(({ value }) => value), ...rows].filter((text) => text !== '');
}

/** One more row for another answer; its first field. */
function addRow(field: HTMLElement): Control {
  const rows = rowsOf(field);
  const last = rows[rows.length - 1]!;
  const row = last.cloneNode(true) as HTMLElement;
  for (const control of controlsIn(row)) {
    control.value = '';
    if (control.id) control.id += `-${rows.length + 1}`;
  }
  last.after(row);
  return controlsIn(row)[0]!;
}
