import type { AstroIntegration } from 'astro';
import type { HotPayload } from 'vite';
import { fromRoot } from '../content/files.ts';

/**
 * In `npm run dev`: a saved file in `content/` reloads the page, also where it is read outside Vite. A page that is on its way
 * when pages are asked to load again, by us or by Astro when it has stored the entries, listens too late to hear it: it is
 * asked when it begins to listen.
 */
export const contentReload = (): AstroIntegration => ({
  name: 'content-reload',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const { hot } = server.environments.client;
      /** How many times pages have been asked to load again, and how many of them came before the newest page was asked for. */
      const reloads = { asked: 0, answered: 0 };
      const send: (...payload: [HotPayload | string, unknown?]) => void = hot.send.bind(hot);
      hot.send = (payload: HotPayload | string, data?: unknown) => {
        if (typeof payload === 'object' && payload.type === 'full-reload') reloads.asked += 1;
        send(payload, data);
      };
      server.middlewares.use((request, _response, next) => {
        if (request.headers['sec-fetch-dest'] === 'document') reloads.answered = reloads.asked;
        next();
      });
      hot.on('vite:client:connect', (_data, page) => {
        if (reloads.answered < reloads.asked) page.send({ type: 'full-reload' });
      });
      server.watcher.add('content');
      server.watcher.on('all', (_event, path) => {
        if (fromRoot(path).startsWith('content/')) hot.send({ type: 'full-reload' });
      });
    },
  },
});
