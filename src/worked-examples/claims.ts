import { payClaim, payYear, startOfYear, type Claim } from '#/policy/claim/payment.ts';
import type { ClaimLine } from '#/policy/claim/trace.ts';
import { limitWithTopUp } from '#/policy/claim/top-up.ts';
import { payLayer } from '#/policy/claim/layer.ts';
import { plainStructure, type PolicyStructure } from '#/policy/structure.ts';
import { payUnderDatumLine, mustBeOffered } from '#/policy/limit/datum-line.ts';
import { maximumLiabilityOf } from '#/policy/premium/maximum-liability.ts';
import { line } from '#/policy/worksheet.ts';
import { cents, ONE, rateOf, type Cents } from '#/quote-engine/units.ts';
import { count, rate } from '#/messages/format.ts';
import { amount, claimText, lineText, type WorkedStep } from '#/messages/policy-lines.ts';
import { exampleFaults, exampleTexts } from '#/messages/worked-examples.ts';
import type { Attributes } from './attributes.ts';
import type { LabelledValue, WorkedExample } from './example.ts';

const { given, outcome, steps: stepTexts, titles } = exampleTexts;
const value = (label: string, cents: number): LabelledValue => ({ label, value: amount(cents) });
const share = (label: string, units: number): LabelledValue => ({ label, value: rate(units) });
const several = (label: string, values: readonly number[]): LabelledValue => ({ label, value: values.map(amount).join(', ') });
const paid = (cents: Cents, label: string = outcome.paid) => ({ outcome: value(label, cents), outcomeCents: cents });

const WHOLE = rateOf(ONE);

/** The first line says only what is given, which stands above the steps. */
function oneClaim(structure: PolicyStructure, claim: Claim): { readonly steps: readonly WorkedStep[]; readonly total: Cents } {
  const payment = payClaim(structure, claim, startOfYear(structure));
  return { steps: payment.lines.filter(({ kind }) => kind !== 'debt').map(claimText), total: payment.paid };
}

/** W01, W02: a loss above the threshold counts whole, one up to it not at all. */
export function threshold(a: Attributes): WorkedExample {
  const [loss, limit, cover] = [a.amount('schade'), a.amount('drempel'), a.percentage('dekking')];
  const structure: PolicyStructure = { ...plainStructure(cover), threshold: { amount: limit, lossOfExactlyThis: 'not-paid' } };
  const { steps, total } = oneClaim(structure, { debt: loss, limit: null });
  const facts = [value(given.loss, loss), value(given.threshold, limit), share(given.cover, cover)];
  return { title: titles.drempel, given: facts, steps, ...paid(total) };
}

/** W04, W09: the deduction per claim after or before the percentage. */
export function eachAndEvery(a: Attributes): WorkedExample {
  const [loss, deduction, cover] = [a.amount('schade'), a.amount('eigenRisico'), a.percentage('dekking')];
  const order = a.choice('volgorde', ['eerst-dekking', 'eerst-eigen-risico']);
  const kind = order === 'eerst-dekking' ? 'after-percentage' : 'before-percentage';
  const structure: PolicyStructure = { ...plainStructure(cover), perClaim: { kind, amount: deduction } };
  const { steps, total } = oneClaim(structure, { debt: loss, limit: null });
  const facts = [value(given.loss, loss), value(given.eachAndEvery, deduction), share(given.cover, cover)];
  return { title: titles['eigen-risico-per-schade'], given: facts, steps, ...paid(total) };
}

/** W06–W08: the limit first, then the percentage. */
export function limitedClaim(a: Attributes): WorkedExample {
  const [loss, limit, cover] = [a.amount('schade'), a.amount('limiet'), a.percentage('dekking')];
  const { steps, total } = oneClaim(plainStructure(cover), { debt: loss, limit });
  const facts = [value(given.loss, loss), value(given.limit, limit), share(given.cover, cover)];
  return { title: titles['kredietlimiet-schade'], given: facts, steps, ...paid(total) };
}

type Shared = Extract<ClaimLine, { kind: 'aggregate-first-loss' | 'maximum-liability' }>;

function sharedWorking(line: Shared): string {
  if (line.kind === 'maximum-liability') return stepTexts.maximumLeft(amount(line.before), amount(line.left));
  const left = line.left - line.borne;
  const [before, borne] = [amount(line.before), amount(line.borne)];
  return left > 0 ? stepTexts.aggregateLeft(before, borne, amount(left)) : stepTexts.aggregateUsed(before, borne);
}

/** One step per claim of a year whose policy has a single amount that is used up. */
function yearSteps(
  structure: PolicyStructure,
  indemnities: readonly Cents[],
): { readonly steps: readonly WorkedStep[]; readonly total: Cents } {
  const payments = payYear(
    structure,
    indemnities.map((debt) => ({ debt, limit: null })),
  );
  const steps = payments.flatMap(({ lines, paid: total }, at) =>
    lines
      .filter((candidate): candidate is Shared => candidate.kind === 'aggregate-first-loss' || candidate.kind === 'maximum-liability')
      .map((shared) => ({ label: stepTexts.claim(at + 1), working: sharedWorking(shared), outcome: amount(total) })),
  );
  return { steps, total: cents(payments.reduce((sum, payment) => sum + payment.paid, 0)) };
}

/** W12: the first loss of the year, set against the indemnities in order. */
export function aggregateFirstLoss(a: Attributes): WorkedExample {
  const [first, indemnities] = [a.amount('jaarEigenRisico'), a.amounts('vergoedingen')];
  const { steps, total } = yearSteps({ ...plainStructure(WHOLE), aggregate: { amount: first, against: 'indemnity' } }, indemnities);
  const facts = [value(given.aggregate, first), several(given.indemnities, indemnities)];
  return { title: titles['jaarlijks-eigen-risico'], given: facts, steps, ...paid(total, outcome.paidTogether) };
}

/** W13: the maximum liability of the year, a multiple of the premium. */
export function maximumLiability(a: Attributes): WorkedExample {
  const [premium, multiple, indemnities] = [a.amount('premie'), a.count('factor'), a.amounts('vergoedingen')];
  const maximum = maximumLiabilityOf(premium, multiple);
  const { steps, total } = yearSteps({ ...plainStructure(WHOLE), maximumLiability: maximum }, indemnities);
  const first = { label: stepTexts.maximumLiability, working: `${count(multiple)} × ${amount(premium)}`, outcome: amount(maximum) };
  const facts = [
    value(given.premium, premium),
    { label: given.multiple, value: given.times(count(multiple)) },
    several(given.indemnities, indemnities),
  ];
  return { title: titles['maximum-uitkering'], given: facts, steps: [first, ...steps], ...paid(total, outcome.paidTogether) };
}

/** W22: top-up cover raises the limit. */
export function topUp(a: Attributes): WorkedExample {
  const [limit, extra, loss, cover] = [a.amount('limiet'), a.amount('extra'), a.amount('schade'), a.percentage('dekking')];
  const combined = limitWithTopUp(limit, extra);
  const { steps, total } = oneClaim(plainStructure(cover), { debt: loss, limit: combined.result });
  const facts = [value(given.limit, limit), value(given.topUp, extra), value(given.loss, loss), share(given.cover, cover)];
  return { title: titles.topup, given: facts, steps: [lineText(combined), ...steps], ...paid(total) };
}

/** W16: VAT that is not insured comes off first. */
export function vat(a: Attributes): WorkedExample {
  const [invoice, rateOfVat, cover] = [a.amount('bedrag'), a.percentage('btw'), a.percentage('dekking')];
  const without = line('vat-taken-off', { kind: 'without-vat', of: invoice, vat: rateOfVat });
  const { steps, total } = oneClaim(plainStructure(cover), { debt: without.result, limit: null });
  const facts = [value(given.invoice, invoice), share(given.vat, rateOfVat), share(given.cover, cover)];
  return { title: titles.btw, given: facts, steps: [lineText(without), ...steps], ...paid(total) };
}

/** W23: excess of loss over the losses of a year. */
export function excessOfLoss(a: Attributes): WorkedExample {
  const [attachment, limit, losses] = [a.amount('prioriteit', 'or-nought'), a.amount('capaciteit'), a.amounts('schades')];
  const { lines, paid: total } = payLayer({ attachment, limit }, losses);
  const facts = [value(given.priority, attachment), value(given.capacity, limit), several(given.losses, losses)];
  return { title: titles.excedent, given: facts, steps: lines.map(lineText), ...paid(total) };
}

/** W39: once accepted above the datum line, insured below it as well. */
export function datumLine(a: Attributes): WorkedExample {
  const [acceptedAt, loss, cover] = [a.amount('saldo'), a.amount('verlies'), a.percentage('dekking')];
  const stated = a.has('grens') ? a.amount('grens') : null;
  if (stated !== null && !mustBeOffered(acceptedAt, stated)) a.add(exampleFaults.belowDatumLine('datumgrens'));
  const { lines, paid: total } = payUnderDatumLine({ datumLine: stated ?? cents(0), acceptedAt, loss, insuredPercentage: cover });
  const above = stated === null ? [] : [value(given.datumLine, stated)];
  const accepted: readonly WorkedStep[] =
    stated === null
      ? []
      : [{ label: stepTexts.acceptedAbove, working: stepTexts.aboveLine(amount(acceptedAt), amount(stated)), outcome: amount(acceptedAt) }];
  const facts = [...above, value(given.acceptedAt, acceptedAt), value(given.lossAmount, loss), share(given.cover, cover)];
  return { title: titles.datumgrens, given: facts, steps: [...accepted, ...lines.map(lineText)], ...paid(total) };
}
