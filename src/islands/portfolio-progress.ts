import { figuresOfLine } from './portfolio-figures.ts';
import { PORTFOLIO_API, PORTFOLIO_FORM, PORTFOLIO_PROGRESS } from './portfolio-places.ts';

/** The figures of all rows; tells how many policies have come as they come, and keeps no more of a line than its figures. */
async function figuresIn(body: ReadableStream<Uint8Array>, onRows: (rows: number) => void): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let figures = '';
  let rest = '';
  let rows = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return figures + figuresOfLine(rest + decoder.decode());
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const found = figuresOfLine(line);
      if (found !== '') rows += 1;
      figures += found;
    }
    onRows(rows);
  }
}

/** A value that goes along with the form. */
function carry(form: HTMLFormElement, name: string, value: string): void {
  const field = document.createElement('textarea');
  field.name = name;
  field.value = value;
  field.hidden = true;
  form.append(field);
}

async function run(form: HTMLFormElement, table: HTMLTextAreaElement): Promise<void> {
  const place = document.getElementById(PORTFOLIO_PROGRESS);
  const bar = place?.querySelector('progress');
  const words = place?.querySelector('span');
  const all = bar?.max ?? 0;
  const say = (rows: number) => {
    if (bar) bar.value = rows;
    if (words) words.textContent = (form.dataset['running'] ?? '').replace('{n}', String(rows)).replace('{alle}', String(all));
  };
  say(0);
  if (place) place.hidden = false;
  const response = await fetch(PORTFOLIO_API, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: table.value });
  if (!response.ok || response.body === null) throw new Error(`the batch was answered with ${String(response.status)}`);
  carry(form, 'figures', await figuresIn(response.body, say));
}

/** With a script the policies are counted while they are checked; whatever goes wrong, the form is sent as it stands without one. */
function start(form: HTMLFormElement): void {
  const table = form.querySelector('textarea');
  let isUnderWay = false;
  form.addEventListener('submit', (event) => {
    if (table === null) return;
    event.preventDefault();
    if (isUnderWay) return;
    isUnderWay = true;
    carry(form, 'action', 'run');
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    const send = () => {
      form.submit();
    };
    run(form, table).then(send, send);
  });
}

const form = document.getElementById(PORTFOLIO_FORM);
if (form instanceof HTMLFormElement) start(form);
