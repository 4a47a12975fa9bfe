import type { AstroIntegration } from 'astro';
import type { HotPayload } from 'vite';
import { fromRoot } from '../content/files.ts';
import { reloads } from './reloads.ts';

/** What a page says when it begins to listen: how many times pages had been asked to load again when it was made. */
const SHOWN = 'content:shown';

/**
 * In `npm run dev`: a saved file in `content/` reloads the page, also where it is read outside Vite. A page that is on its way
 * when pages are asked to load again, by us or by Astro when it has stored the entries, listens too late to hear it: it says
 * how old it is when it begins to listen. A fault's page, which Astro makes and which says nothing, is asked by the newest request.
 */
export const contentReload = (): AstroIntegration => ({
  name: 'content-reload',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      const made = `Number(document.documentElement.dataset['${reloads.mark}'])`;
      if (command === 'dev') injectScript('page', `import.meta.hot?.send('${SHOWN}', ${made});`);
    },
    'astro:server:setup': ({ server }) => {
      const { hot } = server.environments.client;
      let newest = 0;
      const send: (...payload: [HotPayload | string, unknown?]) => void = hot.send.bind(hot);
      hot.send = (payload: HotPayload | string, data?: unknown) => {
        if (typeof payload === 'object' && payload.type === 'full-reload') reloads.count.asked += 1;
        send(payload, data);
      };
      server.middlewares.use((request, _response, next) => {
        if (request.headers['sec-fetch-dest'] === 'document') newest = reloads.count.asked;
        next();
      });
      hot.on('vite:client:connect', (_data, page) => {
        if (newest < reloads.count.asked) page.send({ type: 'full-reload' });
      });
      hot.on(SHOWN, (made: unknown, page) => {
        if (typeof made === 'number' && made < reloads.count.asked) page.send({ type: 'full-reload' });
      });
      server.watcher.add('content');
      server.watcher.on('all', (_event, path) => {
        if (fromRoot(path).startsWith('content/')) hot.send({ type: 'full-reload' });
      });
    },
  },
});
