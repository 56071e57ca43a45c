import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '#/insurers/registry.ts';
import { checkPremium } from '#/premium-check/check.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { canonicalJson, parseEditions } from '#/quote-engine/index.ts';
import { portfolioOver } from '#/server/portfolio/portfolio.ts';
import type { PremiumCheckInput } from '#/server/premium-checks.ts';
import { POLICIES, portfolioCsv, portfolioWorkbook } from './portfolio-files.ts';
import type { Row } from './report.ts';

const MOST_SECONDS = 1;
const MOST_EXTRA = 150 * 1024 * 1024;
const AS_OF = plainDateOf('2026-11-21');

const secondsSince = (start: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

interface Read {
  readonly extraBytes: number;
  readonly lines: number;
  readonly faults: number;
  readonly seconds: number;
}

/** Reads a file in a process of its own, so that nothing else counts for its memory. */
function memoryRow(name: string, file: Uint8Array): Row {
  const folder = mkdtempSync(join(tmpdir(), 'kv-bench-'));
  const path = join(folder, 'portfolio');
  writeFileSync(path, file);
  const { extraBytes, lines, faults, seconds } = JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'portfolio-memory.ts'), path], { encoding: 'utf8' }),
  ) as Read;
  rmSync(folder, { recursive: true });
  if (lines !== POLICIES + 1 || faults > 0)
    throw new Error(`the portfolio of the bench is not read: ${String(lines)} lines, ${String(faults)} faults`);
  return {
    name: `from the bytes of ${name} to lines of JSON: memory beyond what was there`,
    goal: '≤ 150 MB',
    figure: `${(extraBytes / 1024 / 1024).toFixed(0)} MB`,
    met: extraBytes <= MOST_EXTRA,
    detail: `${(file.length / 1024 / 1024).toFixed(1)} MiB, ${String(lines)} lines in ${seconds.toFixed(2)} s of processor time`,
  };
}

/** 10,000 policies of a file: processor time of model and verdict alone, and memory of the whole way from bytes to lines. */
export async function benchPortfolio(): Promise<readonly Row[]> {
  const editions = parseEditions(registry, (book) => createHash('sha256').update(canonicalJson(book)).digest('hex'));
  const market = editions.market[0]?.book;
  if (market === undefined) throw new Error('no market book');
  const check = ({ profile, policy }: PremiumCheckInput) =>
    checkPremium({ insurers: registry, editions, market, profile, policy, asOf: AS_OF });
  const inputs: PremiumCheckInput[] = [];
  const collect = portfolioOver((input) => {
    inputs.push(input);
    return check(input);
  });
  const file = portfolioCsv();
  for await (const line of collect.check(file))
    if (line.kind === 'fault') throw new Error(`the portfolio of the bench is not read: ${line.fault}`);
  if (inputs.length !== POLICIES) throw new Error(`the bench read ${String(inputs.length)} policies`);
  const start = process.cpuUsage();
  for (const input of inputs) check(input);
  const seconds = secondsSince(start);
  return [
    {
      name: '10,000 policies through model and verdict, processor time on one core',
      goal: `≤ ${String(MOST_SECONDS)} s`,
      figure: `${seconds.toFixed(2)} s`,
      met: seconds <= MOST_SECONDS,
      detail: `${((1e6 * seconds) / POLICIES).toFixed(0)} µs a policy`,
    },
    memoryRow('a CSV file', file),
    memoryRow('a workbook close to its bounds', portfolioWorkbook()),
  ];
}
