import type { JSX } from 'preact';
import { Component } from 'preact';
import { unchanged } from '#/quote-engine/contract/what-if.ts';
import { askTotals } from './ask.ts';
import { startOf, WhatIfMachine } from './machine.ts';
import { afterKey } from './slider-keys.ts';
import type { WhatIfData, WhatIfState } from './what-if-view.tsx';
import { WhatIfView } from './what-if-view.tsx';

const SLIDER = 'wat-als-schuif';
const FIELD = 'turnoverPct';

/** What stands in the form; the slider speaks for its field while it is the one that moves. */
function entriesOf(form: HTMLFormElement, moved: EventTarget | null): readonly (readonly [string, unknown])[] {
  const entries = [...new FormData(form)];
  if (!(moved instanceof HTMLInputElement) || moved.id !== SLIDER) return entries;
  return entries.map(([name, value]) => [name, name === FIELD ? moved.value : value]);
}

/** The island of the what-if: `data` is `WhatIfData` as JSON. */
export class WhatIfIsland extends Component<{ readonly data: string }, WhatIfState> {
  private readonly data: WhatIfData;
  private readonly machine: WhatIfMachine;
  private root: HTMLDivElement | null = null;

  constructor(props: { readonly data: string }) {
    super(props);
    this.data = JSON.parse(props.data) as WhatIfData;
    this.state = startOf(this.data);
    const draw = (next: WhatIfState) => {
      this.setState(next);
    };
    this.machine = new WhatIfMachine(this.data, draw, askTotals);
  }

  override componentDidMount(): void {
    // What was typed before the script ran, or what the browser restored, counts.
    const form = this.root?.querySelector('form');
    if (!form) return;
    const base = new Map<string, unknown>(Object.entries(unchanged(this.data.profile)));
    const entries = entriesOf(form, null);
    if (entries.some(([name, value]) => base.get(name) !== value)) this.machine.typed(entries);
  }

  override componentWillUnmount(): void {
    this.machine.stop();
  }

  private readonly onInput = (event: Event) => {
    const form = this.root?.querySelector('form');
    if (form) this.machine.typed(entriesOf(form, event.target));
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    const slider = event.target;
    if (!(slider instanceof HTMLInputElement) || slider.id !== SLIDER || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = afterKey(event.key, slider.valueAsNumber);
    if (next === null) return;
    event.preventDefault();
    slider.value = String(next);
    this.onInput(event);
  };

  private readonly onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (event.submitter instanceof HTMLButtonElement && event.submitter.value === 'reset') this.machine.reset();
    else this.machine.submitted();
  };

  override render(): JSX.Element {
    return (
      <div
        ref={(element) => {
          this.root = element;
        }}
        onKeyDown={this.onKeyDown}
      >
        <WhatIfView data={this.data} state={this.state} onInput={this.onInput} onSubmit={this.onSubmit} />
      </div>
    );
  }
}
