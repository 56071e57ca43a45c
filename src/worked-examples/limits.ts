import { averageNeed, highestBalance } from '#/policy/limit/need.ts';
import { runOffCover } from '#/policy/limit/run-off.ts';
import { deadlinesOf } from '#/policy/deadline/deadlines.ts';
import { FACTOR_ONE } from '#/quote-engine/units.ts';
import { count, date, dayCount } from '#/messages/format.ts';
import { DEADLINE_LABELS, periodText } from '#/messages/deadlines.ts';
import { amount, lineText } from '#/messages/policy-lines.ts';
import { exampleTexts } from '#/messages/worked-examples.ts';
import type { Attributes } from './attributes.ts';
import type { LabelledValue, WorkedExample } from './example.ts';

const { given, outcome, steps: stepTexts, titles } = exampleTexts;
const days = (label: string, number: number): LabelledValue => ({ label, value: dayCount(number) });
const day = (label: string, text: string): LabelledValue => ({ label, value: date(text) });

/** Deliveries of the example follow each other by this many days (S3). */
const BETWEEN_DELIVERIES = 30;

/** W34: average outstanding, not rounded: that is how the sources print it. */
export function averageLimit(a: Attributes): WorkedExample {
  const [annualTurnover, termDays] = [a.amount('jaaromzet'), a.count('dagen')];
  const basis = a.choice('basis', ['360', '365']) === '360' ? 360 : 365;
  const { need, lines } = averageNeed({ annualTurnover, termDays, lateDays: 0, peak: FACTOR_ONE, basis });
  return {
    title: titles.limietbehoefte,
    given: [
      { label: given.annualTurnover, value: amount(annualTurnover) },
      days(given.daysUntilPaid, termDays),
      { label: given.basis, value: count(basis) },
    ],
    steps: lines.filter(({ code }) => code !== 'need-rounded').map(lineText),
    outcome: { label: outcome.average, value: amount(need) },
    outcomeCents: need,
  };
}

/** W35: the highest balance of deliveries that overlap. */
export function highestLimit(a: Attributes): WorkedExample {
  const [deliveries, term] = [a.amounts('leveringen'), a.count('termijn')];
  const { need, points } = highestBalance(
    deliveries.map((delivery, at) => ({ day: at * BETWEEN_DELIVERIES, amount: delivery })),
    term,
  );
  const steps = deliveries.map((delivery, at) => {
    const now = points.find((point) => point.day === at * BETWEEN_DELIVERIES)?.balance ?? 0;
    const before = now - delivery;
    return {
      label: stepTexts.delivery(at + 1),
      working: before > 0 ? `${amount(before)} + ${amount(delivery)}` : amount(delivery),
      outcome: amount(now),
    };
  });
  return {
    title: titles['hoogste-saldo'],
    given: [{ label: given.deliveries, value: deliveries.map(amount).join(', ') }, days(given.term, term)],
    steps,
    outcome: { label: outcome.need, value: amount(need) },
    outcomeCents: need,
  };
}

/** W37: the days after an invoice. */
export function deadlines(a: Attributes): WorkedExample {
  const [invoicedOn, termDays, stopDays, reportDays] = [
    a.date('factuurdatum'),
    a.count('betaaltermijn', 0),
    a.count('stoptermijn', 0),
    a.count('meldtermijn', 0),
  ];
  const lines = deadlinesOf(invoicedOn, { termDays, stopDays, reportDays });
  const last = lines.at(-1)?.result ?? invoicedOn;
  return {
    title: titles.termijnen,
    given: [
      day(given.invoicedOn, invoicedOn),
      days(given.term, termDays),
      days(given.stopAfter, stopDays),
      days(given.reportWithin, reportDays),
    ],
    steps: lines.map(({ code, from, period, result }) => ({
      label: DEADLINE_LABELS[code],
      working: stepTexts.daysAfter(date(from), periodText(period)),
      outcome: date(result),
    })),
    outcome: day(outcome.lastReport, last),
  };
}

/** W38: a delivery after the limit was withdrawn. */
export function runOff(a: Attributes): WorkedExample {
  const [withdrawnOn, runOffDays, deliveredOn] = [a.date('ingetrokken'), a.count('dagen', 0), a.date('levering')];
  const { lastCoveredDay, covered } = runOffCover(withdrawnOn, runOffDays, deliveredOn);
  const [last, delivered] = [date(lastCoveredDay), date(deliveredOn)];
  const verdict = covered ? outcome.covered : outcome.notCovered;
  return {
    title: titles.uitloop,
    given: [day(given.withdrawnOn, withdrawnOn), days(given.runOff, runOffDays), day(given.deliveredOn, deliveredOn)],
    steps: [
      { label: stepTexts.lastDay, working: stepTexts.daysAfter(date(withdrawnOn), dayCount(runOffDays)), outcome: last },
      {
        label: stepTexts.delivered,
        working: covered ? stepTexts.notLater(delivered, last) : stepTexts.later(delivered, last),
        outcome: verdict,
      },
    ],
    outcome: { label: outcome.runOff, value: verdict },
  };
}
