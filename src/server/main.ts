import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { openBuiltSite, textsHolder } from './built-site.ts';
import { currentBuild, type BuildFolder } from './cli/build-stamp.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config/config.ts';
import { loadConfiguration } from './config/env.ts';
import { ConfigFault } from './config/faults.ts';
import { hostInUrl } from './config/network.ts';
import { createHost } from './host/host.ts';
import { openLogFiles, type LogFiles } from './host/log-files.ts';
import { createLogger } from './host/logging.ts';
import type { SiteBuild } from './host/site-build.ts';
import type { TakeOver } from './host/take-over.ts';
import { openServices, type Services } from './services.ts';

const SWEEP_IDLE_MS = 100;
const CUT_AFTER_MS = 5000;
const KILL_AFTER_MS = 10_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Drains on SIGTERM and Ctrl-C: no new connections, requests under way are answered, what idles or hangs is cut. */
function drainOnSignal(host: FastifyInstance, site: TakeOver<SiteBuild>, services: Services, logs: LogFiles): void {
  closeWithGrace({ delay: KILL_AFTER_MS, logger: host.log }, async ({ err }) => {
    if (err) host.log.fatal({ err }, 'unexpected fault; the server ends');
    site.stop();
    // Fastify closes idle sockets once; those busy at that moment would keep the process for their keep-alive time.
    const sweep = setInterval(() => {
      host.server.closeIdleConnections();
    }, SWEEP_IDLE_MS);
    const cut = setTimeout(() => {
      host.server.closeAllConnections();
    }, CUT_AFTER_MS);
    await host.close();
    clearInterval(sweep);
    clearTimeout(cut);
    await services.close();
    logs.close();
  });
}

function announce(config: Config): void {
  const { mail } = config;
  const mails =
    mail.kind === 'smtp' ? `sent through ${mail.server.host}:${String(mail.server.port)}` : `written as .eml files to ${mail.folder}`;
  const address = `http://${hostInUrl(config.listen.host)}:${String(config.listen.port)}`;
  say(`Listening on ${address}`);
  if (config.publicOrigin !== address) say(`  visitors see ${config.publicOrigin}`);
  say(`  data:  ${config.dataDir}`);
  say(`  keys:  ${config.secretsDir} (back this up)`);
  say(`  mails: ${mails}`);
  say('Ctrl-C ends the server.');
}

async function serve(first: BuildFolder): Promise<void> {
  // Database, logs and mails are for this account alone.
  process.umask(0o077);
  const { config, ...content } = loadConfiguration();
  const texts = textsHolder(content.texts, content.readTexts);
  const clock = systemClock();
  const isTerminal = process.stdout.isTTY;
  const echo = (lines: string): void => {
    if (!isTerminal) process.stdout.write(lines);
  };
  const logs = openLogFiles({
    folder: join(config.dataDir, 'logs'),
    today: () => clock.today(),
    keptDays: config.retention.logDays,
    echo,
  });
  await logs.sweep();
  const services = await openServices(config, { site: content.site, texts: texts.current }, logs);
  const { app, isReady } = services;
  const site = await openBuiltSite({ first, app, texts, log: createLogger(config.logLevel, logs, () => clock.now()) });
  const host = await createHost({ app, config, site: site.current, logSink: logs, isReady });
  drainOnSignal(host, site, services, logs);
  await host.listen({ host: config.listen.host, port: config.listen.port });
  announce(config);
}

function explain(error: unknown): string {
  if (error instanceof ConfigFault) return error.message;
  const { code, message } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'EADDRINUSE') return 'The port is in use by another process: end that one, or set PORT to another number.';
  return `The server could not start: ${message ?? String(error)}`;
}

const build = currentBuild();
if (build !== null) {
  await serve(build).catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
} else {
  process.stderr.write('The site has not been built: run "npm run build" first, or "npm start", which builds by itself.\n');
  process.exitCode = 1;
}
