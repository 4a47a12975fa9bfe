import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as kinds, type BodyCollection } from './content/collections.ts';

const written = <Name extends BodyCollection>(name: Name) =>
  defineCollection({
    loader: glob({ base: kinds[name].path, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: kinds[name].schema as (typeof kinds)[Name]['schema'],
  });

// The same schemas as pages are made from. Astro's collections are here for one thing:
// while developing, its VS Code extension completes the fields of content files from them. A build does without.
export const collections = import.meta.env.DEV
  ? { kapitler: written('kapitler'), anbefalinger: written('anbefalinger'), opfoelgning: written('opfoelgning') }
  : {};
