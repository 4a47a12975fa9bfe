import { z } from 'zod';
import type { Block } from '../blocks/block.ts';
import { blocks } from '../blocks/blocks.ts';
import { listed } from '../content/page-blocks.ts';
import { fieldAt } from '../content/schema-issue.ts';
import { bodyCollections, collectionNames, collections, type CollectionName } from '../content/collections.ts';
import type { Library } from '../content/library.ts';
import { updateSchema } from '../content/schemas/update.ts';
import { contributing } from './editors-help.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

// What an editor types: a field with a default may be left out.
const schemaFile = (name: CollectionName): [string, string] => [
  schemaPath(name),
  json(z.toJSONSchema(collections[name].schema, { io: 'input', target: 'draft-7' })),
];

const schemaPath = (name: CollectionName): string => `.vscode/skemaer/${name}.schema.json`;

/** Which files a schema is about. */
const pattern = (name: CollectionName): string => {
  const { form, path } = collections[name];
  return form === 'file' ? path : `${path}/*.yaml`;
};

/**
 * Files that are YAML through and through: VS Code's YAML extension completes and underlines them.
 * Fields above a text are completed by Astro's extension, from its collections; their schemas are for other editors.
 */
const yamlFiles = collectionNames.filter((name) => !(bodyCollections as CollectionName[]).includes(name));

/** VS Code's settings for this project: which schema goes with which file, and how files are saved. */
const settings = {
  'astro.content-intellisense': true,
  'yaml.schemas': Object.fromEntries(yamlFiles.map((name) => [schemaPath(name), pattern(name)])),
  'yaml.format.enable': false,
  'files.encoding': 'utf8',
  'files.eol': '\n',
  'editor.insertSpaces': true,
  'editor.tabSize': 2,
  '[mdx]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true, strings: true, comments: false } },
  '[yaml]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true, strings: true, comments: false } },
  'cSpell.language': 'da',
};

const extensions = {
  recommendations: [
    'astro-build.astro-vscode',
    'unifiedjs.vscode-mdx',
    'redhat.vscode-yaml',
    'editorconfig.editorconfig',
    'streetsidesoftware.code-spell-checker',
    'streetsidesoftware.code-spell-checker-danish',
  ],
};

/** Counts the places of a snippet that are to be filled in. */
const counter = () => {
  let count = 0;
  return () => ++count;
};

/** A value as a snippet has it, made of the example: each place is a stop of the Tab key, and what can be chosen is a list. */
function place(schema: z.ZodType, path: PropertyKey[], value: unknown, next: () => number): string {
  const options = [...(fieldAt(schema, path)?._zod.values ?? [])].filter((one) => typeof one === 'string');
  if (options.length > 1) return `\${${next()}|${options.map((one) => one.replace(/[,|\\]/g, '\\$&')).join(',')}|}`;
  if (Array.isArray(value))
    return `[${value.map((one, index) => place(schema, [...path, index], one, next)).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${place(schema, [...path, key], one, next)}`)
      .join(', ')} }`;
  const open = `\${${next()}:${String(value).replace(/[$}\\]/g, '\\$&')}}`;
  return typeof value === 'string' ? `"${open}"` : open;
}

/** The fields of a new file, each with its example to write over. */
function fields(schema: z.ZodObject, names: string[]): string[] {
  const next = counter();
  return names.map((name) => {
    const [example] = (schema.shape[name] as z.ZodType).meta()?.examples as unknown[];
    return `${name}: ${place(schema, [name], example, next)}`;
  });
}

interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

/** A snippet for each building block, and for a whole update, source and summary. */
function snippets(): Record<string, Snippet> {
  const block = (name: string, { takes, holds }: Block) => {
    const attributes = Object.entries(takes)
      .map(([attribute, type], index) =>
        type.startsWith('tal') ? `${attribute}={\${${index + 1}:1}}` : `${attribute}="\${${index + 1}:…}"`,
      )
      .join(' ');
    const open = `<${name}${attributes && ` ${attributes}`}`;
    return holds === 'nothing' ? [`${open} />`] : [`${open}>`, '', '$0', '', `</${name}>`];
  };
  const file = (collection: 'kilder' | 'resumeer', description: string, names: string[]): Snippet => ({
    scope: 'yaml',
    prefix: listed[collection].replace(/^e[nt] /, ''),
    description: `${description} (eller brug npm run ny)`,
    body: fields(collections[collection].schema, names),
  });
  return {
    opfølgning: {
      scope: 'mdx',
      prefix: 'opfølgning',
      description: 'En ny opfølgning (eller brug npm run ny)',
      body: [
        '---',
        ...fields(updateSchema, ['title', 'scope', 'kind', 'recommendations', 'stated', 'source', 'place']),
        '---',
        '',
        '${0:Hvad kilden siger, med egne ord.}',
      ],
    },
    kilde: file('kilder', 'En ny kilde', [
      'title',
      'kind',
      'publisher',
      'date',
      'dateBasis',
      'perspective',
      'summary',
      'links',
    ]),
    resumé: file('resumeer', 'Et nyt resumé', ['about', 'language', 'author', 'reviewed', 'text']),
    ...Object.fromEntries(
      Object.entries(blocks).map(([name, described]) => [
        name,
        { scope: 'mdx', prefix: `<${name}`, description: `Byggeklodsen ${name}`, body: block(name, described) },
      ]),
    ),
  };
}

/** Every file for editors that is derived from the schemas, the building blocks, the rules and the help. @returns path → text */
export const editorFiles = (library: Library): Map<string, string> =>
  new Map([
    ...collectionNames.map(schemaFile),
    ['.vscode/settings.json', json(settings)],
    ['.vscode/extensions.json', json(extensions)],
    ['.vscode/byggeklodser.code-snippets', json(snippets())],
    ['CONTRIBUTING.md', contributing(library)],
  ]);
