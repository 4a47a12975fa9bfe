import { fork } from 'node:child_process';

/** What V8, and C++ itself, say before they give up: a page of addresses that helps nobody here. */
const DUMP = /<--- Last few GCs --->|FATAL ERROR:|Fatal JavaScript|^#\n# Fatal|terminate called after throwing/;

/**
 * Runs a script in a process of its own, and says a sentence when that process is lost: one that runs out of memory cannot say it itself.
 * What it writes comes through; stopping one stops both.
 * @param script path of the script, which is run with the same options and arguments as this one
 * @param lost told when it ended without a word of its own
 * @param flags what V8 is to be told before it begins
 * @param settings what others in it are to find in their environment, unless it says otherwise already
 * @returns the code to end with
 */
export function watched(
  script: string,
  lost: (reason: string) => void,
  flags: string[] = [],
  settings: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = fork(script, process.argv.slice(2), {
    execArgv: [...process.execArgv, ...flags],
    env: { ...settings, ...process.env },
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  });
  let dumping = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const dump = DUMP.exec(text);
    if (!dumping) process.stderr.write(dump ? text.slice(0, dump.index).trimEnd() : text);
    dumping ||= dump !== null;
  });
  // From the keyboard both are told; from elsewhere only this one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void child.kill(signal));
  return new Promise((done) =>
    child.on('close', (code, signal) => {
      if (dumping || signal === 'SIGABRT')
        lost('hukommelsen er brugt op. Luk andre programmer, eller giv mere: NODE_OPTIONS=--max-old-space-size=4096');
      else if (signal !== null) lost('et andet program, måske maskinen selv, da hukommelsen slap op, stoppede det.');
      done(code ?? 1);
    }),
  );
}

/** In the process that is watched: when the other one is gone, nobody is waiting. */
export function endWithWatcher(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}
