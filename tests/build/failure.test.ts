import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cleanEnvironment, copyProject, SMALL, type ProjectCopy } from '../support/project.ts';
import { some, thorough } from '../support/thorough.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject(SMALL);
});
afterAll(() => project.remove());
/** The site from before, which no failed build may touch. */
const before = () => join(project.root, 'dist/index.html');
beforeEach(() => {
  rmSync(join(project.root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(project.root, 'dist'));
  writeFileSync(before(), 'siden fra før');
});
const untouched = () => expect(readFileSync(before(), 'utf8')).toBe('siden fra før');
const leftovers = () => readdirSync(project.root).filter((name) => name.startsWith('.dist'));
const disk = (FAIL_CODE: string, FAIL_AFTER: number, FAIL_PATH = '') => ({
  env: { FAIL_CODE, FAIL_AFTER: String(FAIL_AFTER), FAIL_PATH },
  node: ['--import', resolve('tests/support/failing-disk.mjs')],
});

const full: Array<[when: string, options: object]> = [
  ['at the first file', disk('ENOSPC', 0, '.dist-ny')],
  ['among the pages', disk('ENOSPC', 40, '.dist-ny')],
  ['at the last file', disk('ENOSPC', 0, 'manifest.sha256')],
];
test.each(some(full, 1))(
  'a disk that is full %s ends the build in a sentence, and the old site stands',
  async (_when, options) => {
    const { code, output } = await project.run('build', options);
    expect(output).toMatch(/Webstedet er ikke bygget: disken er fuld\. Gør plads, og prøv igen\.\n$/);
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
    untouched();
  },
);

test.runIf(thorough)('a machine without memory enough is told of in a sentence, and the old site stands', async () => {
  const { code, output } = await project.run('build', { node: ['--max-old-space-size=48'] });
  expect(output).toMatch(/Webstedet er ikke bygget: hukommelsen er brugt op\. .*--max-old-space-size=4096\n$/);
  expect(output).not.toMatch(/FATAL|v8::|Last few GCs/);
  expect(code).not.toBe(0);
  expect(leftovers()).toEqual([]);
  untouched();
});

test.each(
  some<[what: string, options: object]>(
    [
      ['of Node’s own', { node: ['--max-old-space-size=14'] }],
      ['by the environment', { env: { NODE_OPTIONS: '--max-old-space-size=14' } }],
    ],
    1,
  ),
)('a check without memory enough (%s) says so, and not that anything is in order', async (_what, options) => {
  const { code, output } = await project.run('check', options);
  expect(output).toMatch(/^Indholdet er ikke prøvet: hukommelsen er brugt op\. .*--max-old-space-size=4096\n$/);
  expect(code).not.toBe(0);
});

test.each([
  ['EACCES', 'du har ikke lov til at skrive i '],
  ['EROFS', 'der kan kun læses, ikke skrives, i '],
])('a folder that may not be written (%s) is told of before anything is built', async (code, told) => {
  const { code: ended, output } = await project.run('build', disk(code, 0, join(project.root, 'dist')));
  expect(output).toContain(`Webstedet er ikke bygget: ${told}${join(project.root, 'dist')}`);
  expect(output).toContain('--ud');
  expect(output).not.toContain('Prøver indholdet');
  expect(ended).toBe(1);
  untouched();
});

test('a build that is asked to stop says so, clears up, and the old site stands', async () => {
  const { code, output } = await project.run('build', { started: stopAt('Bygger siderne', 'SIGTERM') });
  expect(output).toContain('Webstedet er ikke bygget: det blev afbrudt. Det websted, der var, er urørt.');
  expect(code).toBe(143);
  expect(leftovers()).toEqual([]);
  untouched();
});

test.runIf(thorough)('a build that is killed leaves the old site, and the next build clears up after it', async () => {
  const { signal } = await project.run('build', { started: stopAt('Bygger siderne', 'SIGKILL') });
  expect(signal).toBe('SIGKILL');
  expect(leftovers()).toHaveLength(1);
  untouched();
  await project.run('build', disk('ENOSPC', 0, '.dist-ny'));
  expect(leftovers()).toEqual([]);
});

test.runIf(thorough)('a build that was killed while the sites changed places puts the old one back', async () => {
  const [dist, aside] = ['dist', '.dist-gammel'].map((name) => join(project.root, name)) as [string, string];
  mkdirSync(aside);
  writeFileSync(join(aside, 'index.html'), 'siden fra før');
  rmSync(dist, { recursive: true });
  await project.run('build', disk('ENOSPC', 0, '.dist-ny'));
  untouched();
  expect(existsSync(aside)).toBe(false);
});

/** A disk of its own for one command, in a namespace of its own (Linux): no rights are asked for, and it is gone with the command. */
const onDisk = (options: string): Promise<{ code: number | null; output: string }> =>
  new Promise((done) => {
    const place = join(project.root, 'disk');
    mkdirSync(place, { recursive: true });
    const mounted = 'mount -t tmpfs -o "$1" none "$2" && exec "$3" scripts/build.ts --ud "$2/websted"';
    const child = spawn('unshare', ['-rm', 'sh', '-c', mounted, 'sh', options, place, process.execPath], {
      cwd: project.root,
      env: cleanEnvironment(),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.on('error', ({ message }) => done({ code: null, output: message }));
    child.on('close', (code) => done({ code, output }));
  });
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /tmp']).status === 0;

test.skipIf(!canMount || !thorough).each([
  ['size=300k', /disk.* fuld\. Gør plads, og prøv igen\.\n$/],
  ['ro', /der kan kun læses, ikke skrives, i .*disk/],
])('a real disk (%s) ends the build in a sentence, as the one that is played does', async (options, told) => {
  const { code, output } = await onDisk(options);
  expect(output).toMatch(told);
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
});

test.each([
  ['the project itself', ['--ud', '.'], {}, 'rummer selve projektet'],
  ['the project’s parent', ['--ud', '..'], {}, 'rummer selve projektet'],
  ['a folder with something else in it', ['--ud', 'content'], {}, 'rummer andet end et websted'],
  ['a file', ['--ud', 'package.json'], {}, 'er en fil'],
  ['an option that does not exist', ['--out', 'x'], {}, '--out'],
  ['a domain without protocol', [], { SITE_URL: 'eksempel.dk' }, 'fx https://eksempel.dk'],
  [
    'a domain with a path',
    [],
    { SITE_URL: 'https://eksempel.dk/plan' },
    'SITE_URL=https://eksempel.dk BASE_PATH=/plan',
  ],
  ['a base path with spaces', [], { BASE_PATH: '/ny plan/' }, 'fx /plan/'],
  ['a base path that climbs', [], { BASE_PATH: '/../plan/' }, 'fx /plan/'],
])('%s is refused in a sentence before anything is built', async (_what, args, env, told) => {
  const { code, output } = await project.run('build', { args, env: env });
  expect(output).toMatch(/^\nWebstedet er ikke bygget: /);
  expect(output).toContain(told);
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
  untouched();
});

test('content that breaks a rule ends the build, and the old site stands', async () => {
  const file = join(project.root, 'content/anbefalinger/02.mdx');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('number: 2', 'number: to'));
  const { code, output } = await project.run('build');
  writeFileSync(file, good);
  expect(output).toContain('content/anbefalinger/02.mdx:2:9  fejl');
  expect(output).toContain('Webstedet er ikke bygget: ret fejlene ovenfor');
  expect(code).toBe(1);
  untouched();
});

test.runIf(thorough)(
  'content saved with Windows line ends ends the build in a sentence that says how to save it',
  async () => {
    const file = join(project.root, 'content/anbefalinger/02.mdx');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replaceAll('\n', '\r\n'));
    const { code, output } = await project.run('build');
    writeFileSync(file, good);
    expect(output).toMatch(/content\/anbefalinger\/02\.mdx:\d+:\d+ {2}fejl {2}.*Windows.*\n {4}Gem filen/);
    expect(code).toBe(1);
    untouched();
  },
);

test('a port in use, and one that is none, are told of in a sentence', async () => {
  writeFileSync(join(project.root, 'dist/404.html'), 'x');
  const taken = createServer().listen(0);
  const port = String((taken.address() as { port: number }).port);
  const busy = await project.run('serve', { env: { PORT: port } });
  taken.close();
  expect(busy.output).toContain(`Port ${port} er optaget`);
  expect(busy.code).toBe(1);
  const wrong = await project.run('serve', { env: { PORT: 'http' } });
  expect(wrong.output).toContain('PORT er »http«');
  expect(wrong.code).toBe(1);
});

test('without a built site there is nothing to serve, and a sentence says so', async () => {
  const { code, output } = await project.run('serve');
  expect(output).toBe('Der er ikke noget bygget websted i dist/. Kør npm run build først.\n');
  expect(code).toBe(1);
});

/** Runs the server until it has said where it is, and does something there; then it is asked to stop. */
const served = async (args: string[], visit: (port: number) => Promise<void>, signal: NodeJS.Signals = 'SIGTERM') => {
  writeFileSync(join(project.root, 'dist/404.html'), 'x');
  return project.run('serve', {
    args,
    env: { PORT: '0' },
    started: (stop, said) => {
      const timer = setInterval(() => {
        const [, port] = /http:\/\/localhost:(\d+)\//.exec(said()) ?? [];
        if (!port) return;
        clearInterval(timer);
        void visit(Number(port)).finally(() => stop(signal));
      }, 20);
    },
  });
};

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the server ends in order on %s, also with a reader who holds on to it',
  async (signal) => {
    const { code, signal: killed } = await served(
      [],
      (port) => new Promise((done) => connect(port, '127.0.0.1', () => done()).on('error', () => undefined)),
      signal,
    );
    expect({ code, killed }).toEqual({ code: 0, killed: null });
  },
);

/** Another address of this machine than the one the server listens on: where it is on a network, the one others see. */
const elsewhere =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4')?.address ?? '127.0.0.2';

test('the server answers this machine alone, and others when it is asked to', async () => {
  const answers: string[] = [];
  const visit = async (port: number) => {
    for (const host of ['localhost', elsewhere])
      answers.push(
        await fetch(`http://${host}:${port}/`).then(
          ({ status }) => String(status),
          () => 'intet svar',
        ),
      );
  };
  expect((await served([], visit)).output).not.toContain('for andre');
  expect((await served(['--vaert', '0.0.0.0'], visit)).output).toContain('og for andre på 0.0.0.0');
  expect(answers).toEqual(['200', 'intet svar', '200', '200']);
});

test.each([
  [['--vaert', '192.0.2.1'], '192.0.2.1 er ikke en adresse på denne maskine'],
  [['--host', '0.0.0.0'], 'npm start -- --vaert 0.0.0.0'],
  [['--vaert'], 'npm start -- --vaert 0.0.0.0'],
])('%j is refused in a sentence', async (args, told) => {
  writeFileSync(join(project.root, 'dist/404.html'), 'x');
  const { code, output } = await project.run('serve', { args, env: { PORT: '0' } });
  expect(output).toContain(told);
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
});

/** Stops the process as soon as it has said something. */
const stopAt =
  (words: string, signal: NodeJS.Signals) =>
  (stop: (signal: NodeJS.Signals) => void, said: () => string): void => {
    const timer = setInterval(() => {
      if (!said().includes(words)) return;
      clearInterval(timer);
      setTimeout(() => stop(signal), 500);
    }, 20);
  };
