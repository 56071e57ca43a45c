import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { currentBuild, isBuildCurrent } from '#/server/cli/build-stamp.ts';
import { startServer } from '../helpers/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kv-start-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const MAIN = resolve('src/server/main.ts');
const run = (env: Readonly<Record<string, string>>, cwd = process.cwd()) =>
  spawnSync(process.execPath, [MAIN], { cwd, encoding: 'utf8', timeout: 20_000, env: { DATA_DIR: join(folder, 'data'), ...env } });

describe('starting', () => {
  it('says where it listens, where data and keys live and where mails go; the data are for this account alone', async () => {
    const server = await startServer();
    expect(server.output()).toContain(`Listening on ${server.origin}`);
    expect(server.output()).toContain(`data:  ${server.dataDir}`);
    expect(server.output()).toContain(`${join(server.dataDir, 'secrets')} (back this up)`);
    expect(server.output()).toContain(`written as .eml files to ${join(server.dataDir, 'mail')}`);
    for (const name of readdirSync(server.dataDir)) {
      if (process.platform !== 'win32') expect(statSync(join(server.dataDir, name)).mode & 0o077, name).toBe(0);
    }
    await server.close();
  });

  it('lists all faults of the configuration at once and has then touched nothing', () => {
    const result = run({ PORT: 'many', SMTP_URL: 'smtp://mail.example.nl', RATE_LIMITS: 'quotes=often' });
    expect(result.status).toBe(1);
    for (const name of ['PORT', 'MAIL_FROM', 'BROKER_EMAIL', 'RATE_LIMITS']) expect(result.stderr).toContain(name);
    expect(result.stderr).not.toMatch(/ at .*:\d+:\d+/);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('does not open an unconfirmed site to others', () => {
    const result = run({ HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://www.example.nl' });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('confirmed: false');
  });

  it('says in one sentence that a build is missing', () => {
    const result = run({}, folder);
    expect(result.status).toBe(1);
    expect(result.stderr.trim().split('\n')).toEqual([expect.stringContaining('npm run build')]);
  });

  it('says in one sentence that the port is taken', async () => {
    const server = await startServer();
    const result = run({ PORT: String(server.port) });
    expect(result.status).toBe(1);
    expect(result.stderr.trim().split('\n')).toEqual([expect.stringContaining('port is in use')]);
    await server.close();
  });

  it('knows that the build of this run is complete and was made from these sources', () => {
    expect(currentBuild()).not.toBeNull();
    expect(isBuildCurrent(), 'run npm run build: sources have changed since').toBe(true);
  });
});
