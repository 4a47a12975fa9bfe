import { defineMiddleware, sequence } from 'astro:middleware';
import { keepPageTogether } from './lib/keep-together.ts';

const isPage = (response: Response): boolean => response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
const script = '<script type="module" src=';

/**
 * While developing, every page is made from content that has just been read and checked. A fault is shown in the page's place,
 * in the words of `npm run check`; when it is mended, the page comes back.
 */
const checkedContent = defineMiddleware(async (_context, next) => {
  if (import.meta.env.DEV) (await import('./checks/current.ts')).useCheckedContent();
  return next();
});

/** While developing, a page says which content it is made of: one that was on its way when that changed is made again. */
const dated = defineMiddleware(async (_context, next) => {
  if (!import.meta.env.DEV) return next();
  const { mark, count } = (await import('./markdown/reloads.ts')).reloads;
  const made = count.asked;
  const response = await next();
  if (!isPage(response)) return response;
  return new Response((await response.text()).replace('<html', `<html data-${mark}="${made}"`), response);
});

/**
 * Scripts come after styles and fonts: every page can be read without them. Where they ask at the same time, a slow phone
 * draws the first line a quarter of a second later (npm run lighthouse). The search page is its script, and asks at once.
 * A script that Astro bundles can have no attribute of its own (https://docs.astro.build/en/guides/client-side-scripts/), so
 * the finished page is the only place to say so. These characters can stand nowhere but in such a tag: "<" is escaped in
 * a text, and the quotation marks in an attribute and in JSON.
 */
const scriptsLast = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  if (routePattern.startsWith('/soeg') || !isPage(response)) return response;
  const html = await response.text();
  return new Response(html.replaceAll(script, script.replace(' src', ' fetchpriority="low" src')), response);
});

/** What is one thing stays on one line wherever it stands: a date in a sentence of ours as a unit in the official text. */
const oneLine = defineMiddleware(async (_context, next) => {
  const response = await next();
  return isPage(response) ? new Response(keepPageTogether(await response.text()), response) : response;
});

export const onRequest = sequence(dated, checkedContent, scriptsLast, oneLine);
