import { existsSync } from 'node:fs';
import { systemClock, type Clock } from '#/server/clock.ts';
import { loadConfiguration } from '#/server/config/env.ts';
import { openDatabase } from '#/server/db/open.ts';
import type { Database } from '#/server/db/repositories.ts';
import { loadKeyring } from '#/server/security/keyring.ts';

/** What a command of the operator works with. */
export interface Command {
  readonly database: Database;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

/** A fault of the person at the keyboard: told in one sentence, without a stack. */
export class UsageFault extends Error {}

const CONTROL = /[\p{Cc}\p{Cf}]+/gu;

/** Text of a visitor for a terminal: line breaks and control characters become spaces, so that it cannot move the cursor. */
export const plainLine = (text: string): string => text.replace(CONTROL, ' ');

/** A whole number of at least 1 from an option. Throws UsageFault on other text. */
export function positiveNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageFault(`--${name} must be a whole number from 1 to 9999999, for example --${name} 20.`);
  return Number(text);
}

async function withDatabase(work: (command: Command) => Promise<number>): Promise<number> {
  const { config } = loadConfiguration();
  const { file } = config.database;
  if (!existsSync(file))
    throw new UsageFault(`There is no database at ${file} yet; start the server once, or set DATA_DIR to the folder it uses.`);
  const clock = systemClock();
  const database = await openDatabase({ database: config.database, keyring: loadKeyring(config.secretsDir), clock });
  try {
    await database.migrate();
    return await work({ database, clock, say: (line) => void process.stdout.write(`${line}\n`) });
  } finally {
    await database.close();
  }
}

/** Runs a command on the configured database and ends with the exit code it answers; a fault is one sentence and exit code 2. */
export async function runCommand(work: (command: Command, args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await withDatabase((command) => work(command, process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
