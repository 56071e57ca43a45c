import type { JSX } from 'preact';
import { Component } from 'preact';
import type { Answers, FieldIssue } from '#/quote-engine/contract/answers.ts';
import { entriesOf, FIELDS } from '#/quote-engine/contract/answers.ts';
import type { FormWords } from '#/messages/form-words.ts';
import { pageTitle } from '#/messages/form.ts';
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
  /** `FormWords` as JSON. */
  readonly words: string;
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

/** The form goes to the server with the answers of all steps, which otherwise only this tab has. */
function postEverything(form: HTMLFormElement, answers: Answers): void {
  const fill = ({ formData }: FormDataEvent) => {
    for (const name of [...formData.keys()]) if (name !== 'action') formData.delete(name);
    formData.set('shown', FIELDS.map(({ key }) => key).join(' '));
    for (const [name, value] of entriesOf(answers)) formData.append(name, value);
  };
  form.addEventListener('formdata', fill, { once: true });
}

function submit(event: SubmitEvent, machine: FormMachine): void {
  const action = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
  if (action === 'erase') {
    machine.stop();
    // The form itself goes to the server, for only that can erase the cookie.
    forgetAnswers();
    return;
  }
  if (action === 'save') {
    if (event.target instanceof HTMLFormElement) postEverything(event.target, machine.everything());
    return;
  }
  event.preventDefault();
  if (action === 'add-country') machine.addCountry();
  else machine.goOn();
}

/** The island of the quote form: takes over the very markup the server drew, keeps the answers in the tab, and moves without loading pages. */
export class QuoteForm extends Component<QuoteFormProps, FormState> {
  private readonly words: FormWords;
  private readonly machine: FormMachine;
  private aim: Aim = null;
  /** What the layout puts behind the title of every page. */
  private titleEnd = '';
  private root: HTMLDivElement | null = null;

  constructor(props: QuoteFormProps) {
    super(props);
    const { place, answers, issues, wasSubmitted, sending } = props;
    this.words = JSON.parse(props.words) as FormWords;
    this.state = { place, answers, settled: answers, issues, wasSubmitted, sending };
    const draw = (next: FormState, aim: Aim) => {
      this.aim = aim ?? this.aim;
      this.setState(next);
    };
    this.machine = new FormMachine(this.state, draw, () => this.root?.querySelector('form') ?? null);
  }

  override componentDidMount(): void {
    const { place, answers, issues, wasSubmitted, revision } = this.props;
    this.titleEnd = document.title.slice(pageTitle(this.words, place.step, wasSubmitted).length);
    const drawn = this.root?.querySelector('form');
    const known = takenOver(place, answers, revision, drawn ? new FormData(drawn) : null);
    storeRevision(revision);
    this.machine.begin(known, issues, issues.length > 0 && wasSubmitted ? { at: 'faults' } : null);
    addEventListener('popstate', this.onPopState);
    addEventListener('pointerup', this.onRelease);
    addEventListener('pointercancel', this.onRelease);
  }

  override componentWillUnmount(): void {
    removeEventListener('popstate', this.onPopState);
    removeEventListener('pointerup', this.onRelease);
    removeEventListener('pointercancel', this.onRelease);
  }

  override componentDidUpdate(): void {
    const { place, wasSubmitted, issues } = this.state;
    document.title = `${pageTitle(this.words, place.step, wasSubmitted && issues.length > 0)}${this.titleEnd}`;
    focusOn(this.aim);
    this.aim = null;
  }

  private readonly onPopState = () => {
    const to = placeOf(location);
    if (to) this.machine.enter(to);
  };
  private readonly onRelease = () => {
    this.machine.released();
  };

  override render(): JSX.Element {
    const { machine } = this;
    return (
      <div
        ref={(element) => {
          this.root = element;
        }}
        onClick={(event) => {
          followLink(event, machine);
        }}
        onPointerDown={() => {
          machine.pressed();
        }}
      >
        <FormView
          words={this.words}
          state={this.state}
          onInput={() => {
            machine.typed();
          }}
          onChange={(event) => {
            machine.changed(event.target);
          }}
          onSubmit={(event) => {
            submit(event, machine);
          }}
        />
      </div>
    );
  }
}
