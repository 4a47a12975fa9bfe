/**
 * `npm start`, second half: serves the built site at http://localhost:4321/ (or `PORT`), to this machine alone.
 * `npm start -- --vaert 0.0.0.0` lets others in.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkConfiguration } from '../src/site/configuration.ts';
import { sentence } from '../src/lib/failure.ts';
import { preview } from '../src/hosting/preview.ts';

/** What was asked for on the command line. */
function asked(): string {
  try {
    return parseArgs({ options: { vaert: { type: 'string', default: '127.0.0.1' } } }).values.vaert;
  } catch {
    return stop(
      `Kommandoen forstår ikke ${process.argv.slice(2).join(' ')}. Skriv npm start, eller npm start -- --vaert 0.0.0.0`,
    );
  }
}

const port = Number(process.env['PORT'] ?? 4321);
const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const host = asked();
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT er »${process.env['PORT']}«; skriv et tal, fx PORT=4322.`);
if (!existsSync('dist/404.html')) stop('Der er ikke noget bygget websted i dist/. Kør npm run build først.');
try {
  checkConfiguration();
  const { server, url } = await preview('dist', port, undefined, undefined, undefined, host);
  // As the first process of a container nothing else ends it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  const others = host === '127.0.0.1' ? '' : ` og for andre på ${host}`;
  console.log(`Webstedet står på ${url}${others} – stop med Ctrl-C.`);
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    stop(`Port ${port} er optaget. Stop det andet program, eller vælg en anden: PORT=4322 npm start`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    stop(`${host} er ikke en adresse på denne maskine. Brug 127.0.0.1 eller 0.0.0.0.`);
  if (code === 'EACCES') stop(`Port ${port} må du ikke bruge. Vælg en over 1023: PORT=4322 npm start`);
  stop(`Webstedet kan ikke vises: ${sentence(error)}`);
}
