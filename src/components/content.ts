import type { Root as Html } from 'hast';
import { Fragment, jsx } from 'astro/jsx-runtime';
import { createComponent, renderJSX } from 'astro/runtime/server/index.js';
import { toJsxRuntime, type Evaluater } from 'hast-util-to-jsx-runtime';
import { bodyHtml } from '../markdown/body.ts';
import type { OwnAnchors } from '../markdown/own-anchors.ts';
import { entryIn, type Written } from '../content/library.ts';
import { library } from '../content/site.ts';

type Components = Record<string, unknown>;

/** Content is text, never code: of all that JavaScript can say, only the number in `nummer={11}` and a building block's name are read. */
const reader = (components: Components) => (): Evaluater => {
  const refuse = (): never => {
    throw new Error('Indholdet rummer kode; npm run check siger hvor.');
  };
  return {
    evaluateExpression(expression) {
      if (expression.type === 'Literal') return expression.value;
      return expression.type === 'Identifier' && Object.hasOwn(components, expression.name)
        ? components[expression.name]
        : refuse();
    },
    evaluateProgram: refuse,
  };
};

function bodyOf(file: string, anchors: OwnAnchors): Html {
  const current = library();
  const written = entryIn(current, file);
  if (!written || !('tree' in written)) throw new Error(`${file} er ikke en tekst i content/.`);
  return bodyHtml(written as Written, current, anchors);
}

/**
 * The body of a content file as a component: what its module gives to `render(entry)`, see `markdown/processor.ts`.
 * Rendered straight from the tree that was checked.
 * Its props beside `components` say what becomes of its addresses: see {@link OwnAnchors}.
 * @param file path from the project's root
 */
export const content = (file: string): ((props: { components?: Components } & OwnAnchors) => unknown) =>
  createComponent((result, { components = {}, prefix, bare }: { components?: Components } & OwnAnchors) => {
    const options = {
      Fragment,
      jsx,
      jsxs: jsx,
      components,
      passKeys: false,
      elementAttributeNameCase: 'html',
      stylePropertyNameCase: 'css',
      createEvaluater: reader(components),
    };
    return renderJSX(result, toJsxRuntime(bodyOf(file, { prefix, bare }), options as never)) as never;
  }) as never;
