import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './model/chapter.ts';
import { recommendationSchema } from './model/recommendation.ts';
import { updateSchema } from './model/update.ts';

// The same schemas as `model/library.ts`; Astro's collections are here to render the bodies.
const written = (folder: string) => glob({ base: `content/${folder}`, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });

export const collections = {
  kapitler: defineCollection({ loader: written('kapitler'), schema: chapterSchema }),
  anbefalinger: defineCollection({ loader: written('anbefalinger'), schema: recommendationSchema }),
  opfoelgning: defineCollection({ loader: written('opfoelgning'), schema: updateSchema }),
};
