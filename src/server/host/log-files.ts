import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import { addDays, plainDateOf } from '#/quote-engine/calendar.ts';
import type { LogSink } from './logging.ts';

const FLUSH_MS = 200;
const DAY_MS = 24 * 60 * 60_000;
const LOG_FILE = /^server-(\d{4}-\d{2}-\d{2})\.log$/;

export interface LogFilesOptions {
  readonly folder: string;
  readonly today: () => PlainDate;
  readonly keptDays: number;
  /** Gets every line too, for who runs the server by hand or under a supervisor. */
  readonly echo: (lines: string) => void;
}

export interface LogFiles extends LogSink {
  /** Removes files older than the retention period; returns their names. */
  sweep(): Promise<readonly string[]>;
  /** Writes what is still in memory. */
  close(): void;
}

async function removeOld({ folder, today, keptDays }: LogFilesOptions): Promise<readonly string[]> {
  const oldest = addDays(today(), -keptDays);
  const names = (await readdir(folder)).filter((name) => {
    const day = LOG_FILE.exec(name)?.[1];
    return day !== undefined && plainDateOf(day) < oldest;
  });
  for (const name of names) await rm(join(folder, name));
  return names;
}

/**
 * One log file a day under the data folder, removed after the retention period. Lines are collected and written a few times a second,
 * so that no request waits for the disk. A log that cannot be written never stops the server: the echo still has it.
 */
export function openLogFiles(options: LogFilesOptions): LogFiles {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const file = () => join(options.folder, `server-${options.today()}.log`);
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const take = () => {
    const text = waiting.join('');
    waiting = [];
    timer = null;
    return text;
  };
  const flush = () => {
    const text = take();
    options.echo(text);
    appendFile(file(), text, { mode: 0o600 }).catch(() => undefined);
  };
  const sweep = async () => {
    await mkdir(options.folder, { recursive: true });
    return removeOld(options);
  };
  const daily = setInterval(() => void sweep().catch(() => undefined), DAY_MS);
  daily.unref();
  return {
    write(line) {
      waiting.push(line);
      timer ??= setTimeout(flush, FLUSH_MS).unref();
    },
    sweep,
    close() {
      clearInterval(daily);
      if (timer !== null) clearTimeout(timer);
      const text = take();
      if (text === '') return;
      options.echo(text);
      appendFileSync(file(), text, { mode: 0o600 });
    },
  };
}
