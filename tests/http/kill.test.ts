import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { EXAMPLE_CONTACT, EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { systemClock } from '#/server/clock.ts';
import { openDatabase } from '#/server/db/open.ts';
import { hashToken } from '#/server/ids.ts';
import { loadKeyring } from '#/server/security/keyring.ts';
import { startServer } from '../helpers/server.ts';

const KILLS = 20;
const CONNECTIONS = 8;
const withContact = JSON.stringify({ profile: EXAMPLE_PROFILE, contact: EXAMPLE_CONTACT });
const withoutContact = JSON.stringify({ profile: EXAMPLE_PROFILE });

/** Posts until the server is gone; notes a token only when its answer has come in whole. */
async function load(origin: string, isOver: () => boolean, acknowledged: Map<string, boolean>): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    const contact = count % 2 === 0;
    try {
      const response = await fetch(`${origin}/api/v1/quotes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: contact ? withContact : withoutContact,
      });
      if (response.status === 201) acknowledged.set(((await response.json()) as { token: string }).token, contact);
    } catch {
      return;
    }
  }
}

async function killUnderLoad(dataDir: string, afterMs: number, acknowledged: Map<string, boolean>): Promise<void> {
  const server = await startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  let over = false;
  const before = acknowledged.size;
  const loads = Array.from({ length: CONNECTIONS }, () => load(server.origin, () => over, acknowledged));
  // Not before the load has reached the database, however slow the machine is.
  while (acknowledged.size === before) await wait(5);
  await wait(afterMs);
  await server.end('SIGKILL');
  over = true;
  await Promise.all(loads);
}

it(`loses no acknowledged lead when it is killed ${String(KILLS)} times under load`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kv-kill-'));
  const acknowledged = new Map<string, boolean>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await killUnderLoad(dataDir, (kill * 37) % 200, acknowledged);
  }
  const clock = systemClock();
  const keyring = loadKeyring(join(dataDir, 'secrets'));
  const database = await openDatabase({ database: { kind: 'sqlite', file: join(dataDir, 'site.db') }, keyring, clock });
  await database.migrate();
  const lost: string[] = [];
  for (const [token, contact] of acknowledged) {
    const quote = await database.quotes.findByTokenHash(hashToken(token));
    const lead = quote === null ? null : await database.leads.findByQuoteId(quote.id);
    const mails = lead === null ? [] : await database.mails.ofLead(lead.id);
    const whole = lead !== null && (!contact || (lead.contactId !== null && mails.length === 2));
    if (!whole) lost.push(token);
  }
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
  expect(lost).toEqual([]);
});
