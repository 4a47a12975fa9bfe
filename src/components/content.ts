import { Fragment, jsx } from 'astro/jsx-runtime';
import { createComponent, renderJSX } from 'astro/runtime/server/index.js';
import { toJsxRuntime, type Evaluater } from 'hast-util-to-jsx-runtime';
import { bodyHtml } from '../markdown/body.ts';
import type { Written } from '../content/library.ts';

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

/**
 * The body of a content file as a component: `const Content = content(part)`, then `<Content components={components} />`.
 * Rendered straight from the tree that was checked; no module is compiled, bundled and loaded for each file.
 */
export const content = (written: Written): ((props: { components?: Components }) => unknown) =>
  createComponent((result, { components = {} }) => {
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
    return renderJSX(result, toJsxRuntime(bodyHtml(written), options as never)) as never;
  }) as never;
