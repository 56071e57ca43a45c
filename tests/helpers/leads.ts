import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LeadOverview } from '#/server/db/repositories.ts';
import type { RunningServer } from './server.ts';

const run = promisify(execFile);

/** The leads of a running server, newest first, as the operator's own command lists them. */
export async function leadsOf(server: RunningServer): Promise<readonly LeadOverview[]> {
  const { stdout } = await run(process.execPath, ['src/server/cli/leads.ts', '--json', '--limit', '100'], {
    env: { ...process.env, DATA_DIR: server.dataDir },
  });
  return JSON.parse(stdout) as readonly LeadOverview[];
}
