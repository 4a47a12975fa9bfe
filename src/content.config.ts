import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './content/schemas/chapter.ts';
import { recommendationSchema } from './content/schemas/recommendation.ts';
import { updateSchema } from './content/schemas/update.ts';

const written = (folder: string) =>
  glob({ base: `content/${folder}`, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });

// The same schemas as `model/library.ts`, which is what pages are made from. Astro's collections are here for one thing:
// while developing, its VS Code extension completes the fields of content files from them. A build does without.
export const collections = import.meta.env.DEV
  ? {
      kapitler: defineCollection({ loader: written('kapitler'), schema: chapterSchema }),
      anbefalinger: defineCollection({ loader: written('anbefalinger'), schema: recommendationSchema }),
      opfoelgning: defineCollection({ loader: written('opfoelgning'), schema: updateSchema }),
    }
  : {};
