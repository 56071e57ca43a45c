type Node = Readonly<Record<string, unknown>>;

const text: Node = { type: 'string' };
const amount: Node = { type: 'integer', description: 'Whole euro cents' };
const share: Node = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Decimal text in percent' };
const list = (items: Node): Node => ({ type: 'array', items });
const orNull = (schema: Node): Node => ({ anyOf: [schema, { type: 'null' }] });
const record = (properties: Node): Node => ({ type: 'object', properties, required: Object.keys(properties) });

const classes: Node = { enum: ['A', 'B', 'C', 'D', 'E'] };
const spread = record({ lowCents: amount, middleCents: amount, highCents: amount });
const badYear: Node = {
  ...record({ lossCents: amount, payoutCents: amount, retainedCents: amount }),
  description: 'Exceeded once in 20 years: the loss without a policy and what is retained beside it; payoutCents is their difference',
};

const loss = record({
  ...{ expectedCents: amount, standardDeviationCents: amount, oneInTenCents: amount, oneInTwentyCents: amount, oneInHundredCents: amount },
  ...{ largestCents: amount, exposedCents: amount, noLossPct: share, algorithm: { enum: ['bernoulli-mixture', 'compound'] } },
  exceedance: list(record({ lossCents: amount, probabilityPct: share })),
});

const stressLine = record({
  ...{ code: text, kind: { enum: ['certain', 'expected'] }, lossCents: amount, oneInTwentyCents: orNull(amount) },
  ...{ keys: list(text), sector: orNull(text) },
});

const debtor = record({
  ...{ key: text, notInsurable: orNull(text), ownerOnly: { type: 'boolean' }, advice: orNull(text) },
  ...{ class: classes, best: classes, worst: classes, enough: { type: 'boolean' }, defaultRatePct: share },
  ...{ peakCents: amount, wantedLimitCents: amount, suggestedLimitCents: amount, gapCents: amount, cover: text },
});

const policy = record({
  ...{ insurer: text, product: text, firstYear: spread, expectedPayoutCents: amount, expectedRetainedCents: amount, expectedCost: spread },
  badYear,
  maximum: orNull(record({ maximumCents: amount, claimsCents: amount, shortfallCents: amount, probabilityPct: share })),
});

const cost = record({
  ...{ expectedLossCents: amount, badLossCents: amount, gapFactor: { type: 'number' } },
  policies: { ...list(policy), description: 'By insurer and product; never ranked by cost' },
  names: { type: 'object', additionalProperties: text },
});

const unpriced: Node = {
  ...list(record({ insurer: text, product: text, why: text })),
  description: 'Insurers without an amount for this book, with the reason',
};

const driver = record({ driver: text, level: text, valuePct: orNull(share) });

/** What `POST /v1/debtor-checks` answers, for the description; a test holds real answers against it. */
export const DEBTOR_CHECK_ANSWER: Node = record({
  openCents: amount,
  turnover: record({ amountCents: amount, from: { enum: ['answer', 'file', 'estimate'] } }),
  label: record({ level: { enum: ['low', 'raised', 'high'] }, drivers: list(driver) }),
  ...{ loss, stress: list(stressLine), debtors: list(debtor), cost: orNull(cost), unpriced, notice: text },
});
