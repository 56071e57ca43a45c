import { createHash } from 'node:crypto';
import { registry } from '#/insurers/registry.ts';
import { checkPremium } from '#/premium-check/check.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { canonicalJson, parseEditions } from '#/quote-engine/index.ts';
import { portfolioOver } from '#/server/portfolio/portfolio.ts';
import type { PremiumCheckInput } from '#/server/premium-checks.ts';
import type { Row } from './report.ts';

const POLICIES = 10_000;
const MOST_SECONDS = 1;
const MOST_EXTRA = 150 * 1024 * 1024;
const AS_OF = plainDateOf('2026-11-21');

/** A portfolio in which no two policies are alike; every column that costs work is filled. */
function portfolioCsv(): string {
  const head =
    'Polis;Land;Jaaromzet;Aantal klanten;Branche klanten;Niet verzekerbaar %;Export;Verliezen 3 jaar;Grootste klant %;Vijf grootste klanten %;Betaaltermijn dagen;Dagen te laat;Meer dan 60 dagen te laat;Verzekeraar;Premie over;Tarief;Minimumpremie;Aantal limieten;Kosten per limiet;Dekking %;Eigen risico;Maximum keer premie;Verlengdatum;Opzegtermijn maanden';
  const rows = Array.from({ length: POLICIES }, (_, at) => {
    const buyers = 12 + ((at * 37) % 300);
    const largest = Math.min(45, 4 + ((at * 13) % 22) + Math.ceil(100 / buyers));
    const cells = [
      ...[
        `P${String(at)}`,
        'NL',
        400_000 + at * 1_234,
        buyers,
        'wholesale',
        4,
        'nee',
        (at % 4) * 3_000,
        largest,
        Math.min(95, largest + 22),
      ],
      ...[
        30,
        5 + (at % 20),
        1_000,
        'Coface',
        'omzet',
        `0,${String(20 + (at % 30))}%`,
        3_000,
        12,
        45,
        90,
        'geen',
        10 + (at % 30),
        '1-7-2027',
        2,
      ],
    ];
    return cells.join(';');
  });
  return [head, ...rows].join('\n');
}

const secondsSince = (start: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

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
  const file = Buffer.from(portfolioCsv());
  for await (const line of collect.check(file))
    if (line.kind === 'fault') throw new Error(`the portfolio of the bench is not read: ${line.fault}`);
  if (inputs.length !== POLICIES) throw new Error(`the bench read ${String(inputs.length)} policies`);
  const start = process.cpuUsage();
  for (const input of inputs) check(input);
  const seconds = secondsSince(start);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  let lines = 0;
  const whole = process.cpuUsage();
  for await (const line of portfolioOver(check).check(file)) {
    lines += JSON.stringify(line).length > 0 ? 1 : 0;
    if (lines % 100 === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  const extra = most - before;
  return [
    {
      name: '10,000 policies through model and verdict, processor time on one core',
      goal: `≤ ${String(MOST_SECONDS)} s`,
      figure: `${seconds.toFixed(2)} s`,
      met: seconds <= MOST_SECONDS,
      detail: `${((1e6 * seconds) / POLICIES).toFixed(0)} µs a policy`,
    },
    {
      name: 'the same from the bytes of a CSV file to lines of JSON: memory beyond what was there',
      goal: '≤ 150 MB',
      figure: `${(extra / 1024 / 1024).toFixed(0)} MB`,
      met: extra <= MOST_EXTRA,
      detail: `${String(lines)} lines in ${secondsSince(whole).toFixed(2)} s of processor time`,
    },
  ];
}
