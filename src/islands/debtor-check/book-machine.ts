import type { BookFacts, DebtorAnswers } from '#/debtor-check/answers.ts';
import type { Imagined } from '#/debtor-check/imagined-year.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Rate } from '#/quote-engine/units.ts';
import type { ColumnMapping } from '#/ledger-files/table.ts';
import { FORM_PATH } from '#/quote-engine/contract/steps.ts';
import { storeAnswers, storedAnswers } from '../answer-store.ts';
import { askCosts, type Costs } from './ask-costs.ts';
import { isSameList, WHOLE_LIST, type ListView } from './debtor-list.ts';
import { rememberColumns, rememberedColumns } from './columns-store.ts';
import { storeReadFromFile } from './file-marks.ts';
import type { Asked, NamedFinding, Report, SliderOutcome, Told } from './report.ts';
import { saveSheet } from './save-sheet.ts';
import type { TakenBook } from './take/taken.ts';

type Refused = Extract<Told, { kind: 'refused' }>;
export type Mapping = Extract<Told, { kind: 'mapping' }> & { readonly remembered: ColumnMapping | null };

/** What is drawn. */
export interface BookState {
  readonly refused: Refused | null;
  readonly mapping: Mapping | null;
  readonly report: Report | null;
  readonly rows: readonly NamedFinding[];
  /** Debtors that the table holds as it was asked for. */
  readonly found: number;
  readonly margin: Rate | null;
  readonly slid: SliderOutcome | null;
  readonly costs: Costs | 'asking' | null;
  readonly failed: boolean;
  /** Parts of the report that are drawn: one after the other, so that the page never hangs on all of them. */
  readonly parts: number;
}

const NOTHING: BookState = {
  refused: null,
  mapping: null,
  report: null,
  rows: [],
  found: 0,
  margin: null,
  slid: null,
  costs: null,
  failed: false,
  parts: 0,
};

const REPORT_PARTS = 5;

/** Long enough to pull a slider on, short enough to feel at once. */
const PAUSE_MS = 120;

/** What is known of the book on the page, apart from drawing it. The names come and go with the worker. */
export class BookMachine {
  #state = NOTHING;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What of the table was asked for last; not drawn, so that typing it costs nothing. */
  #wanted = WHOLE_LIST;
  #listPause: ReturnType<typeof setTimeout> | undefined;
  /** Where the sliders stand, and what was last asked of it. */
  #imagined: Imagined | null = null;
  #asked: Imagined | null = null;
  #isSliding = false;
  #chosen: ColumnMapping | null = null;
  /** Another sheet of the workbook was asked for. */
  #isOtherSheet = false;
  /** Who waits for a book to take along, in the order of asking. */
  readonly #takers: ((taken: TakenBook | null) => void)[] = [];
  readonly #worker: Pick<Worker, 'postMessage'>;
  readonly #draw: (state: BookState) => void;

  constructor(worker: Pick<Worker, 'postMessage'>, draw: (state: BookState) => void) {
    this.#worker = worker;
    this.#draw = draw;
  }

  #update(change: Partial<BookState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw(this.#state);
  }

  #ask(asked: Asked): void {
    this.#worker.postMessage(asked);
  }

  told(told: Told): void {
    switch (told.kind) {
      case 'progress':
        return;
      case 'refused': {
        // A choice of columns that lacks one, or of a sheet without a list, is made again where it stands.
        const isChoice = told.code === 'mapping-incomplete' || this.#isOtherSheet;
        this.#isOtherSheet = false;
        this.#update({ ...NOTHING, refused: told, mapping: isChoice ? this.#state.mapping : null });
        return;
      }
      case 'mapping': {
        this.#isOtherSheet = false;
        this.#update({ ...NOTHING, mapping: { ...told, remembered: rememberedColumns(told.headers) } });
        return;
      }
      case 'report': {
        this.#rememberChoice();
        this.#show(told.report);
        return;
      }
      case 'more': {
        this.#update({ rows: [...this.#state.rows, ...told.rows] });
        return;
      }
      case 'list': {
        if (isSameList(told.list, this.#wanted)) this.#update({ rows: told.rows, found: told.found });
        return;
      }
      case 'debtor': {
        this.#show(
          told.report,
          this.#state.rows.map((row) => (row.finding.key === told.row.finding.key ? told.row : row)),
        );
        return;
      }
      case 'sliders': {
        this.#isSliding = false;
        this.#update({ slid: told.outcome });
        if (this.#imagined !== this.#asked) this.#slide();
        return;
      }
      case 'rows':
        return void askCosts(told.book).then((costs) => this.#update({ costs }));
      case 'taken': {
        this.#takers.shift()?.(told.taken);
        return;
      }
      case 'sheet': {
        saveSheet(told.bytes);
        return;
      }
      case 'failed': {
        this.#update({ ...NOTHING, failed: true });
        return;
      }
    }
  }

  #show(report: Report, rows = report.rows): void {
    const { report: before } = this.#state;
    const margin = report.answers.margin ?? null;
    const { found } = report;
    this.#update({ ...NOTHING, ...{ margin, report, rows, found }, parts: before === null ? 1 : REPORT_PARTS });
    const next = () => {
      if (this.#state.report !== report || this.#state.parts >= REPORT_PARTS) return;
      this.#update({ parts: this.#state.parts + 1 });
      setTimeout(next);
    };
    setTimeout(next);
    if (this.#imagined !== null) this.slide(this.#imagined);
  }

  /** Columns are remembered once they gave a book. */
  #rememberChoice(): void {
    const { mapping } = this.#state;
    if (mapping !== null && this.#chosen !== null) rememberColumns(mapping.headers, this.#chosen);
    this.#chosen = null;
  }

  confirm(mapping: ColumnMapping, asOf: PlainDate | null): void {
    this.#chosen = mapping;
    this.#ask({ kind: 'mapping', mapping, asOf });
  }

  /** Reads another sheet of the same workbook. */
  readSheet(at: number): void {
    this.#isOtherSheet = true;
    this.#ask({ kind: 'worksheet', at });
  }

  complete(answers: Omit<BookFacts, 'debtors'>): void {
    this.#ask({ kind: 'answers', answers });
  }

  answerFor(key: string, answers: DebtorAnswers): void {
    this.#ask({ kind: 'debtor', key, answers });
  }

  /** Searches and sorts the table once the typing rests. */
  list(list: ListView): void {
    this.#wanted = list;
    clearTimeout(this.#listPause);
    this.#listPause = setTimeout(() => this.#ask({ kind: 'list', list }), PAUSE_MS);
  }

  /** Saves the report as a workbook on this device. */
  saveSheet(): void {
    const { costs } = this.#state;
    this.#ask({ kind: 'sheet', costs: costs !== null && costs !== 'asking' && costs.kind === 'costs' ? costs : null });
  }

  more(): void {
    this.#ask({ kind: 'more', from: this.#state.rows.length });
  }

  /** Asks for an imagined year once the sliders rest; one at a time, so that only the last of many waits for an answer. */
  slide(imagined: Imagined): void {
    this.#imagined = imagined;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#slide(), PAUSE_MS);
  }

  #slide(): void {
    if (this.#isSliding || this.#imagined === null) return;
    this.#isSliding = true;
    this.#asked = this.#imagined;
    this.#ask({ kind: 'sliders', imagined: this.#imagined });
  }

  /** The book as it now stands, to take along; null while it cannot leave the browser. */
  take(): Promise<TakenBook | null> {
    this.#ask({ kind: 'take' });
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  compareCosts(): void {
    this.#update({ costs: 'asking' });
    this.#ask({ kind: 'rows' });
  }

  /** Puts the profile of the book into the answers of this tab and opens the quote form. */
  toQuote(): void {
    const { report } = this.#state;
    if (report === null) return;
    storeAnswers({ ...storedAnswers(), ...report.quote.answers });
    storeReadFromFile(report.quote.answers, report.quote.readFromFile);
    location.assign(FORM_PATH);
  }

  stop(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#listPause);
  }
}
