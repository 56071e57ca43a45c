import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers, FieldIssue } from '#/quote-engine/contract/answers.ts';
import { formTexts } from '#/messages/form.ts';
import { documentTitle } from '#/messages/pages/layout.ts';
import type { Place } from './address.ts';
import { placeOf } from './address.ts';
import { forgetAnswers, storeRevision } from './answer-store.ts';
import type { Aim } from './form-machine.ts';
import { FormMachine, HEADING } from './form-machine.ts';
import type { FormState } from './form-view.tsx';
import { FormView } from './form-view.tsx';
import { takenOver } from './take-over.ts';

export interface QuoteFormProps {
  readonly place: Place;
  /** Answers the server knows of: those in the cookie of someone without JavaScript, or those just posted. */
  readonly answers: Answers;
  readonly issues: readonly FieldIssue[];
  readonly wasSubmitted: boolean;
  readonly sending: FormState['sending'];
  /** Changes with every change of the cookie; 0 when there is none. */
  readonly revision: number;
}

function focusOn(aim: Aim): void {
  if (aim === null) return;
  const id = 'id' in aim ? aim.id : aim.at === 'faults' ? 'fouten' : 'vraag';
  document.getElementById(id)?.focus();
  if ('at' in aim && aim.at === 'heading') window.scrollTo(0, 0);
}

/** Links between steps and to fields are followed without loading a page; every other link is left to the browser. */
function followLink(event: MouseEvent, machine: FormMachine): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const id = link.hash.slice(1);
  const isOnPage = link.getAttribute('href')?.startsWith('#') === true;
  const to = placeOf(link);
  if (!isOnPage && !to) return;
  event.preventDefault();
  if (isOnPage) document.getElementById(id)?.focus();
  else if (to) machine.visit(to, id === '' ? HEADING : { id });
}

function submit(event: SubmitEvent, machine: FormMachine): void {
  const action = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
  if (action === 'erase') {
    // The form itself goes to the server, for only that can erase the cookie.
    forgetAnswers();
    return;
  }
  event.preventDefault();
  if (action === 'add-country') machine.addCountry();
  else machine.goOn();
}

/** The island of the quote form: takes over the very markup the server drew, keeps the answers in the tab, and moves without loading pages. */
export function QuoteForm(props: QuoteFormProps): JSX.Element {
  const { place, answers, issues, wasSubmitted, sending, revision } = props;
  const [state, setState] = useState<FormState>({ place, answers, settled: answers, issues, wasSubmitted, sending });
  const aim = useRef<Aim>(null);
  const root = useRef<HTMLDivElement>(null);
  const machine = useRef<FormMachine | null>(null);

  useEffect(() => {
    const form = () => root.current?.querySelector('form') ?? null;
    const draw = (next: FormState, nextAim: Aim) => {
      aim.current = nextAim ?? aim.current;
      setState(next);
    };
    const started = new FormMachine(state, draw, form);
    machine.current = started;
    const drawn = form();
    const known = takenOver(place, answers, revision, drawn ? new FormData(drawn) : null);
    storeRevision(revision);
    started.begin(known, issues, issues.length > 0 && wasSubmitted ? { at: 'faults' } : null);
    const onPopState = () => {
      const to = placeOf(location);
      if (to) started.enter(to);
    };
    addEventListener('popstate', onPopState);
    return () => {
      removeEventListener('popstate', onPopState);
    };
  }, []);

  useEffect(() => {
    document.title = documentTitle(formTexts.pageTitle(state.place.step, state.wasSubmitted && state.issues.length > 0));
    focusOn(aim.current);
    aim.current = null;
  }, [state]);

  const withMachine =
    <Happening extends Event>(act: (event: Happening, running: FormMachine) => void) =>
    (event: Happening) => {
      if (machine.current) act(event, machine.current);
    };
  const handlers = {
    onInput: withMachine((_event, running) => {
      running.typed();
    }),
    onChange: withMachine((event, running) => {
      running.changed(event.target);
    }),
    onSubmit: withMachine(submit),
  };
  return (
    <div ref={root} onClick={withMachine(followLink)}>
      <FormView state={state} {...handlers} />
    </div>
  );
}
