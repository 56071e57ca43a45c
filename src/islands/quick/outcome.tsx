import type { JSX } from 'preact';
import { isIndication, leadRange } from '#/components/bandwidth/bandwidth.ts';
import { marketBandOf } from '#/components/bandwidth/market-band.ts';
import type { RangeRow } from '#/messages/quick-rows.ts';
import { quickNoticeText, quickTexts } from '#/messages/quick.ts';
import type { Exit } from '#/quote-engine/contract/exits.ts';
import { pathOfExit } from '#/quote-engine/contract/exits.ts';
import type { Notice } from '#/quote-engine/contract/notices.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { QuickKey } from '#/quote-engine/contract/quick.ts';
import { BandwidthPicture } from './bandwidth-picture.tsx';

/** Why no answer came: each has a sentence and a way on. */
export type QuickFailure = 'notReached' | 'tooBusy' | 'refused' | 'outdated';

/** What stands beside the seven questions. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'needs'; readonly keys: readonly QuickKey[] }
  | { readonly kind: 'mend' }
  | { readonly kind: 'exit'; readonly exit: Exit }
  | { readonly kind: 'failed'; readonly failure: QuickFailure }
  | {
      readonly kind: 'figures';
      readonly rows: readonly RangeRow[];
      readonly open: readonly QuickKey[];
      readonly notices: readonly Notice[];
      readonly profile: Pick<Profile, 'establishment' | 'scope'>;
      /** The server is slow: these figures belong to the answers before. */
      readonly isStale: boolean;
    };

/** The amounts in one sentence, for the heading and for whoever does not see the picture. */
export function figuresTitle(rows: readonly RangeRow[]): string {
  const range = leadRange(rows);
  return range === null ? quickTexts.titleNone : quickTexts.title(range.lowCents, range.highCents);
}

function Figures({ outcome, formId }: { readonly outcome: Extract<Outcome, { kind: 'figures' }>; readonly formId: string }): JSX.Element {
  const { rows, profile, open, notices, isStale } = outcome;
  const turnoverCents = rows.find(isIndication)?.insuredTurnoverCents ?? 0;
  const leads = rows.filter(({ lead }) => lead);
  return (
    <div class={isStale ? 'quick-figures quick-stale' : 'quick-figures'}>
      <h2 id="bedragen">{figuresTitle(rows)}</h2>
      {leadRange(rows) === null && <p>{quickTexts.noneExplained}</p>}
      {notices.map((notice) => (
        <p key={notice.code} class="notice">
          {quickNoticeText(notice)}
        </p>
      ))}
      <BandwidthPicture rows={leads} band={marketBandOf(profile, turnoverCents)} />
      {open.length > 0 && <p class="quick-open">{quickTexts.open(open)}</p>}
      <p class="small soft">{profile.scope === 'single-buyer' ? quickTexts.basisOne : quickTexts.basis}</p>
      <p>
        <button class="button" type="submit" form={formId} name="action" value="continue" aria-describedby="smaller">
          {quickTexts.more}
        </button>
      </p>
      <p class="small soft" id="smaller">
        {quickTexts.moreHint}
      </p>
    </div>
  );
}

function Failed({ failure, onRetry }: { readonly failure: QuickFailure; readonly onRetry: (() => void) | undefined }): JSX.Element {
  return (
    <div class="notice notice-fault">
      <p>{quickTexts[failure]}</p>
      <button class="button button-quiet" type="button" onClick={onRetry}>
        {failure === 'outdated' ? quickTexts.reload : quickTexts.retry}
      </button>
    </div>
  );
}

interface Props {
  readonly outcome: Outcome;
  readonly formId: string;
  readonly onRetry?: () => void;
}

/** The answer to the seven questions: the same markup from the server and in the browser. */
export function QuickOutcome({ outcome, formId, onRetry }: Props): JSX.Element | null {
  switch (outcome.kind) {
    case 'nothing':
      return null;
    case 'needs':
      return <p class="quick-open">{quickTexts.needs(outcome.keys)}</p>;
    case 'mend':
      return <p class="quick-open">{quickTexts.mend}</p>;
    case 'exit':
      return (
        <div class="notice">
          <p>{quickTexts.exit(outcome.exit)}</p>
          <a href={pathOfExit(outcome.exit)}>{quickTexts.exitLink}</a>
        </div>
      );
    case 'failed':
      return <Failed failure={outcome.failure} onRetry={onRetry} />;
    case 'figures':
      return <Figures outcome={outcome} formId={formId} />;
  }
}
