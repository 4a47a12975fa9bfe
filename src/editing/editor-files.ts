import { z } from 'zod';
import type { Block } from '../blocks/block.ts';
import { blocks } from '../blocks/blocks.ts';
import { yamlLine } from '../content/schema-issue.ts';
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

/** A snippet for each building block, and one for a whole update. */
function snippets(): Record<string, { scope: string; prefix: string; description: string; body: string[] }> {
  const block = (name: string, { takes, holds }: Block) => {
    const attributes = Object.entries(takes)
      .map(([attribute, type], index) =>
        type.startsWith('tal') ? `${attribute}={\${${index + 1}:1}}` : `${attribute}="\${${index + 1}:…}"`,
      )
      .join(' ');
    const open = `<${name}${attributes && ` ${attributes}`}`;
    return holds === 'nothing' ? [`${open} />`] : [`${open}>`, '', '$0', '', `</${name}>`];
  };
  const example = (name: keyof typeof updateSchema.shape): unknown =>
    (updateSchema.shape[name].meta()?.examples as unknown[])[0];
  const needed = ['title', 'scope', 'kind', 'recommendations', 'stated', 'source', 'place'] as const;
  return {
    opfølgning: {
      scope: 'mdx',
      prefix: 'opfølgning',
      description: 'En ny opfølgning (eller brug npm run ny)',
      body: [
        '---',
        ...needed.map((name, index) =>
          name === 'scope' ? `scope: \${${index + 1}|anbefaling,tema,plan|}` : yamlLine(name, example(name)),
        ),
        '---',
        '',
        '${0:Hvad kilden siger, med egne ord.}',
      ],
    },
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
