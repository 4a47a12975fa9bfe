import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One page in an engine that Playwright does not drive as it is installed. */
export interface Tab {
  /** name and version: "Firefox 140.5" */
  engine: string;
  /** sets how large the page is, as nearly as the engine can */
  size(width: number, height: number): Promise<void>;
  /** opens an address, and waits until it is there */
  goto(url: string): Promise<void>;
  /** the value of an expression, or what its promise gives */
  evaluate<T>(expression: string): Promise<T>;
  /** a real click, which counts as the reader's own */
  click(selector: string): Promise<void>;
  /** what is on the screen, as PNG */
  picture(): Promise<Buffer>;
  /** errors of the page's scripts, as far as the engine tells; empties the list */
  faults(): string[];
  close(): Promise<void>;
}

/** A program that is running, and a folder of its own that goes with it. */
export interface Running {
  child: ChildProcess;
  folder: string;
  stop(): void;
}

/** Starts a program in a process group of its own. @param args given the program's own folder */
export function start(program: string, args: (folder: string) => string[], env: NodeJS.ProcessEnv = {}): Running {
  const folder = mkdtempSync(join(tmpdir(), 'browsere-'));
  const child = spawn(program, args(folder), {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    process.off('exit', stop);
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', stop);
  return { child, folder, stop };
}

/** Waits a little. */
export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** What a promise gives. @throws Error with `what` when it has given nothing in a minute */
export function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} på et minut`)), 60_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What a program says that fits. @throws Error when it ends, or has not said it in a minute */
export function said({ child }: Running, pattern: RegExp): Promise<string> {
  const saying = new Promise<string>((done, fail) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => {
        text += piece.toString();
        const found = pattern.exec(text)?.[1];
        if (found) done(found);
      });
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`${child.spawnfile} gik ud: ${text.trim().split('\n').at(-1)}`)));
  });
  return inTime(saying, `${child.spawnfile} svarer ikke`);
}

/** The browser itself went down: no word about the page. */
export class EngineGone extends Error {}

type Answer = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Answer;
  result?: Answer;
  error?: unknown;
  message?: string;
  /** there comes no answer */
  gone?: boolean;
}

/** A line to a browser that takes numbered commands as JSON: WebDriver BiDi and Chromium's DevTools both do. */
export class Wire {
  #socket: WebSocket;
  #waiting = new Map<number, (message: Message) => void>();
  #last = 0;
  #open = true;
  #hear: (method: string, params: Answer) => void;

  private constructor(socket: WebSocket, hear: (method: string, params: Answer) => void) {
    this.#socket = socket;
    this.#hear = hear;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.id === undefined) return this.#hear(message.method!, message.params ?? {});
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
    socket.addEventListener('close', () => {
      this.#open = false;
      for (const tell of this.#waiting.values()) tell({ gone: true });
    });
  }

  /** @param hear what to do with what the browser tells unasked */
  static async open(url: string, hear: (method: string, params: Answer) => void): Promise<Wire> {
    const socket = new WebSocket(url);
    await new Promise((done, fail) => {
      socket.addEventListener('open', done);
      socket.addEventListener('error', () => fail(new Error(`${url} svarer ikke`)));
    });
    return new Wire(socket, hear);
  }

  /** @throws EngineGone when there is no browser any more; Error with the browser's own words */
  send<T = Answer>(method: string, params: object = {}): Promise<T> {
    if (!this.#open) return Promise.reject(new EngineGone('browseren gik ned'));
    const id = ++this.#last;
    const answer = new Promise<T>((done, fail) => {
      this.#waiting.set(id, ({ result, error, message, gone }) => {
        if (gone) fail(new EngineGone('browseren gik ned'));
        else if (error) fail(new Error(`${method}: ${message ?? JSON.stringify(error)}`));
        else done(result as T);
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    return inTime(answer, `${method}: intet svar`);
  }

  close(): void {
    this.#socket.close();
  }
}

/** An expression as one that gives text: the only kind of value that every engine hands over alike. */
export const asText = (expression: string): string =>
  `Promise.resolve(${expression}).then((value) => JSON.stringify(value === undefined ? null : value))`;
