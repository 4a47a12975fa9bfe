import type { Library } from '../content/library.ts';
import { fileStart, problem, type Check } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import type { Lock } from '../content/schemas/lock.ts';
import type { SpecialReference } from '../content/schemas/reference.ts';
import { markOf } from '../permalinks/mark.ts';
import { tokens } from '../search/language/tokens.ts';
import { APPARATUS } from '../site/address.ts';
import { namedReferences, referenceSum } from '../text/references/special.ts';

const FILE = 'content/henvisninger.yaml';

/**
 * A reference that the text's own words cannot lead to its target still says where it leads: by the name of the target, by the
 * number that the reason gives, or by a place in the same chapter. No other words of the text become a link.
 */
export function* checkSpecialReferences({ library, spots, lock }: Reading): Check {
  const at = spots.get(FILE);
  if (!at) return;
  yield* checkLocked(library, lock);
  for (const [index, entry] of library.specialReferences.entries()) {
    const grund = entry.til === undefined ? undefined : whyNot(entry, library);
    if (grund) yield problem(at([index, 'til']), 'henvisning-maal', { tekst: entry.tekst, til: entry.til!, grund });
  }
}

/** A reference that was published is still there: without it the words lead where they say, or nowhere. */
function* checkLocked({ specialReferences }: Library, lock: Lock): Check {
  const now = new Map(namedReferences(specialReferences).map(({ id, entry }) => [id, markOf(referenceSum(entry))]));
  for (const [id, mark] of lock.get(APPARATUS) ?? []) {
    if (!id.startsWith('henvisning-') || now.get(id) === mark) continue;
    const hvad = id
      .replace(/\.\d+$/, '')
      .replace(/^henvisning-(?:anbefaling-)?(?:\d+-)?/, '')
      .replaceAll('-', ' ');
    yield problem(fileStart(FILE), 'udgivet-henvisning', {
      hvad: /\d \d/.test(hvad) ? hvad.replace(/(?<=\d) (?=\d)/g, '.') : hvad,
      nu: now.has(id) ? 'står her med andre oplysninger' : 'står her ikke mere',
      id,
    });
  }
}

/** What a reference is called when it has no name: "kapitel 17", "boksen nedenfor". */
const REFERS = /\d|kapit|afsnit|boks|tabel|figur|bilag|nedenfor|ovenfor|herunder|foregående/i;

function whyNot({ tekst, fil, til = '', hvorfor }: SpecialReference, library: Library): string | undefined {
  const [, path = '', anchor = ''] = /^([^#]*)(?:#(.*))?$/.exec(til) ?? [];
  const part = library.parts.find((one) => one.path === path);
  // An address that is not there is told already.
  if (!part) return undefined;
  const said = stems(`${tekst} ${hvorfor}`);
  const isNamed = anchor.startsWith('begreb-')
    ? stems(anchor.slice('begreb-'.length).replaceAll('-', ' ')).some((stem) => said.includes(stem))
    : stems(part.title).some((stem) => said.includes(stem));
  if (!REFERS.test(tekst) && !isNamed) return 'ordene er ikke en henvisning';
  const [, kind = '', number] = /^(afsnit|boks|tabel|figur)-([\d.]+)$/.exec(anchor) ?? [];
  // "Tabellen nedenfor" is one of the same chapter.
  if (kind && kind !== 'afsnit' && `content/${fil}` === part.file && `${tekst} ${hvorfor}`.toLowerCase().includes(kind))
    return undefined;
  const wanted = number ?? (anchor ? undefined : part.number && String(part.number));
  if (isNamed && !number) return undefined;
  return wanted && new RegExp(`(?<![\\d.])${wanted.replaceAll('.', '\\.')}(?![\\d.]*\\d)`).test(hvorfor)
    ? undefined
    : `grunden nævner ikke ${number ? `${kind} ${number}` : part.number ? `kapitel ${part.number}` : `»${part.title}«`}`;
}

const stems = (text: string): string[] =>
  tokens(text).flatMap(({ stem, empty }) => (empty || stem.length < 4 ? [] : [stem]));
