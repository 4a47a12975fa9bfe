import { termPath } from '../../site/address.ts';
import type { Library } from '../../content/library.ts';
import type { SpecialReference } from '../../content/schemas/reference.ts';
import { findCitations, findNamed, type Reference, type ReferenceKind } from './grammar.ts';
import { lexicon, type TermUse } from './lexicon.ts';
import type { Prose } from './prose.ts';
import { remember } from '../../lib/remember.ts';
import { targets, type Targets } from './targets.ts';

/** Words of a text that name something. */
export interface Mark {
  kind: ReferenceKind | 'omtale' | 'begreb';
  start: number;
  end: number;
  /** address it leads to; undefined when it is not linked */
  href?: string | undefined;
  /** addresses of everything it names: a range names more than it leads to */
  targets: string[];
  /** the entry of `content/henvisninger.yaml` that decided it */
  special?: SpecialReference | undefined;
}

/** What finding needs of the library. */
export interface ReferenceContext {
  targets: Targets;
  /** what `content/henvisninger.yaml` says of a content file's text, and of every text */
  specials: (file: string) => SpecialReference[];
  terms: (text: string) => TermUse[];
}

const lexicons = remember<ReturnType<typeof lexicon>>();

export const referenceContext = (library: Library): ReferenceContext => ({
  targets: targets(library),
  specials: specialsOf(library.specialReferences),
  terms: lexicons('', [library.terms, library.abbreviations], () => lexicon(library.terms, library.abbreviations)),
});

/** Found once for a file, since each of its passages asks. */
function specialsOf(all: SpecialReference[]): (file: string) => SpecialReference[] {
  const byFile = new Map<string, SpecialReference[]>();
  const everywhere = all.filter(({ fil }) => !fil);
  const named = Map.groupBy(all, ({ fil }) => fil);
  return (file) => {
    const own = byFile.get(file) ?? [...(named.get(file.replace(/^content\//, '')) ?? []), ...everywhere];
    byFile.set(file, own);
    return own;
  };
}

/** What each text names by number. */
const numbered = remember<Reference[]>();

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const letter = /[\p{L}\p{N}]/u;

/**
 * The references of a passage, in order, without overlap. What `content/henvisninger.yaml` says goes before what the words say.
 * @param file the content file, as `content/kapitler/….mdx`
 */
export function referencesIn(
  { text, notes }: Pick<Prose, 'text' | 'notes'>,
  file: string,
  { targets: find, specials }: ReferenceContext,
): Mark[] {
  const special = specials(file).flatMap((entry) => occurrences(text, notes, entry));
  const found = numbered(text, [], () => [...findNamed(text), ...findCitations(text)]).filter(
    (one) => !special.some((other) => overlaps(one, other)),
  );
  const marks = found.map(({ kind, start, end, number, covers }): Mark => ({
    kind,
    start,
    end,
    href: find(kind, number),
    targets: covers.flatMap((covered) => find(kind, covered) ?? []),
  }));
  return [...special, ...marks].sort((a, b) => a.start - b.start);
}

function occurrences(text: string, notes: Prose['notes'], entry: SpecialReference): Mark[] {
  const found: Mark[] = [];
  const passage = entry.i ?? entry.tekst;
  const inside = passage.indexOf(entry.tekst);
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + passage.length)) {
    const start = at + inside;
    const end = start + entry.tekst.length;
    if (letter.test(text[start - 1] ?? '') || letter.test(text[end] ?? '')) continue;
    if (entry.note && !notes.some((note) => note.line === entry.note && note.at === end)) continue;
    found.push({ kind: 'omtale', start, end, href: entry.til, targets: entry.til ? [entry.til] : [], special: entry });
  }
  return found;
}

/** The terms and abbreviations of a passage, in order; none inside a reference, none in its own explanation. */
export function termsIn(
  { text, anchor }: Pick<Prose, 'text' | 'anchor'>,
  references: Mark[],
  { terms }: ReferenceContext,
): Mark[] {
  return terms(text)
    .filter(
      (use) =>
        !references.some((reference) => overlaps(use, reference)) &&
        !(anchor === use.id || anchor.startsWith(`${use.id}-`)),
    )
    .map(({ id, start, end, spelledOut }) => ({
      kind: 'begreb',
      start,
      end,
      href: spelledOut ? undefined : termPath(id),
      targets: [termPath(id)],
    }));
}
