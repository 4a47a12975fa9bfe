import { toString } from 'mdast-util-to-string';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { LedgerEntry } from '../fidelity/ledger.ts';
import { jsxAttribute } from '../markdown/jsx.ts';
import { names } from '../model/facet.ts';
import type { Library, Recommendation } from '../model/library.ts';
import { RECOMMENDATIONS } from '../model/recommendation.ts';
import type { Spots } from './content.ts';
import { suggest } from './frontmatter.ts';
import { fileStart, problem, type Check, type Spot } from './problem.ts';

interface Context {
  library: Library;
  /** every recommendation file, also when two share a number */
  recommendations: Array<{ file: string; number: number }>;
  spots: Spots;
  ledgerPlaces: Map<LedgerEntry, Spot>;
}

/** What one file says of another: numbers, themes, sections, facets, notes. */
export function* checkReferences(context: Context): Check {
  yield* checkNumbers(context);
  yield* checkPlacement(context);
  yield* checkNotes(context);
  const sections = new Set(context.library.parts.flatMap((part) => part.anchors.filter((a) => a.kind === 'section').map((a) => a.id.replace('afsnit-', ''))));
  for (const recommendation of context.library.recommendations.values()) yield* checkRecommendation(recommendation, context, sections);
}

const two = (number: number): string => String(number).padStart(2, '0');

function* checkNumbers({ recommendations, spots }: Context): Check {
  const first = new Map<number, string>();
  for (const { file, number } of recommendations) {
    const spot = spots.get(file)!(['number']);
    const other = first.get(number);
    if (other) yield problem(spot, 'anbefaling-dobbelt', { nummer: String(number), anden: other });
    else first.set(number, file);
    const navn = file.slice(file.lastIndexOf('/') + 1);
    if (!other && navn !== `${two(number)}.mdx`) yield problem(spot, 'anbefaling-filnavn', { navn, nummer: String(number), fil: two(number) });
  }
  for (let number = 1; number <= RECOMMENDATIONS; number++)
    if (!first.has(number)) yield problem(fileStart('content/anbefalinger'), 'anbefaling-mangler', { nummer: String(number), fil: two(number) });
}

function* checkPlacement({ library }: Context): Check {
  const placed = new Map<string, Spot[]>();
  for (const part of library.parts) {
    const uses: Array<MdxJsxFlowElement | MdxJsxTextElement> = [];
    visit(part.tree, (node) => {
      if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && (node.name === 'Anbefaling' || node.name === 'Kortform')) uses.push(node);
    });
    for (const node of uses) {
      const nummer = jsxAttribute(node, 'nummer') ?? '';
      const spot = { file: part.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
      if (!library.recommendations.has(Number(nummer))) yield problem(spot, 'anbefaling-ukendt', { nummer });
      const key = `${node.name} ${nummer}`;
      placed.set(key, [...(placed.get(key) ?? []), spot]);
    }
  }
  for (const { number, file } of library.recommendations.values()) {
    for (const navn of ['Anbefaling', 'Kortform']) {
      const spots = placed.get(`${navn} ${number}`) ?? [];
      if (spots.length !== 1) yield problem(spots[1] ?? fileStart(file), 'anbefaling-uplaceret', { nummer: String(number), antal: String(spots.length), navn });
    }
  }
}

function* checkNotes({ library, ledgerPlaces }: Context): Check {
  const texts = new Map<string, LedgerEntry>();
  for (const entry of library.ledger) {
    if (entry.slags !== 'note') continue;
    const line = String(Number.parseInt(entry.linjer, 10));
    if (texts.has(line)) yield problem(ledgerPlaces.get(entry)!, 'regnskab-note', { grund: `Der er to noter til linje ${line}` });
    texts.set(line, entry);
  }
  const used = new Set<string>();
  for (const { file, tree } of [...library.parts, ...library.recommendations.values()]) {
    const found: Array<{ line: string; spot: Spot }> = [];
    visit(tree, (node) => {
      if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Note')
        found.push({ line: jsxAttribute(node, 'linje') ?? '', spot: { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 } });
    });
    for (const { line, spot } of found) {
      if (!texts.has(line)) yield problem(spot, 'regnskab-note', { grund: `Regnskabet har ingen note til linje ${line}` });
      if (used.has(line)) yield problem(spot, 'regnskab-note', { grund: `Noten til linje ${line} står to gange` });
      used.add(line);
    }
  }
  for (const [line, entry] of texts)
    if (!used.has(line)) yield problem(ledgerPlaces.get(entry)!, 'regnskab-note', { grund: `Noten til linje ${line} er ikke sat ind i teksten` });
}

function* checkRecommendation(recommendation: Recommendation, { library, spots }: Context, sections: Set<string>): Check {
  const spot = spots.get(recommendation.file)!;
  const slugs = library.themes.map((theme) => theme.slug);
  if (!slugs.includes(recommendation.theme)) yield problem(spot(['theme']), 'tema-ukendt', { tema: recommendation.theme, forslag: `. ${suggest(recommendation.theme, slugs)}` });
  if (!sections.has(recommendation.section)) yield problem(spot(['section']), 'afsnit-ukendt', { afsnit: recommendation.section });
  for (const [index, number] of recommendation.related.entries())
    if (!library.recommendations.has(number) || number === recommendation.number) yield problem(spot(['related', index]), 'anbefaling-ukendt', { nummer: String(number) });
  const own = [recommendation.title, recommendation.shortTitle, recommendation.shortText, toString(recommendation.tree)].join('\n');
  for (const [felt, facets] of [['actors', library.facets.aktoerer], ['targetGroups', library.facets.maalgrupper]] as const) {
    for (const [index, facet] of recommendation[felt].entries()) {
      const known = facets[facet];
      if (!known) yield problem(spot([felt, index]), 'facet-ukendt', { facet, felt, tilladte: Object.keys(facets).join(', ') });
      else if (!names(own, known)) yield problem(spot([felt, index]), 'facet-uden-belaeg', { facet, felt });
    }
  }
  for (const [index, ord] of recommendation.keywords.entries())
    if (!own.toLowerCase().includes(ord.toLowerCase())) yield problem(spot(['keywords', index]), 'emneord-uden-belaeg', { ord });
}
