import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { expect } from 'vitest';
import { cleanEnvironment } from './project.ts';

export const ENTER = '\r';
export const DOWN = '\u001b[B';
export const BACKSPACE = '\u007f';
export const CTRL_C = '\u0003';

/** A command in a real terminal, and somebody at its keyboard. */
export interface Terminal {
  /** Waits until this is shown, after what the keys before led to, and then types these, one after another. */
  answer: (shown: string, ...keys: string[]) => Promise<void>;
  /** Closes the window: the command loses its terminal. */
  close: () => void;
  /** All that was shown, and the code the command ended with. */
  ended: Promise<{ screen: string; code: number }>;
}

/**
 * Starts a script of the project in a terminal of its own.
 * @param root the folder it runs in
 * @param columns how wide the window is, in letters
 */
export function terminal(root: string, script: string, args: string[], columns = 100): Terminal {
  const command = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    cols: columns,
    rows: 40,
    env: { ...cleanEnvironment(), TERM: 'xterm-256color' },
  });
  let screen = '';
  let seen = 0;
  command.onData((text) => (screen += stripVTControlCharacters(text)));
  const ended = new Promise<{ screen: string; code: number }>((done) =>
    command.onExit(({ exitCode }) => done({ screen, code: exitCode })),
  );
  return {
    answer: async (shown, ...keys) => {
      await expect.poll(() => screen.slice(seen).replace(/\s*│\s*/g, ' '), { timeout: 60_000 }).toContain(shown);
      seen = screen.length;
      for (const key of keys) {
        command.write(key);
        await new Promise((done) => setTimeout(done, 5));
      }
    },
    close: () => command.kill('SIGHUP'),
    ended,
  };
}
