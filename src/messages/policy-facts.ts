import type { RunningPolicy } from '#/premium-check/running-policy.ts';
import { count, date, dayCount, euro, euroCents, monthCount, pct } from '#/messages/format.ts';
import { POLICY_QUESTIONS } from './premium-check.ts';

type Row = readonly [label: string, value: string];

const optionOf = (options: Readonly<Record<string, string>> | undefined, value: string) => options?.[value] ?? value;

function premiumRows({ premium, minimumPremiumCents: minimum }: RunningPolicy): readonly Row[] {
  const basis: Row = ['Premie over', optionOf(POLICY_QUESTIONS.premiumBasis.options, premium.basis)];
  const given = {
    turnover: (): readonly Row[] => ('ratePct' in premium ? [['Tarief', pct(premium.ratePct)]] : []),
    balances: (): readonly Row[] => ('ratePct' in premium ? [['Tarief per maand', pct(premium.ratePct)]] : []),
    'yearly-amount': (): readonly Row[] => ('premiumCents' in premium ? [['Premie per jaar', euroCents(premium.premiumCents)]] : []),
    unknown: (): readonly Row[] => [],
  };
  return [basis, ...given[premium.basis](), ...(minimum === undefined ? [] : [['Minimumpremie', euroCents(minimum)] as const])];
}

const maximumText = ({ maximum }: RunningPolicy): string | undefined => {
  if (maximum === undefined) return undefined;
  return maximum.kind === 'amount' ? euro(maximum.amountCents) : `${count(maximum.times)} × de premie`;
};

/** What was told about a policy, as rows of label and value; what was left out is not there. */
export function policyFacts(policy: RunningPolicy): readonly Row[] {
  const { deductible, claims } = policy;
  const amount = deductible.kind === 'none' ? '' : ` ${euro(deductible.amountCents)}`;
  const optional = <Value>(label: string, value: Value | undefined, text: (known: Value) => string): readonly Row[] =>
    value === undefined ? [] : [[label, text(value)]];
  return [
    ['Verzekeraar', optionOf(POLICY_QUESTIONS.policyInsurer.options, policy.insurer)],
    ...optional('Polis', policy.product, (name) => name),
    ...premiumRows(policy),
    ...optional('Omzet op de polis', policy.insuredTurnoverCents, euro),
    ...optional('Limieten', policy.numberOfLimits, count),
    ...optional('Kosten per limiet', policy.feePerLimitCents, euroCents),
    ...optional('Andere kosten', policy.otherCostsCents, euroCents),
    ...optional('Bonus', policy.bonusPct, (share) => `${pct(share)} van de premie`),
    ['Vergoedt', pct(policy.insuredPct)],
    ['Eigen risico', `${optionOf(POLICY_QUESTIONS.policyDeductible.options, deductible.kind)}${amount}`],
    ...optional('Volgorde', policy.deductibleOrder, (order) => optionOf(POLICY_QUESTIONS.deductibleOrder.options, order)),
    ...optional('Hoogste vergoeding', maximumText(policy), (text) => text),
    ...optional('Wachttijd', policy.waitingMonths, monthCount),
    ...optional('Meldtermijn', policy.notificationDays, dayCount),
    ...optional('Schades in drie jaar', claims, ({ count: number, paidCents }) => `${count(number)}, samen ${euro(paidCents)}`),
    ...optional('Ingegaan op', policy.startedOn, date),
    ...optional('Verlengt op', policy.renewsOn, date),
    ...optional('Opzegtermijn', policy.noticeMonths, monthCount),
  ];
}
