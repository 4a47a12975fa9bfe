/**
 * `npm run vaerter`: serves a built site with the nginx and the Caddy of this machine, on loopback, each with the settings
 * that the build wrote, and compares their answers with `src/hosting/`. `-- <folder>` tries another site than `dist/`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkHost } from '../src/hosting/host-check.ts';
import { base } from '../src/site/address.ts';

const site = resolve(process.argv[2] ?? 'dist');
if (!existsSync(join(site, '_vaert'))) {
  console.error(`Der er ikke noget bygget websted i ${site}. Kør npm run build først.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'værter '));
// The site stands at its base path under the host's root, as it does where it is published.
const root = base === '/' ? site : join(work, 'rod');
if (base !== '/') {
  mkdirSync(dirname(join(root, base.slice(0, -1))), { recursive: true });
  symlinkSync(site, join(root, base.slice(0, -1)));
}

const hosts = [
  {
    name: 'nginx',
    version: ['-v'],
    file: 'nginx.conf',
    start: (file: string) => ['-c', file, '-p', work],
    settings: (port: number) => `daemon off; pid "${work}/pid"; error_log stderr crit; events {}
http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path "${work}/${kind}";`).join(' ')}
server { listen 127.0.0.1:${port}; root "${root}"; include "${site}/_vaert/nginx.conf"; } }\n`,
  },
  {
    name: 'caddy',
    version: ['version'],
    file: 'Caddyfile',
    start: (file: string) => ['run', '--config', file, '--adapter', 'caddyfile'],
    settings: (port: number) =>
      `{\n  admin off\n  auto_https off\n}\nhttp://127.0.0.1:${port} {\n  root * "${root}"\n  import "${site}/_vaert/Caddyfile"\n}\n`,
  },
];

/** Whether something answers there, within five seconds. */
async function answers(origin: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return true;
    await setTimeout(100);
  }
  return false;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

try {
  for (const { name, version, file, start, settings } of hosts) {
    const found = spawnSync(name, version, { encoding: 'utf8' });
    if (found.error) {
      console.log(`${name} er ikke installeret her og er ikke prøvet.`);
      process.exitCode = 1;
      continue;
    }
    const port = await freePort();
    writeFileSync(join(work, file), settings(port));
    const server = spawn(name, start(join(work, file)), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
    });
    let said = '';
    server.stderr.on('data', (text) => (said += text));
    const origin = `http://127.0.0.1:${port}`;
    const { asked, faults } = (await answers(origin))
      ? await checkHost(origin, site)
      : { asked: 0, faults: [{ path: origin, message: `svarer ikke. ${said.slice(0, 2000)}` }] };
    server.kill();
    console.log(
      `${name} ${(found.stdout + found.stderr).trim().replace(/^nginx version: nginx\//, '')}: ${asked} adresser, ${faults.length} fejl`,
    );
    for (const { path, message } of faults) console.log(`  ${path} ${message}`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
