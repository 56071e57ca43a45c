import type { Answers, FieldKey, Step } from '#/quote-engine/contract/answers.ts';
import { ENTRY_KEY, sourceOf } from '#/quote-engine/contract/source.ts';
import { eventsOnMove, eventsOnOpening, type StepEvent } from '#/quote-engine/contract/step-events.ts';
import type { Move } from './form-moves.ts';
import { sendSteps } from './step-beacon.ts';

/** What the form says at every press of "Doorgaan". */
interface FormMove {
  readonly step: Step;
  readonly answers: Answers;
  readonly shown: readonly FieldKey[];
  readonly move: Move;
}

const SOURCE = 'premie-bron';
/** By then the form has drawn the next step. */
const DRAWN_MS = 100;

const send = (events: readonly StepEvent[]): void => {
  const [first] = events;
  if (first) sendSteps(first.step, events);
};

/** The questions on the page as the form itself names them. */
function shownNow(): readonly FieldKey[] {
  const names = document.querySelector<HTMLInputElement>('main input[name="shown"]')?.value ?? '';
  return names === '' ? [] : (names.split(' ') as FieldKey[]);
}

/** Questions of this step that were counted as shown; the server counted those it drew. */
let seen = shownNow();

/** Questions that came up while someone typed. */
function fresh(step: Step, shown: readonly FieldKey[]): readonly StepEvent[] {
  const keys = shown.filter((key) => !seen.includes(key));
  seen = [...seen, ...keys];
  return keys.map((question) => ({ step, question, event: 'shown' }));
}

/** The step someone just went to, until what it shows was counted. */
let opened: { readonly step: Step; readonly answers: Answers } | null = null;

function settle(shown: readonly FieldKey[]): void {
  if (opened === null) return;
  send(eventsOnOpening(opened.step, opened.answers, shown));
  seen = shown;
  opened = null;
}

addEventListener('form-move', (event) => {
  const { step, answers, shown, move } = (event as CustomEvent<FormMove>).detail;
  // Whoever goes on at once is faster than the timer below.
  settle(shown);
  send([...fresh(step, shown), ...eventsOnMove(step, answers, shown, move)]);
  if (move.kind === 'go') opened = { step: move.place.step, answers };
  setTimeout(() => {
    settle(shownNow());
    if (move.kind === 'follow-up') send(fresh(step, shownNow()));
  }, DRAWN_MS);
});

/** Remembers in this tab where the visitor came in; the first place counts. */
function rememberSource(): void {
  try {
    if (sessionStorage.getItem(SOURCE) !== null) return;
    const own = new URL(location.href);
    const from = URL.canParse(document.referrer) ? new URL(document.referrer) : own;
    const page = own.searchParams.has(ENTRY_KEY) || from.origin !== own.origin ? own : from;
    sessionStorage.setItem(SOURCE, JSON.stringify(sourceOf(page.pathname, page.searchParams)));
  } catch {
    // Storage is full or forbidden: then it stays unknown where the visitor came in.
  }
}

rememberSource();
