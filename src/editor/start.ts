import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTexts } from '#/messages/editor-commands.ts';

const LOOPBACK = '127.0.0.1';
const DEFAULT_PORT = '4400';
/** Data of the pages in preview: never those of the site itself, whose mails and leads are not the editor's. */
const DATA_DIR = join('data', 'redactie');

const { values } = parseArgs({ options: { poort: { type: 'string', default: DEFAULT_PORT } } });

/** Settings of the running site that the preview must not use: undefined ones are left out. */
const NOT_OURS = { SMTP_URL: undefined, SECRETS_DIR: undefined, DATABASE_URL: undefined, PUBLIC_ORIGIN: undefined, HOST: undefined };

process.stdout.write(`${startTexts.starting(`http://${LOOPBACK}:${values.poort}/keystatic`)}\n`);
const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
const config = join('src', 'editor', 'astro.config.mjs');
const child = spawn(process.execPath, [astro, 'dev', '--config', config, '--host', LOOPBACK, '--port', values.poort], {
  stdio: 'inherit',
  env: { ...process.env, ...NOT_OURS, DATA_DIR, PORT: values.poort, ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
