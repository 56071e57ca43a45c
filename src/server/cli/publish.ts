import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { publishTexts as texts } from '#/messages/editor-commands.ts';
import { changedContent, commitContent, emailOf, GitFault, nameOf, type Change } from '../publish/content-commit.ts';
import { servedByAll } from '../publish/served-by-all.ts';
import { build } from './build.ts';
import { currentBuild, isBuildCurrent } from './build-stamp.ts';

const FOLDER = '.';
const SITE_FILE = 'content/site.yaml';
const SERVED_WITHIN_MS = 20_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function askName(given: string | undefined): Promise<string | null> {
  if (given !== undefined) return nameOf(given);
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(texts.askName);
  terminal.close();
  return nameOf(answer);
}

/** Checks all texts and, when nothing is wrong, remembers their addresses as published. */
function isContentRight(): boolean {
  return spawnSync(process.execPath, ['src/server/cli/content-check.ts', '--registreer'], { stdio: 'inherit' }).status === 0;
}

async function tellServers(changes: readonly Change[]): Promise<number> {
  const id = currentBuild()?.id ?? '';
  const { served, refused, silent } = await servedByAll(id, SERVED_WITHIN_MS);
  for (const reason of refused) say(texts.refused(reason));
  if (silent > 0) say(texts.silent(silent));
  if (served > 0) say(texts.served);
  if (served + refused.length + silent === 0) say(texts.noServer);
  if (changes.some(({ path }) => path === SITE_FILE)) say(texts.restartForFacts);
  return refused.length + silent > 0 ? 1 : 0;
}

async function publish(name: string | null, email: string | null, message: string | undefined): Promise<number> {
  const before = changedContent(FOLDER);
  if (before.length === 0 && isBuildCurrent()) {
    say(texts.nothing);
    return 0;
  }
  if (name === null || email === null) {
    say(name === null ? texts.noName : texts.noEmail);
    return 2;
  }
  say(texts.checking);
  if (!isContentRight()) {
    say(texts.notRight);
    return 1;
  }
  const changes = changedContent(FOLDER);
  for (const change of changes) say(texts.change(change));
  if (changes.length > 0) say(texts.committed(commitContent(FOLDER, { name, email }, message ?? texts.message(changes)), name));
  say(texts.building);
  if (build() !== 0) {
    say(texts.notBuilt);
    return 1;
  }
  return tellServers(changes);
}

async function start(): Promise<number> {
  const options = { naam: { type: 'string' }, email: { type: 'string' }, bericht: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ options });
    const name = changedContent(FOLDER).length === 0 ? (values.naam ?? texts.nobody) : await askName(values.naam);
    return await publish(name, emailOf(FOLDER, values.email), values.bericht);
  } catch (error) {
    if (error instanceof GitFault) say(texts.git(error.message));
    else if (error instanceof TypeError && 'code' in error) say(texts.usage);
    else throw error;
    return 2;
  }
}

process.exitCode = await start();
