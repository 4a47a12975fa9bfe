import type { FootnoteDefinition, Nodes } from 'mdast';
import { blockUse, isBlock } from '../../blocks/use.ts';
import type { Anchor } from '../../content/anchors.ts';
import { recommendationPath, sourcePath, themePath, updatePath } from '../../site/address.ts';
import { NONE } from '../../text/facet-words.ts';
import { themeGoals } from '../../text/goals.ts';
import type { Library, Part, Recommendation, SourceDocument, Update } from '../../content/library.ts';
import type { Block } from '../passage/texts.ts';
import type { Kind } from '../register/kinds.ts';
import { laidOut } from './laid-out.ts';
import { ownPages } from './own-pages.ts';
import { plainText, tidy } from './plain-text.ts';

/** What search finds: everything that people link to, each with its own address. */
export interface SearchRecord {
  /** address on this site, with anchor, without base path */
  path: string;
  title: string;
  kind: Kind;
  /** slugs of the themes it belongs to */
  themes: string[];
  /** the official text (an update's is ours), which excerpts are cut from */
  text: string;
  /** the blocks of the text that have an address of their own, and where in it each begins */
  blocks: Block[];
  /** other words it is known by: a recommendation's keywords and its title in chapter 3 */
  keywords: string[];
  /** what a reader asks for it by, whole: a page of ours is that before all else */
  names: string[];
  /** a recommendation's short text */
  short: string;
  /** titles of what it stands in */
  context: string[];
  priority: boolean;
  /** something is recorded to have happened since */
  followedUp: boolean;
  actors: string[];
  targetGroups: string[];
  /** numbers of the recommendations an update is about */
  recommendations: number[];
}

const blank = {
  text: '',
  blocks: [] as Block[],
  keywords: [],
  names: [],
  short: '',
  context: [],
  priority: false,
  followedUp: false,
  actors: [],
  targetGroups: [],
  recommendations: [],
  themes: [],
};

/** All records in reading order, from the same parse as the pages. */
export function searchRecords(library: Library): SearchRecord[] {
  const followed = new Set(library.updates.flatMap((update) => update.recommendations.map(({ number }) => number)));
  return [
    ...[...library.recommendations.values()].map((r) => ofRecommendation(r, followed.has(r.number))),
    ...[...library.recommendations.values()].flatMap(steppingStones),
    ...library.themes.map((theme): SearchRecord => ({
      ...blank,
      path: themePath(theme.slug),
      title: theme.name,
      kind: 'tema',
      themes: [theme.slug],
      text: tidy(themeGoals(library.parts, theme.chapter)?.items.join(' ') ?? ''),
    })),
    ...library.parts.flatMap((part) =>
      ofPart(
        part,
        library.themes.find((theme) => theme.chapter === part.number),
      ),
    ),
    ...library.updates.map((update) => ofUpdate(update, library)),
    ...[...library.sources.values()].map(ofSource),
    ...ownPages(library),
  ];
}

const blocksOf = (anchors: Anchor[]) =>
  anchors
    .filter(({ kind }) => kind === 'block' || kind === 'stepping-stone')
    .map(({ id, node }) => ({ id, text: plainText(node) }));

function ofRecommendation(r: Recommendation, followedUp: boolean): SearchRecord {
  const body = blocksOf(r.anchors);
  const told = tidy(plainText(r.tree)).includes(r.shortText);
  return {
    path: recommendationPath(r.number),
    title: `${r.number}. ${r.title}`,
    kind: 'anbefaling',
    themes: [r.theme],
    ...laidOut(told ? body : [...body, { text: r.shortText }]),
    keywords: r.shortTitle === r.title ? r.keywords : [...r.keywords, r.shortTitle],
    names: [],
    short: r.shortText,
    context: [],
    priority: r.priority,
    followedUp,
    actors: r.actors.length > 0 ? r.actors : [NONE.id],
    targetGroups: r.targetGroups.length > 0 ? r.targetGroups : [NONE.id],
    recommendations: [],
  };
}

/** Each stepping stone at its own address: "Trædesten 25.2". */
function steppingStones(r: Recommendation): SearchRecord[] {
  return r.anchors
    .filter(({ kind }) => kind === 'stepping-stone')
    .map(({ id, node }, i) => ({
      ...blank,
      path: `${recommendationPath(r.number)}#${id}`,
      title: `Trædesten ${r.number}.${i + 1}`,
      kind: 'traedesten',
      themes: [r.theme],
      context: [r.title],
      ...laidOut([{ id, text: plainText(node) }]),
    }));
}

function ofUpdate(update: Update, library: Library): SearchRecord {
  const themes = update.recommendations.map(({ number }) => library.recommendations.get(number)?.theme ?? '');
  return {
    ...blank,
    path: updatePath(update.slug),
    title: update.title,
    kind: 'opfoelgning',
    themes: [...new Set([...update.themes, ...themes])].filter(Boolean),
    // The source's own words stand with ours, in their marks; where in the source they stand is found, but not shown.
    ...laidOut([{ text: update.text }, { text: update.quote === undefined ? '' : `»${update.quote}«` }]),
    keywords: update.statusWord === undefined ? [] : [update.statusWord],
    context: [
      update.place,
      ...update.chapters.map((number) => `Kapitel ${number}`),
      ...update.sections.map((number) => `Afsnit ${number}`),
    ],
    recommendations: update.recommendations.map(({ number }) => number),
  };
}

const ofSource = ({ id, title, kind, publisher, summary }: SourceDocument): SearchRecord => ({
  ...blank,
  path: sourcePath(id),
  title,
  kind: 'kilde',
  keywords: [kind, publisher],
  ...laidOut(summary.map((text) => ({ text }))),
});

/** The sections of a part with the text that is their own, the named things in them, and its footnotes. */
function ofPart(part: Part, theme: { slug: string; name: string } | undefined): SearchRecord[] {
  const themes = theme ? [theme.slug] : [];
  const partTitle = part.heading || part.title;
  const start: SearchRecord = { ...blank, path: part.path, title: partTitle, kind: 'kapitel', themes };
  const records: SearchRecord[] = [start];
  let current = start;
  let section: SearchRecord | undefined;
  const pieces = new Map<SearchRecord, Array<{ id: string; text: string }>>();
  const add = (id: string, text: string) => pieces.set(current, [...(pieces.get(current) ?? []), { id, text }]);
  const found: string[] = [];
  /** whether the words are in the record of the block they stand in */
  const isFound = (id: string) => found.some((block) => id.startsWith(`${block}-`));
  for (const { id, node } of part.anchors) {
    if (node.type === 'heading') {
      const context = [partTitle, ...(node.depth === 4 && section ? [section.title] : [])];
      current = { ...blank, path: `${part.path}#${id}`, title: tidy(plainText(node)), kind: 'afsnit', themes, context };
      if (node.depth < 4) section = current;
      records.push(current);
    } else if (isBlock(node)) {
      const { search, lines } = blockUse(node);
      const [title] = lines;
      if (search === 'section' && !isFound(id)) add(id, `${lines.join(' ')}${title ? '.' : ''} ${plainText(node)}`);
      if (!search || search === 'section' || !title) continue;
      found.push(id);
      // What is found one by one (the terms of Boks 5) is not found again as the text of what it stands in.
      const whole = { text: node.children.some(hasRecord) ? '' : tidy(plainText(node)), blocks: [] };
      const laid = laidOut(blocksOf(part.anchors.filter((anchor) => anchor.id.startsWith(`${id}-`))));
      records.push({
        ...blank,
        path: `${part.path}#${id}`,
        title,
        kind: search,
        themes,
        context: [partTitle, current.title],
        // Where the blocks inside are all there is, each can be opened by itself.
        ...(laid.text === whole.text ? laid : whole),
      });
    } else if (!isFound(id)) {
      add(id, plainText(node));
    }
  }
  for (const record of records) Object.assign(record, pieces.has(record) ? laidOut(pieces.get(record)!) : {});
  return [...records, ...footnotes(part, themes)];
}

const hasRecord = (node: Nodes): boolean => isBlock(node) && !['section', null].includes(blockUse(node).search);

/** Footnotes, each at its own address. */
function footnotes(part: Part, themes: string[]): SearchRecord[] {
  const notes = part.tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  return notes.map((note) => ({
    ...blank,
    path: `${part.path}#fodnote-${note.identifier}`,
    title: `Fodnote ${note.identifier}`,
    kind: 'fodnote',
    themes,
    context: [part.heading || part.title],
    text: tidy(note.children.map(plainText).join(' ')),
  }));
}
