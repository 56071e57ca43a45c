import type { App } from '#/server/app.ts';
import { daysFile } from '#/server/documents/ics.ts';
import { portfolioOver } from '#/server/portfolio/portfolio.ts';
import { answerQuoteUseCase, answerValuesUseCase, lowerPremiumUseCase } from './answer-quote.ts';
import { callBackUseCases } from './call-back.ts';
import { compareNow } from './compare-now.ts';
import { createQuoteUseCase } from './create-quote.ts';
import type { AppDeps } from './deps.ts';
import { debtorCheckUseCases } from './debtor-check.ts';
import { debtorKeepingUseCases } from './debtor-keeping.ts';
import { eraseQuoteUseCase } from './erase-quote.ts';
import { giveFeedbackUseCase } from './feedback.ts';
import { exampleComparisonUseCase } from './example-comparison.ts';
import { figuresUseCase } from './figures.ts';
import { keepingUseCases } from './keeping.ts';
import { keptDataUseCase } from './kept-data.ts';
import { paperUseCases } from './papers.ts';
import { premiumCheckUseCases } from './premium-check.ts';
import { recipientCap } from './recipient-cap.ts';
import { readQuoteUseCase } from './read-quote.ts';
import { requestOffersUseCase } from './request-offers.ts';

/** The running server as pages and API see it: its use cases over the pieces that are handed in. */
export function createApp(deps: AppDeps): App {
  const figures = figuresUseCase(deps);
  const cap = recipientCap(deps.clock);
  const premiumChecks = premiumCheckUseCases(deps, figures, cap);
  const debtorChecks = debtorCheckUseCases(deps);
  return {
    site: deps.site,
    publicOrigin: deps.publicOrigin,
    retention: deps.retention,
    get texts() {
      return deps.texts;
    },
    formCookie: deps.formCookie,
    figures,
    compare: (profile) => compareNow(deps, profile),
    exampleComparison: exampleComparisonUseCase(deps),
    answerValues: answerValuesUseCase(deps),
    lowerPremium: lowerPremiumUseCase(deps),
    answerQuote: answerQuoteUseCase(deps),
    createQuote: createQuoteUseCase(deps),
    readQuote: readQuoteUseCase(deps),
    requestOffers: requestOffersUseCase(deps),
    keptData: keptDataUseCase(deps),
    eraseQuote: eraseQuoteUseCase(deps),
    callBacks: callBackUseCases(deps),
    keeping: keepingUseCases(deps, cap),
    debtorChecks,
    debtorKeeping: debtorKeepingUseCases(deps, debtorChecks),
    papers: paperUseCases(deps),
    premiumChecks,
    portfolio: portfolioOver((input) => premiumChecks.check(input)),
    giveFeedback: giveFeedbackUseCase(deps),
    daysFile: (days) => daysFile(days, `${deps.clock.today()}T00:00:00Z`),
    countSteps: (events) => {
      deps.stepCounter.count(events);
    },
    report(error, requestId) {
      deps.log.error({ err: error, requestId }, 'defect');
    },
  };
}
