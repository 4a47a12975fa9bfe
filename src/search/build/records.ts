import type { FootnoteDefinition, Nodes, Parents } from 'mdast';
import type { Anchor } from '../../content/anchors.ts';
import { jsxAttribute } from '../../content/jsx.ts';
import { recommendationPath, themePath, updatePath } from '../../site/address.ts';
import { NONE } from '../../text/facet-words.ts';
import { themeGoals } from '../../text/goals.ts';
import type { Library, Part, Recommendation, Update } from '../../content/library.ts';
import type { Kind } from '../kinds.ts';
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
  /** other words it is known by: a recommendation's keywords and its title in chapter 3 */
  keywords: string[];
  /** a recommendation's short text */
  short: string;
  /** titles of what it stands in */
  context: string[];
  priority: boolean;
  /** something is recorded to have happened since */
  followedUp: boolean;
  actors: string[];
  targetGroups: string[];
}

const blank = {
  text: '',
  keywords: [],
  short: '',
  context: [],
  priority: false,
  followedUp: false,
  actors: [],
  targetGroups: [],
  themes: [],
};

/** All records in reading order, from the same parse as the pages. */
export function searchRecords(library: Library): SearchRecord[] {
  const followed = new Set(library.updates.flatMap((update) => update.recommendations.map(({ number }) => number)));
  return [
    ...[...library.recommendations.values()].map((r) => ofRecommendation(r, followed.has(r.number))),
    ...library.themes.map((theme): SearchRecord => ({
      ...blank,
      path: themePath(theme.slug),
      title: theme.name,
      kind: 'tema',
      themes: [theme.slug],
      text: themeGoals(library.parts, theme.chapter)?.items.join(' ') ?? '',
    })),
    ...library.parts.flatMap((part) =>
      ofPart(
        part,
        library.themes.find((theme) => theme.chapter === part.number),
      ),
    ),
    ...library.updates.map((update) => ofUpdate(update, library)),
  ].map((record) => ({ ...record, text: tidy(record.text) }));
}

function ofRecommendation(r: Recommendation, followedUp: boolean): SearchRecord {
  const body = tidy(plainText(r.tree));
  return {
    path: recommendationPath(r.number),
    title: `${r.number}. ${r.title}`,
    kind: 'anbefaling',
    themes: [r.theme],
    text: body.includes(r.shortText) ? body : `${body} ${r.shortText}`,
    keywords: r.shortTitle === r.title ? r.keywords : [...r.keywords, r.shortTitle],
    short: r.shortText,
    context: [],
    priority: r.priority,
    followedUp,
    actors: r.actors.length > 0 ? r.actors : [NONE.id],
    targetGroups: r.targetGroups.length > 0 ? r.targetGroups : [NONE.id],
  };
}

function ofUpdate(update: Update, library: Library): SearchRecord {
  const themes = update.recommendations.map(({ number }) => library.recommendations.get(number)?.theme ?? '');
  return {
    ...blank,
    path: updatePath(update.slug),
    title: update.title,
    kind: 'opfoelgning',
    themes: [...new Set([...update.themes, ...themes])].filter(Boolean),
    text: update.text,
  };
}

const attribute = (node: Nodes, name: string): string =>
  node.type === 'mdxJsxFlowElement' ? (jsxAttribute(node, name) ?? '') : '';
const numbered =
  (label: string) =>
  (node: Nodes): string => {
    const number = attribute(node, 'nummer');
    return number ? `${label} ${number}: ${attribute(node, 'titel')}` : attribute(node, 'titel');
  };

const named: Partial<Record<Anchor['kind'], { kind: Kind; title: (node: Nodes) => string }>> = {
  box: { kind: 'boks', title: numbered('Boks') },
  table: { kind: 'tabel', title: numbered('Tabel') },
  figure: { kind: 'figur', title: numbered('Figur') },
  goals: { kind: 'maal', title: (node) => attribute(node, 'titel') },
  term: { kind: 'begreb', title: (node) => attribute(node, 'navn') },
};

/** The sections of a part with the text that is their own, the named things in them, and its footnotes. */
function ofPart(part: Part, theme: { slug: string; name: string } | undefined): SearchRecord[] {
  const themes = theme ? [theme.slug] : [];
  const partTitle = part.heading || part.title;
  const start: SearchRecord = { ...blank, path: part.path, title: partTitle, kind: 'kapitel', themes };
  const records: SearchRecord[] = [start];
  let current = start;
  let section: SearchRecord | undefined;
  const boxes: string[] = [];
  for (const { id, kind, node } of part.anchors) {
    if (node.type === 'heading') {
      const context = [partTitle, ...(node.depth === 4 && section ? [section.title] : [])];
      current = { ...blank, path: `${part.path}#${id}`, title: tidy(plainText(node)), kind: 'afsnit', themes, context };
      if (node.depth < 4) section = current;
      records.push(current);
    } else if (named[kind] && !(kind === 'term' && !attribute(node, 'navn'))) {
      const { kind: name, title } = named[kind];
      boxes.push(`${id}-`);
      // Terms stand in a box of their own: they are found one by one, the box by its title.
      const text =
        kind === 'box' && (node as Parents).children.some((child) => attribute(child, 'navn')) ? '' : plainText(node);
      records.push({
        ...blank,
        path: `${part.path}#${id}`,
        title: title(node),
        kind: name,
        themes,
        context: [partTitle, current.title],
        text,
      });
    } else if (kind === 'participant') {
      current.text += ` ${['navn', 'titel', 'organisation'].map((name) => attribute(node, name)).join(' ')}.`;
    } else if (kind === 'block' && !boxes.some((box) => id.startsWith(box))) {
      current.text += ` ${plainText(node)}`;
    }
  }
  return [...records, ...footnotes(part, themes)];
}

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
    text: note.children.map(plainText).join(' '),
  }));
}
