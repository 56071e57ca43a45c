import type { JSX } from 'preact';
import type { WhatIf, WhatIfIssue } from '#/quote-engine/contract/what-if.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { TotalChange, Totals } from '#/quote-engine/contract/what-if-totals.ts';
import { whatIfTexts as texts } from '#/messages/what-if.ts';
import { Controls } from './controls.tsx';
import { Results } from './results.tsx';

/** What the page gives, the same for both ways. */
export interface WhatIfData {
  /** Address that computes without JavaScript. */
  readonly action: string;
  readonly profile: Profile;
  readonly base: Totals;
  /** What `base` was computed with, as `editionOf` writes it. */
  readonly edition: string;
  /** Names of insurers and products by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Number of limits the calculation comes to by itself. */
  readonly limits: number;
}

type Failure = 'failed' | 'tooBusy' | 'outdated';

export interface WhatIfState {
  readonly typed: WhatIf;
  /** The last change of turnover that could be read, in percent: there the slider stays. */
  readonly lastTurnover: number;
  readonly issues: readonly WhatIfIssue[];
  readonly changes: readonly TotalChange[];
  /** False while there is no outcome for what is typed: `changes` then belong to what was typed before. */
  readonly hasOutcome: boolean;
  readonly status: 'idle' | 'slow' | Failure;
  /** What is announced: once per outcome. */
  readonly said: string;
}

interface Handlers {
  readonly onInput?: (event: Event) => void;
  readonly onSubmit?: (event: SubmitEvent) => void;
}

const isFailure = (status: WhatIfState['status']): status is Failure => status !== 'idle' && status !== 'slow';

/** The line that is always there, so that a screen reader hears it change. */
function Status({ state }: { readonly state: WhatIfState }): JSX.Element {
  const text = state.status === 'idle' ? state.said : texts[state.status];
  return (
    <p role="status" class={isFailure(state.status) ? 'notice notice-fault' : 'what-if-status'}>
      {text}
    </p>
  );
}

function buttonText(status: WhatIfState['status']): string {
  if (status === 'outdated') return texts.reload;
  return isFailure(status) ? texts.retry : texts.submit;
}

/** Controls, outcome and one line about it. Without JavaScript the form posts to the page that computes. */
export function WhatIfView({
  data,
  state,
  ...handlers
}: { readonly data: WhatIfData; readonly state: WhatIfState } & Handlers): JSX.Element {
  const nameOf = (id: string) => data.names[id] ?? id;
  return (
    <div class="what-if">
      <form method="post" action={data.action} noValidate {...handlers}>
        <Controls profile={data.profile} limits={data.limits} {...state} />
        <div class="form-buttons">
          <button class="button" type="submit">
            {buttonText(state.status)}
          </button>
          <button class="button-link" type="submit" name="action" value="reset">
            {texts.reset}
          </button>
        </div>
      </form>
      <Status state={state} />
      <Results changes={state.changes} hasOutcome={state.hasOutcome} nameOf={nameOf} />
    </div>
  );
}
