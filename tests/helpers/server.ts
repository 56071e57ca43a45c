import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Raised, never removed: tests send more in a second than a person in a day. */
const RATE_LIMITS = 'quotes=1000000/min,indications=1000000/min,pages=1000000/min';
const READY_WITHIN_MS = 20_000;

export interface RunningServer {
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything the server has written to its two outputs. */
  output(): string;
  /** Sends the signal and answers the exit code (null when a signal ended it). */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends the server if it still runs and removes its data folder. */
  close(): Promise<void>;
}

/** Ports for servers of tests: below those that the system gives to outgoing connections. */
const PORTS = { first: 21_100, count: 8_000 };
const PORT_TAKEN = 'The port is in use';
const TRIES = 5;

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = PORTS.first + Math.floor(Math.random() * PORTS.count);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve((probe.address() as AddressInfo).port === port));
    });
    await new Promise((closed) => probe.close(closed));
    if (free) return port;
  }
  throw new Error('no free port for a server of a test');
}

async function untilReady(origin: string, child: ChildProcessWithoutNullStreams, output: () => string): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${String(child.exitCode)}:\n${output()}`);
    const response = await fetch(`${origin}/readyz`).catch(() => null);
    if (response?.status === 200) return;
    await wait(50);
  }
  throw new Error(`the server was not ready in time:\n${output()}`);
}

/** Environment without what the machine of the developer happens to set. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_OPTIONS } = process.env;
  return { PATH, HOME, TMPDIR, NODE_OPTIONS };
}

/**
 * Starts the built server as a process of its own on a port and a data folder of its own, and waits until it is ready. A port that
 * another process took in between costs another try.
 * `dataDir` in the environment takes over a folder that another server left. Needs `npm run build`.
 * @param folder checkout to run from.
 */
export async function startServer(env: Readonly<Record<string, string>> = {}, folder = '.'): Promise<RunningServer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOnce(env, folder);
    } catch (error) {
      const isTaken = env['PORT'] === undefined && error instanceof Error && error.message.includes(PORT_TAKEN);
      if (!isTaken || tries === TRIES) throw error;
    }
  }
}

async function startOnce(env: Readonly<Record<string, string>>, folder: string): Promise<RunningServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const dataDir = env['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'kv-server-'));
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: folder,
    env: { ...cleanEnvironment(), PORT: String(port), DATA_DIR: dataDir, RATE_LIMITS, ...env },
  });
  let text = '';
  const collect = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const output = () => text;
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
    return child.exitCode;
  };
  const close = async () => {
    await end('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(origin, child, output);
  } catch (error) {
    await end('SIGKILL');
    if (env['DATA_DIR'] === undefined) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  return { origin, port, dataDir, process: child, output, end, close };
}
