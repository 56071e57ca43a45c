import * as v from 'valibot';
import { marketFigures, MARKETS, type MarketFigures } from './market.ts';
import { modelProfileSchema, technicalOf, type ModelProfile } from './profile.ts';
import rawCases from './published-cases.json' with { type: 'json' };
import { percentile, sampleOfFirms, SAMPLE_SIZE } from './sample.ts';

const unit = v.picklist(['eur', 'share', 'ratio']);
const edge = v.nullable(v.pipe(v.number(), v.minValue(0)));

const bandSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('range'), unit, low: edge, high: edge }),
  v.strictObject({ kind: v.picklist(['exact', 'about']), unit, value: v.number() }),
]);

const measure = v.picklist([
  'premium',
  'rate',
  'ratio-to-ninety',
  'loss-ratio',
  'sample-rate',
  'sample-premium',
  'market-claims-rate',
  'market-average-premium',
  'small-firm-loss-ratio',
]);

const caseSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^K\d{2}$/)),
  weight: v.picklist(['A', 'B', 'C']),
  source: v.string(),
  /** What the source says, in its terms. */
  words: v.string(),
  measure,
  band: bandSchema,
  /** The published figure is a minimum premium, which the loss model does not know: it may lie below. */
  minimumPremium: v.boolean(),
  profile: v.nullable(modelProfileSchema),
  /** What of the profile the source does not say, and how it was read. */
  assumed: v.string(),
});

export type PublishedCase = v.InferOutput<typeof caseSchema>;
export type CaseUnit = v.InferOutput<typeof unit>;

const fileSchema = v.strictObject({ cases: v.array(caseSchema) });

/** Reads a list of published cases. Throws ValiError naming the field that is wrong. */
export function parseCases(raw: unknown): readonly PublishedCase[] {
  return v.parse(fileSchema, raw).cases;
}

export const PUBLISHED_CASES: readonly PublishedCase[] = parseCases(rawCases);

export interface Band {
  readonly low: number | null;
  readonly high: number | null;
}

/** Published ranges as they are; an exact amount as ± 15 %, an "about" or an illustration as ± 25 % (method 7.1). */
export function bandOf({ band }: PublishedCase): Band {
  if (band.kind === 'range') return { low: band.low, high: band.high };
  const width = band.kind === 'exact' ? 0.15 : 0.25;
  return { low: band.value * (1 - width), high: band.value * (1 + width) };
}

function profileOf(published: PublishedCase): ModelProfile {
  if (published.profile === null) {
    throw new RangeError(`case ${published.id} measures "${published.measure}" and needs a profile in published-cases.json`);
  }
  return published.profile;
}

function sampleMiddle(of: (profile: ModelProfile) => number, turnover: number | null): number {
  return percentile(sampleOfFirms(SAMPLE_SIZE, turnover).map(of), 0.5);
}

/** Middle over the corners of the market of one of its figures. */
function marketMiddle(of: (figures: MarketFigures) => number): number {
  const values = MARKETS.map((market) => of(marketFigures(market)));
  return (Math.min(...values) + Math.max(...values)) / 2;
}

const rateOfProfile = (profile: ModelProfile) => technicalOf(profile).premium / profile.turnoverEur;

/** What the loss model says where the source published a figure. Reads no tariff. */
export function modelValue(published: PublishedCase): number {
  switch (published.measure) {
    case 'premium':
      return technicalOf(profileOf(published)).premium;
    case 'rate':
      return rateOfProfile(profileOf(published));
    case 'ratio-to-ninety': {
      const profile = profileOf(published);
      return technicalOf(profile).premium / technicalOf({ ...profile, insuredPct: 90 }).premium;
    }
    case 'loss-ratio': {
      const { payout, premium } = technicalOf(profileOf(published));
      return payout.mean / premium;
    }
    case 'sample-rate':
      return sampleMiddle(rateOfProfile, null);
    case 'sample-premium':
      return sampleMiddle((profile) => technicalOf(profile).premium, 1_000_000);
    case 'market-claims-rate':
      return marketMiddle(({ claimsRate }) => claimsRate);
    case 'market-average-premium':
      return marketFigures({ meanTurnover: 17.9e6, sigma: 1.95 }).averagePremium;
    case 'small-firm-loss-ratio':
      return marketMiddle(({ smallLossRatio }) => smallLossRatio);
  }
}

export interface Residual {
  readonly published: PublishedCase;
  readonly band: Band;
  readonly model: number;
  /** Model over the middle of the band, less one; over the only edge when the band is open. */
  readonly residual: number;
  readonly verdict: 'inside' | 'below' | 'above';
}

/** How far the technical premium of the loss model lies from a published figure. */
export function residualOf(published: PublishedCase): Residual {
  const band = bandOf(published);
  const model = modelValue(published);
  const edges = [band.low, band.high].filter((value) => value !== null);
  const middle = edges.reduce((sum, value) => sum + value, 0) / edges.length;
  const below = band.low !== null && model < band.low;
  const above = band.high !== null && model > band.high;
  return { published, band, model, residual: model / middle - 1, verdict: below ? 'below' : above ? 'above' : 'inside' };
}
