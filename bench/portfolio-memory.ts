import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { registry } from '#/insurers/registry.ts';
import { checkPremium } from '#/premium-check/check.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { canonicalJson, parseEditions } from '#/quote-engine/index.ts';
import { portfolioOver } from '#/server/portfolio/portfolio.ts';

/** A process of its own: reads the file that it is given from bytes to lines of JSON and tells how far its memory rose above what was there. */
const [path = ''] = process.argv.slice(2);
const editions = parseEditions(registry, (book) => createHash('sha256').update(canonicalJson(book)).digest('hex'));
const market = editions.market[0]?.book;
if (market === undefined) throw new Error('no market book');
const asOf = plainDateOf('2026-11-21');
const portfolio = portfolioOver((input) => checkPremium({ insurers: registry, editions, market, asOf, ...input }));

async function linesOf(file: Uint8Array): Promise<{ readonly lines: number; readonly faults: number }> {
  let lines = 0;
  let faults = 0;
  for await (const line of portfolio.check(file)) {
    lines += JSON.stringify(line).length > 0 ? 1 : 0;
    if (line.kind === 'fault' || (line.kind === 'row' && line.verdict === 'fault')) faults += 1;
  }
  return { lines, faults };
}

// What is there before any file: code, editions, the first row.
await linesOf(await portfolio.template('csv'));
const file = new Uint8Array(readFileSync(path));
const before = process.resourceUsage();
const { lines, faults } = await linesOf(file);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const seconds = (userCPUTime + systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6;
process.stdout.write(JSON.stringify({ extraBytes: (maxRSS - before.maxRSS) * 1024, lines, faults, seconds }));
