import type { Nodes } from 'mdast';
import rehypeSlug from 'rehype-slug';
import type { PluggableList } from 'unified';
import type { Library, Written } from '../content/library.ts';
import { rehypeBlocks } from './blocks.ts';
import { remarkFootnotes } from './footnotes.ts';
import { remarkLinks } from './links.ts';
import { remarkMentionedIn } from './mentioned-in.ts';
import { remarkNotes } from './notes.ts';
import { rehypeAsciiIds, rehypeIntroduction, rehypeNamedSections, rehypeOwnLinks, rehypePageBlocks } from './page.ts';
import { rehypeHeadingMarks, rehypePilcrows } from './pilcrows.ts';
import { rehypeSectionUpdates } from './section-updates.ts';
import { rehypeSectionNumbers } from './section-numbers.ts';
import { rehypeStoneUpdates, remarkSteppingStones } from './stepping-stones.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTypography } from './typography.ts';

declare module 'vfile' {
  interface DataMap {
    /** what is being rendered */
    written: Written;
  }
}

/** The order matters: links before the notes are moved, words before marks. The anchors are in the tree already: see `assignAnchors`. */
export const remarkPlugins = (library: Library): PluggableList => [
  [remarkLinks, library],
  [remarkMentionedIn, library],
  remarkSteppingStones,
  [remarkFootnotes, library],
  [remarkNotes, library],
];
export const rehypePlugins: PluggableList = [
  rehypeTypography,
  rehypeSectionNumbers,
  rehypeTables,
  rehypePilcrows,
  rehypeBlocks,
  rehypeStoneUpdates,
  rehypeSectionUpdates,
  rehypeHeadingMarks,
];
/** For the pages in our own words: their headings have names of their own, their paragraphs none. */
export const pagePlugins: PluggableList = [
  rehypeNamedSections,
  rehypeSlug,
  rehypeAsciiIds,
  rehypeOwnLinks,
  rehypeIntroduction,
  rehypeTables,
  rehypePageBlocks,
];
/** What of MDX stays as it is until it is rendered. */
export const passThrough: Nodes['type'][] = ['mdxJsxFlowElement', 'mdxJsxTextElement'];
