import { defineMiddleware } from 'astro:middleware';

const script = '<script type="module" src=';

/**
 * Scripts come after styles and fonts: every page can be read without them. Where they ask at the same time, a slow phone
 * draws the first line a quarter of a second later (npm run lighthouse). The search page is its script, and asks at once.
 */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  if (routePattern.startsWith('/soeg') || !response.headers.get('Content-Type')?.startsWith('text/html'))
    return response;
  const html = await response.text();
  return new Response(html.replaceAll(script, script.replace(' src', ' fetchpriority="low" src')), response);
});
