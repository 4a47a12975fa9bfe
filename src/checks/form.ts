import { kindOf, markIn, sourceLine, type FormDeparture } from '../fidelity/form.ts';
import { problem, type Check } from '../content/problem.ts';

/** The form of the official text is as it was published: blocks, headings, lists, tables, footnotes and marks. */
export function* checkForm(departures: FormDeparture[], day: string): Check {
  for (const departure of departures)
    yield problem(departure.place, 'form-aendret', {
      kilde: describe(departure.published),
      udgave: describe(departure.edition),
      raad: advice(departure.edition),
      post: entryFor(departure, day),
    });
}

const MOST = 4;

/** "»overskrift 3« (kildens linje 857)": what begins, and at which line of the source. */
function describe(lines: string[]): string {
  if (lines.length === 0) return '(intet)';
  const shown = lines.slice(0, MOST).map((line) => `»${kindOf(line)}« (kildens linje ${sourceLine(line) || 'sidste'})`);
  return lines.length > MOST ? `${shown.join(', ')} og ${lines.length - MOST} mere` : shown.join(', ');
}

function advice(edition: string[]): string {
  const mark = markIn(edition);
  if (!mark) return 'Sæt det tilbage, som det stod.';
  return mark.startsWith('link')
    ? 'Slet linket, og behold ordene: kun en adresse, som kilden selv trykker, er et link.'
    : `Slet tegnene, der gør ordene til ${mark}, og behold ordene: kilden viser ingen fremhævning.`;
}

/** The way to depart from the record, when it is not a mark and not too long to be written by hand. */
function entryFor({ published, edition, before }: FormDeparture, day: string): string {
  if (markIn(edition)) return '';
  // An entry finds its place by the lines it names: what only adds names the line before.
  const context = published.length > 0 || before === undefined ? [] : [before];
  const [fra, til] = [published, edition].map((lines) => [...context, ...lines]) as [string[], string[]];
  if (fra.length > MOST || til.length > MOST) return '';
  const lines = fra.map(sourceLine);
  const linjer = [...new Set([Math.min(...lines), Math.max(...lines)])].join('-');
  const quote = (all: string[]): string => all.map((line) => `"${line}"`).join(', ');
  return ` Er det den udgivne form, der er forkert, så skriv i regnskabet: - { slags: form, linjer: "${linjer}", fra: [${quote(fra)}], til: [${quote(til)}], dato: "${day}", hvorfor: "…" }`;
}
