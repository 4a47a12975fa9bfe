import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Written } from '../content/library.ts';
import type { Check, Spot } from '../content/problem.ts';
import { checkLanguage } from './language.ts';
import { checkPersons } from './persons.ts';

/**
 * Our own words: nobody's private story, and no words that readers stumble over.
 * @param at where in the file a place in the text stands
 */
export function* checkOwnText(text = '', at: (index: number) => Spot): Check {
  yield* checkPersons(text, at);
  yield* checkLanguage(text, at);
}

/** The words of a body of ours. */
export function* checkOwnWords({ file, tree }: Written): Check {
  const texts: Text[] = [];
  visit(tree, 'text', (node) => void texts.push(node));
  for (const { value, position } of texts) {
    yield* checkOwnText(value, (index) => {
      const before = value.slice(0, index).split('\n');
      const { line = 1, column = 1 } = position?.start ?? {};
      return {
        file,
        line: line + before.length - 1,
        column: before.length === 1 ? column + index : before.at(-1)!.length + 1,
      };
    });
  }
}
