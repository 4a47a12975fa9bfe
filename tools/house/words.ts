import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Words that a file says, and on which line: its strings, and what stands between the tags of an `.astro` file. */
export interface Spoken {
  line: number;
  text: string;
}

/** Rules and schemas show editors what is right and wrong by examples, which are this publication's. */
const isExample = (node: ts.Node): boolean => ts.isPropertyAssignment(node) && /^examples?$/.test(node.name.getText());

/** What a TypeScript file says; its comments, its imports and the editors' examples left out. */
function inCode(file: string, text: string): Spoken[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Spoken[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isExample(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isRegularExpressionLiteral(node))
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/** What an `.astro` file says, line by line; its comments and imports left out. */
const inMarkup = (text: string): Spoken[] =>
  text
    .replace(/\{?\/\*[\s\S]*?\*\/\}?|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((one) => !one.text.startsWith('import '));

/** @param file path from the project's root */
export function spoken(file: string): Spoken[] {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? inMarkup(text) : inCode(file, text);
}
