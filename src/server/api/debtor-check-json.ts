import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import type { LossFigures } from '#/debtor-check/loss.ts';
import type { PolicyCost } from '#/debtor-check/cost-of-risk.ts';
import type { PriceBasis } from '#/debtor-check/price-basis.ts';
import { unpricedText } from '#/messages/debtor-check/unpriced.ts';
import type { BookOutcome, Figures } from '../app.ts';

/** A share of one as decimal text in percent with at most four decimals. */
const pct = (share: number): string => String(Math.round(share * 1_000_000) / 10_000);

function debtorView({ key, score, notInsurable, ownerOnly, exposure, limit, advice, cover }: DebtorFinding): object {
  return {
    ...{ key, notInsurable, ownerOnly, advice, class: score.class, best: score.best.class, worst: score.worst.class, enough: score.enough },
    defaultRatePct: pct(score.defaultRate),
    ...{
      peakCents: exposure.peakCents,
      wantedLimitCents: limit.wantedCents,
      suggestedLimitCents: limit.suggestedCents,
      gapCents: limit.gapCents,
    },
    cover: cover.likelihood,
  };
}

function lossView(loss: LossFigures): object {
  const { expectedCents, standardDeviationCents, oneInTenCents, oneInTwentyCents, oneInHundredCents, largestCents, exposedCents } = loss;
  return {
    ...{ expectedCents, standardDeviationCents, oneInTenCents, oneInTwentyCents, oneInHundredCents, largestCents, exposedCents },
    ...{ noLossPct: pct(loss.noLoss), algorithm: loss.algorithm },
    exceedance: loss.exceedance.map(({ lossCents, probability }) => ({ lossCents, probabilityPct: pct(probability) })),
  };
}

function maximumView(maximum: PolicyCost['maximum']): object | null {
  if (maximum === null) return null;
  const { probability, ...amounts } = maximum;
  return { ...amounts, probabilityPct: pct(probability) };
}

function policyView(policy: PolicyCost): object {
  const { insurer, product, firstYear, expectedPayoutCents, expectedRetainedCents, expectedCost, badYear, maximum } = policy;
  return {
    ...{ insurer, product, firstYear, expectedPayoutCents, expectedRetainedCents, expectedCost, badYear },
    maximum: maximumView(maximum),
  };
}

/** Names of insurers and products, for who shows them. */
function namesOf({ insurers }: Figures): Readonly<Record<string, string>> {
  const named = insurers.flatMap(({ id, name, products }) => [{ id, name }, ...products]);
  return Object.fromEntries(named.map(({ id, name }) => [id, name] as const));
}

/** Insurers of which no policy stands beside the others, each with the reason in words. */
function unpricedView(basis: PriceBasis | null): readonly object[] {
  if (basis === null) return [];
  return basis.unpriced.map((one) => ({ insurer: one.insurer, product: one.product, why: unpricedText(one, basis) }));
}

/** The check as the API writes it: amounts in whole cents, shares and chances as decimal text in percent. Policies stand by name. */
export function debtorCheckView({ check, loss, stress, cost, basis }: BookOutcome, figures: Figures): object {
  const { label, turnover, reconciliation, debtors } = check;
  return {
    openCents: reconciliation.openCents,
    turnover,
    label: {
      level: label.level,
      drivers: label.drivers.map(({ driver, value, level }) => ({ driver, level, valuePct: value === null ? null : pct(value) })),
    },
    loss: lossView(loss),
    stress,
    debtors: debtors.map(debtorView),
    cost: cost === null ? null : { ...cost, policies: cost.policies.map(policyView), names: namesOf(figures) },
    unpriced: unpricedView(basis),
  };
}
