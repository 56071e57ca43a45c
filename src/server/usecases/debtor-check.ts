import type { LimitFact } from '#/debtor-check/cover.ts';
import type { LossBook } from '#/debtor-check/loss-book.ts';
import { checkCustomer } from '#/debtor-check/one-customer.ts';
import { priceBasis } from '#/debtor-check/price-basis.ts';
import { pricedPolicies } from '#/debtor-check/priced-policies.ts';
import { compare } from '#/quote-engine/index.ts';
import { activeBook } from '#/quote-engine/editions.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { DeskBusy } from '#/server/debtor-desk/desk.ts';
import type { BookRisk, DebtorAnswer, DebtorChecks } from '#/server/debtor-checks.ts';
import type { AppDeps } from './deps.ts';

type Deps = Pick<AppDeps, 'insurers' | 'editions' | 'clock' | 'debtorDesk'>;

/** In a neutral order. */
const byId = (insurers: Deps['insurers']) => insurers.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** What the active rate books say about limits without a request. */
function limitFacts({ insurers, editions, clock }: Deps): readonly LimitFact[] {
  const [current, today] = [editions.current(), clock.today()];
  return byId(insurers).flatMap((insurer) =>
    insurer.products.flatMap((product) => {
      const limit = activeBook(current, product.id, today)?.book.terms['discretionary-limit'];
      return limit === undefined ? [] : [{ insurer: insurer.id, product: product.id, limit }];
    }),
  );
}

/** The policies with a price for such a company, and what the prices rest on. */
function pricesFor({ insurers, editions, clock }: Deps, profile: Profile) {
  const current = editions.current();
  const comparison = compare(insurers, current, profile, clock.today());
  const policies = pricedPolicies(comparison, current);
  return { policies, basis: priceBasis(comparison, policies) };
}

async function costsOf(deps: Deps, book: LossBook, profile: Profile | null): Promise<Pick<BookRisk, 'cost' | 'basis'>> {
  if (profile === null) return { cost: null, basis: null };
  const { policies, basis } = pricesFor(deps, profile);
  const cost = policies.length === 0 ? null : await deps.debtorDesk.do('costs', { book, policies });
  return { cost, basis };
}

async function unlessBusy<Outcome>(work: () => Promise<Outcome>): Promise<DebtorAnswer<Outcome>> {
  try {
    return { kind: 'done', outcome: await work() };
  } catch (error) {
    if (error instanceof DeskBusy) return { kind: 'busy' };
    throw error;
  }
}

/** Everything around the Klantencheck that the server does. */
export function debtorCheckUseCases(deps: Deps): DebtorChecks {
  const desk = deps.debtorDesk;
  return {
    inTwoMinutes: (answers, profile) =>
      unlessBusy(async () => {
        // Prices first, so that one turn at the desk does all.
        const { policies, basis } = pricesFor(deps, profile);
        return { ...(await desk.do('two-minutes', { answers, policies })), basis };
      }),
    book: (receivables, answers, persons) =>
      unlessBusy(async () => {
        const worked = await desk.do('book', { receivables, answers, options: { limitFacts: limitFacts(deps), persons } });
        const { check, profile } = worked;
        return { ...worked, ...(await costsOf(deps, check.lossBook, profile)) };
      }),
    customer: (answers, establishment) => checkCustomer(answers, { establishment }, limitFacts(deps)),
  };
}
