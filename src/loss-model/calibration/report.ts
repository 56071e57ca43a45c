import { residualOf, type CaseUnit, type PublishedCase, type Residual } from './cases.ts';
import { marketFigures, MARKETS } from './market.ts';
import { technicalOf } from './profile.ts';
import { percentile, sampleOfFirms, SAMPLE_SIZE } from './sample.ts';
import { structureRows } from './structures.ts';
import { commonFactorSensitivity } from './sensitivity.ts';
import { allTables, distanceOf, modelSliceRates, type ModelTable } from './tables.ts';
import type { TariffTables } from './tariff.ts';

const percent = (value: number, decimals = 1) => `${(value * 100).toFixed(decimals)} %`;
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(1)} %`;
const euro = (value: number) => `€ ${String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',')}`;

function inUnit(value: number, unit: CaseUnit): string {
  switch (unit) {
    case 'eur':
      return euro(value);
    case 'share':
      return percent(value, 3);
    case 'ratio':
      return value.toFixed(3);
  }
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Titles of the tables and what to read in them. */
const ABOUT: Readonly<Record<string, readonly [title: string, note: string]>> = {
  base: [
    'Base premium: slices',
    'Reference profile: 45 days (30 and 15 late), 40 debtors, 15/40 %, mixed sector, Netherlands, losses unknown, 90 %. The slices are fitted to these premiums and then moved inside the published ranges.',
  ],
  sectors: [
    'Buyer sector',
    'The tariff takes 0.75 of the distance from 1: the technical slope less a sixth, because fixed costs and limit selection do not scale.',
  ],
  countries: ['Buyer country', 'The same 0.75 as for sectors. Groups and OECD classes stand for the countries without a row of their own.'],
  days: [
    'Days: term and days late',
    'The tariff takes 0.75 per 45 days instead of the technical slope, so that the published rates at 60–90 days (K25) hold.',
  ],
  spread: [
    'Spread of the debtor book',
    'Only the risk load makes concentration dearer: the expected payout of every book here is the same.',
  ],
  cover: ['Insured percentage', 'At 85 % the tariff follows the market (K10, about −10 %), not the model. A market fact, marked as such.'],
  'each-and-every-first-loss': [
    'First loss per claim',
    'Ratio of the amount to the average outstanding of a debtor. The tariff gives about half of the technical credit.',
  ],
  'annual-aggregate-first-loss': [
    'First loss of the year',
    'Ratio of the amount to the premium before the deductible. The tariff gives about half of the technical credit.',
  ],
  'non-qualifying-loss': [
    'Threshold',
    'Ratio of the amount to the average outstanding of a debtor. The tariff gives about half of the technical credit.',
  ],
};

function tableSection(table: ModelTable): string {
  const [title, note] = ABOUT[table.id] ?? [
    `Price ${table.id}`,
    'Technical premium of the reference profile in the middle of each band. A fixed price also carries the minimum premium, and it does not look at the risk. Where the product covers by grade of the buyer, the model pays 0.525 of the loss against 0.63 for a full policy (losses 35/35/30 over good, middling and refused buyers).',
  ];
  const shown = (value: number) => (table.unit === 'euro' ? euro(value) : value.toFixed(3));
  const rows = table.rows.map((row) => {
    const distance = distanceOf(row);
    return [row.label, shown(row.model), row.tariff === null ? '–' : shown(row.tariff), distance === null ? '–' : signed(distance)];
  });
  const slope = table.slope === undefined ? [] : [`Technical slope: ${table.slope.toFixed(2)}.`, ''];
  return [`### ${title}`, '', note, '', ...slope, markdownTable(['row', 'model', 'tariff', 'tariff against model'], rows)].join('\n');
}

function bandText({ published, band }: Residual): string {
  const { unit } = published.band;
  if (band.low === null) return band.high === null ? '–' : `below ${inUnit(band.high, unit)}`;
  return band.high === null ? `from ${inUnit(band.low, unit)}` : `${inUnit(band.low, unit)} – ${inUnit(band.high, unit)}`;
}

function verdictText({ published, verdict }: Residual): string {
  return verdict === 'below' && published.minimumPremium ? 'below (a minimum premium)' : verdict;
}

function caseSection(residuals: readonly Residual[]): string {
  const rows = residuals.map((found) => {
    const { published } = found;
    const model = inUnit(found.model, published.band.unit);
    return [published.id, published.weight, published.words, bandText(found), model, signed(found.residual), verdictText(found)];
  });
  return markdownTable(['case', 'w', 'published (source)', 'band', 'model', 'residual', 'verdict'], rows);
}

function readingSection(residuals: readonly Residual[]): string {
  return residuals.map(({ published }) => `- **${published.id}** (${published.source}): ${published.assumed}.`).join('\n');
}

function marketSection(): string {
  const rows = MARKETS.map((market) => {
    const { claimsRate, lossRatio, averagePremium, smallPremiumShare, smallLossRatio } = marketFigures(market);
    return [
      `${euro(market.meanTurnover)}, σ ${market.sigma}`,
      percent(claimsRate, 3),
      percent(lossRatio),
      euro(averagePremium),
      percent(smallPremiumShare),
      smallLossRatio.toFixed(2),
    ];
  });
  return markdownTable(
    [
      'market',
      'claims of turnover (K39)',
      'loss ratio (K46)',
      'average premium (K38)',
      'premium of the smallest 66 %',
      'their loss ratio against all (K40)',
    ],
    rows,
  );
}

function sensitivitySection(): string {
  const rows = commonFactorSensitivity().map((row) => [
    row.variance.toFixed(2),
    euro(row.mean),
    euro(row.standardDeviation),
    percent(row.noLoss),
    euro(row.oneInTen),
    euro(row.oneInTwenty),
    euro(row.oneInHundred),
  ]);
  return markdownTable(['variance', 'mean loss', 'standard deviation', 'year without loss', '1 in 10', '1 in 20', '1 in 100'], rows);
}

function sampleSection(): string {
  const row = (label: string, turnover: number | null, low: number, high: number) => {
    const rates = sampleOfFirms(SAMPLE_SIZE, turnover).map((profile) => technicalOf(profile).premium / profile.turnoverEur);
    const inside = rates.filter((rate) => rate >= low && rate <= high).length / rates.length;
    return [label, ...[0.05, 0.5, 0.95].map((at) => percent(percentile(rates, at), 3)), percent(inside)];
  };
  const rows = [row('K08: € 0.5–5m', null, 0.001, 0.006), row('K09: € 1m', 1_000_000, 0.001, 0.006)];
  return markdownTable(['sample', '5 %', 'middle', '95 %', 'inside 0.1–0.6 %'], rows);
}

function structureSection(tariff: TariffTables): string {
  const rows = structureRows(tariff).map(({ products, stated, payout, ofLoss }) => {
    const { insuredPercentage, maximumLiabilityMultiple } = stated;
    const pct = insuredPercentage === null ? 'not stated' : `${insuredPercentage.pct} %`;
    const maximum = maximumLiabilityMultiple === null ? 'not stated' : `${maximumLiabilityMultiple.timesPremium} × premium`;
    return [products.join(', '), pct, maximum, payout === null ? '–' : euro(payout), ofLoss === null ? '–' : percent(ofLoss)];
  });
  return markdownTable(['products', 'insured', 'maximum', 'mean payout a year', 'of the mean loss'], rows);
}

function sliceSection(): string {
  const rows = modelSliceRates().map(({ upTo, rate }) => [euro(upTo), percent(rate, 3)]);
  return markdownTable(['slice up to', 'rate that follows the model exactly'], rows);
}

function summary(residuals: readonly Residual[]): string {
  const counted = (['A', 'B', 'C'] as const).map((weight) => {
    const all = residuals.filter(({ published }) => published.weight === weight && !published.minimumPremium);
    const inside = all.filter(({ verdict }) => verdict === 'inside').length;
    return `weight ${weight}: ${inside} of ${all.length}`;
  });
  return `Inside the published band without minimum premiums: ${counted.join('; ')}.`;
}

/**
 * The calibration report in Markdown: technical premium behind each tariff table, distance of the table, residual of each published
 * case. The same cases and tables always give the same text. The cases and the model columns do not depend on `tariff`.
 */
export function calibrationReport(cases: readonly PublishedCase[], tariff: TariffTables): string {
  const residuals = cases.map(residualOf);
  const sections = [
    '# Calibration',
    `Written by \`npm run calibrate\`; do not edit. Market edition ${tariff.edition}. The model columns are computed by \`src/loss-model\` without reading a premium; the tariff columns are the tables of that edition, read for the distance only.`,
    '## Published cases',
    `Technical premium of the loss model against what was published: before fees and tax, and without a minimum premium, which the model does not know. Residual = model ÷ middle of the band − 1 (÷ the edge of an open band). Exact amounts are read as ± 15 %, "about" as ± 25 %. The tariff itself is held against these cases by a test of its own; where model and case differ here, the tariff follows the case and the tables below show by how much.`,
    summary(residuals),
    caseSection(residuals),
    '### How the profiles were read',
    'What a source does not say was filled in as follows. Another reading moves the residual.',
    readingSection(residuals),
    '### Whole markets',
    'A lognormal market of policies of the reference profile; the corners are the range the published market sizes leave. K40 is missed: it conflicts with K39, K18 and K46 and stays a note of prudence.',
    marketSection(),
    '### Any firm',
    'Technical rate over a seeded sample of 1,000 firms of any sector, term and spread.',
    sampleSection(),
    '## Tariff tables',
    ...allTables(tariff).map(tableSection),
    '## Policy structures',
    'Mean yearly payout for the reference profile at € 2 million under the structure that each rate book states, with the maximum over the technical premium of the model. Cover by grade of the buyer is shown at its base percentage. Insurers are not ranked by it: losses and prices come from one calibration.',
    structureSection(tariff),
    '## For a next edition',
    'Rates per slice with which the tariff would follow the model from breakpoint to breakpoint.',
    sliceSection(),
    '## Common factor',
    'Sixty debtors, 12/33 %, € 2 million, 45 days: the variance of the common factor moves the tail little, because the own concentration dominates.',
    sensitivitySection(),
  ];
  return `${sections.join('\n\n')}\n`;
}
