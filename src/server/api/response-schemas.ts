import { FILE_FAULTS, NARROWING_COLUMNS, PORTFOLIO_REMARKS } from '../portfolios.ts';

type Node = Readonly<Record<string, unknown>>;

const text: Node = { type: 'string' };
const day: Node = { type: 'string', format: 'date' };
const amount: Node = { type: 'integer', description: 'Whole euro cents' };
const share: Node = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Decimal text in percent' };
const list = (items: Node): Node => ({ type: 'array', items });
const orNull = (schema: Node): Node => ({ anyOf: [schema, { type: 'null' }] });
const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });

/** An object with all these fields; more may be added within version 1. */
const record = (properties: Node, optional: Node = {}): Node => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
});

const spread = record({ lowCents: amount, middleCents: amount, highCents: amount });
const range = record({ lowCents: amount, highCents: amount });

const appraisal = {
  insurer: text,
  product: text,
  edition: orNull(text),
  lead: { type: 'boolean', description: 'The product shown first for its insurer' },
  pastReview: { type: 'boolean' },
  terms: { type: 'object' },
};

const line: Node = {
  ...record({ kind: text, resultCents: amount, lowCents: amount, highCents: amount, answers: list(text), provenance: { type: 'object' } }),
  description: 'One step of the worksheet, with the numbers to redo it',
};

const reasonWords = record({ what: text, change: orNull(text), next: text });

const reason: Node = record(
  {
    ...{ code: text, field: text, unit: text, countries: list(text), alternative: orNull(text), provenance: { type: 'object' } },
    words: reasonWords,
  },
  {
    givenCents: orNull(amount),
    limitCents: orNull(amount),
    givenPct: orNull(share),
    limitPct: orNull(share),
    given: { type: ['number', 'null'] },
    limit: { type: ['number', 'null'] },
  },
);

const indication: Node = record({
  kind: { const: 'indication' },
  ...appraisal,
  insuredTurnoverCents: amount,
  premium: spread,
  shownPremium: range,
  premiumPct: record({ low: share, middle: share, high: share }),
  minimumPremium: spread,
  minimumBites: { type: 'boolean' },
  fees: spread,
  feesInsidePrice: { type: 'boolean' },
  fullLimits: { type: 'integer' },
  simpleChecks: { type: 'integer' },
  tax: spread,
  taxInsidePrice: { type: 'boolean' },
  taxToBeConfirmed: { type: 'boolean' },
  totalFirstYear: spread,
  shownTotal: range,
  quarterlyPremiumCents: orNull(amount),
  insuredPct: share,
  insuredPctDiffers: { type: 'boolean' },
  trace: list(line),
});

const refusal: Node = record({
  kind: { enum: ['referral', 'decline'] },
  ...appraisal,
  reasons: { type: 'array', items: reason, minItems: 1 },
  meanLayerLossCents: orNull(amount),
});

const named = { insurer: text, insurerName: text, product: text, productName: text, lead: { type: 'boolean' } };

const rangeRow: Node = {
  oneOf: [
    record({
      kind: { const: 'indication' },
      ...named,
      insuredTurnoverCents: amount,
      minimumPremium: spread,
      totalFirstYear: spread,
      shownTotal: range,
      insuredPct: share,
      insuredPctDiffers: { type: 'boolean' },
    }),
    record({ kind: { enum: ['referral', 'decline'] }, ...named, reasons: { type: 'array', items: reasonWords, minItems: 1 } }),
  ],
};

const fieldError = record({ path: text, code: text, text });
const problem = record({ type: text, title: text, status: { type: 'integer' }, code: text, detail: text }, { errors: list(fieldError) });

const comparison = record({
  engineVersion: text,
  asOf: day,
  profile: ref('Profile'),
  books: list(record({ product: text, edition: text, sha256: text })),
  assumptions: list({ type: 'object' }),
  appraisals: list({ oneOf: [ref('IndicationAppraisal'), ref('Refusal')] }),
  order: list(text),
  sharedEstimate: list(text),
});

const notice: Node = { type: 'string', description: 'Belongs beside every figure of an insurer' };
const stage: Node = { enum: ['indication', 'offer-requested'] };

const lines = list(record({ kind: text, resultCents: amount }));
const prices = { lowCents: amount, middleCents: amount, highCents: amount };
const insurerPrice = record({ insurer: text, product: text, ...prices, premium: spread, fees: spread });
const kinds = (...names: readonly string[]): Node => record({ kind: { enum: names } });

const premiumCheck = record({
  engineVersion: text,
  asOf: day,
  profile: ref('Profile'),
  policy: ref('RunningPolicy'),
  books: list(record({ product: text, edition: text, sha256: text })),
  assumptions: list({ type: 'object' }),
  insuredTurnoverCents: amount,
  paid: orNull(
    record({
      lines,
      premiumCents: amount,
      limitsCents: amount,
      bonusCents: amount,
      minimumBites: { type: 'boolean' },
      totalCents: amount,
      effectivePct: orNull(share),
    }),
  ),
  comparedOn: {
    enum: ['premium-and-limits', 'premium'],
    description: 'Without the costs of limits on either side when those of the policy are not known',
  },
  equalCover: record({ lines: list({ type: 'object' }), unlimited: share, factor: share }),
  band: orNull(record({ ...prices, insurers: list(insurerPrice), medians: spread, equalCover: share })),
  withoutPrice: list(text),
  verdict: kinds('below-market', 'in-line', 'above-market', 'not-assessable'),
  terms: list(
    record({ term: text, unit: text, theirs: orNull({ type: 'number' }), standing: { enum: ['better', 'same', 'worse', 'unknown'] } }),
  ),
  findings: list(record({ kind: text })),
  switching: list(record({ kind: text })),
  notice: orNull(record({ day, renewsOn: day, months: { type: 'integer' }, monthsAssumed: { type: 'boolean' }, missed: orNull(day) })),
});

const unknownColumn = record({
  header: text,
  guess: orNull(text),
  isDouble: { type: 'boolean', description: 'An earlier column means the same and counts' },
  isOtherUnit: { type: 'boolean', description: 'The header names a unit that the guessed column does not come in' },
});
const readAs = record({ column: text, cell: text, as: text });
const cellFault = record({ column: text, text });
const verdictOfRow: Node = { enum: ['below-market', 'in-line', 'above-market', 'not-assessable', 'fault'] };

const portfolioLine: Node = {
  oneOf: [
    record({
      kind: { const: 'fault' },
      fault: { enum: FILE_FAULTS },
      text: { type: 'string', description: 'What is wrong with the file and what to do, in Dutch' },
    }),
    record({
      kind: { const: 'columns' },
      known: list(text),
      missing: { ...list(text), description: 'Columns that every policy needs and the file lacks' },
      unknown: list(unknownColumn),
      readAs: { ...list(readAs), description: 'Columns that could mean something else, with what their first such cell was taken for' },
      rows: { type: 'integer' },
      engineVersion: text,
      asOf: day,
      notice,
    }),
    record({
      kind: { const: 'row' },
      row: { type: 'integer', description: 'Number in the file as a spreadsheet counts, the headers usually being 1' },
      label: text,
      verdict: verdictOfRow,
      paidCents: orNull(amount),
      lowCents: orNull(amount),
      middleCents: orNull(amount),
      highCents: orNull(amount),
      differenceCents: { ...orNull(amount), description: 'Paid less the middle of the market; null when not assessable' },
      noticeDay: orNull(day),
      confidence: { ...orNull({ enum: ['high', 'medium', 'low'] }), description: 'Of a verdict; null when there is none' },
      confidenceText: { ...orNull(text), description: 'The same as a Dutch word' },
      reason: {
        ...orNull({ enum: ['premium-basis-unknown', 'too-few-insurers', 'range-too-wide'] }),
        description: 'Why the policy is not assessable',
      },
      narrowing: {
        ...list({ enum: NARROWING_COLUMNS }),
        maxItems: 3,
        description: 'Beside `range-too-wide`: empty columns of this row that would narrow the range most; each is a header that is read',
      },
      remarks: list({ enum: PORTFOLIO_REMARKS }),
      explanation: { ...list(text), description: 'Reason and remarks as Dutch sentences' },
      faults: { ...list(cellFault), description: 'Every cell that is wrong, in Dutch, with what stands in it' },
    }),
  ],
};

/** What the API answers, for the description; a test holds real answers against it. */
export const RESPONSE_SCHEMAS: Node = {
  IndicationAppraisal: indication,
  Refusal: refusal,
  Comparison: comparison,
  Indication: record({ comparison: ref('Comparison'), notice }),
  Ranges: record({ engineVersion: text, asOf: day, ranges: list(rangeRow), notice }),
  IndicationAnswer: { oneOf: [ref('Indication'), ref('Ranges')] },
  CreatedQuote: record({ token: text, url: { type: 'string', format: 'uri' }, comparison: ref('Comparison'), notice }),
  StoredQuote: record({ createdAt: { type: 'string', format: 'date-time' }, keptUntil: day, stage, comparison: ref('Comparison'), notice }),
  OfferRequest: record({ stage: { const: 'offer-requested' }, insurers: list(text) }),
  PremiumCheck: premiumCheck,
  PremiumCheckAnswer: record({ check: ref('PremiumCheck'), notice }),
  PortfolioLine: portfolioLine,
  Problem: problem,
};
