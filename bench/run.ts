import { benchDebtors } from './debtors.ts';
import { benchLedgers } from './ledgers.ts';
import { benchModel } from './model.ts';
import { benchPapers } from './papers.ts';
import { benchPortfolio } from './portfolio.ts';
import { benchQuotes } from './quotes.ts';
import { table, type Row } from './report.ts';
import { benchSizes } from './sizes.ts';

const MODEL_GOAL = 20_000;

function modelRows(): readonly Row[] {
  const { comparisonsPerSecond, comparisons, checked } = benchModel();
  return [
    {
      name: 'explained comparisons per second on one core',
      goal: '≥ 20,000/s',
      figure: `${comparisonsPerSecond.toFixed(0)}/s`,
      met: comparisonsPerSecond >= MODEL_GOAL,
      detail: `${String(comparisons)} comparisons, ${String(checked)} re-proved`,
    },
  ];
}

const PARTS: readonly (readonly [string, () => Promise<readonly Row[]> | readonly Row[]])[] = [
  ['quotes', benchQuotes],
  ['model', modelRows],
  ['debtors', benchDebtors],
  ['portfolio', benchPortfolio],
  ['ledgers', benchLedgers],
  ['sizes', benchSizes],
  ['papers', benchPapers],
];

const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, part] of PARTS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const found = await part();
  process.stdout.write(table(found));
  rows.push(...found);
}
process.exitCode = rows.every((row) => row.met) ? 0 : 1;
