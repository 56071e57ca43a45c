import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTexts } from '#/messages/editor-commands.ts';
import { ConfigFault } from '#/server/config/faults.ts';
import { faultsOfNow } from '#/server/dev/content-overlay.ts';

const LOOPBACK = '127.0.0.1';
const DEFAULT_PORT = '4400';
/** Data of the pages in preview: never those of the site itself, whose mails and leads are not the editor's. */
const DATA_DIR = join('data', 'redactie');

const { values } = parseArgs({ options: { poort: { type: 'string', default: DEFAULT_PORT } } });

/** Settings of the running site that the preview must not use: undefined ones are left out. */
const NOT_OURS = { SMTP_URL: undefined, SECRETS_DIR: undefined, DATABASE_URL: undefined, PUBLIC_ORIGIN: undefined, HOST: undefined };

/** Whether nothing else listens there: the development server would take another port, and the address told here be wrong. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, LOOPBACK), 'listening');
    probe.close();
    return true;
  } catch {
    return false;
  }
}

/** Tells what is wrong with the texts in the words of the check: Astro stops at some of it, in English and with places in its own code. */
function tellFaults(): void {
  const tell = (text: string): void => void process.stdout.write(`${startTexts.faults}\n\n${text}\n\n`);
  try {
    const faults = faultsOfNow();
    if (faults !== null) tell(faults.text);
  } catch (error) {
    // Of content/site.yaml, which the check itself reads: the editor is where it can be mended.
    if (!(error instanceof ConfigFault)) throw error;
    tell(error.message);
  }
}

function run(port: string): void {
  tellFaults();
  process.stdout.write(`${startTexts.starting(`http://${LOOPBACK}:${port}/keystatic`)}\n`);
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const config = join('src', 'editor', 'astro.config.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--config', config, '--host', LOOPBACK, '--port', port], {
    stdio: 'inherit',
    env: { ...process.env, ...NOT_OURS, DATA_DIR, PORT: port, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

const port = Number(values.poort);
if (Number.isInteger(port) && port > 0 && port < 65_536 && (await isFree(port))) run(values.poort);
else {
  process.stdout.write(`${startTexts.taken(values.poort)}\n`);
  process.exitCode = 1;
}
