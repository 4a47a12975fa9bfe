import type { RehypePlugins, RemarkPlugins, RemarkRehype } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { gfmOptions } from '../model/mdx.ts';
import { remarkAnchors } from './anchors.ts';
import { remarkFootnotes } from './footnotes.ts';
import { remarkLinks } from './links.ts';
import { remarkMentionedIn } from './mentioned-in.ts';
import { rehypePilcrows } from './pilcrows.ts';
import { rehypeSectionNumbers } from './section-numbers.ts';
import { remarkSteppingStones } from './stepping-stones.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTypography } from './typography.ts';

/** The order matters: ids before links, links before the notes are moved, words before marks. */
export const remarkPlugins: RemarkPlugins = [[remarkGfm, gfmOptions], remarkAnchors, remarkLinks, remarkMentionedIn, remarkSteppingStones, remarkFootnotes];
export const rehypePlugins: RehypePlugins = [rehypeTypography, rehypeSectionNumbers, rehypeTables, rehypePilcrows];
export const remarkRehypeOptions: RemarkRehype = {};
