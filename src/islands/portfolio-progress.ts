import { PORTFOLIO_API, PORTFOLIO_FORM, PORTFOLIO_PROGRESS } from './portfolio-places.ts';

/** All lines of the answer; tells how many policies have come as they come. */
async function linesOf(body: ReadableStream<Uint8Array>, onRows: (rows: number) => void): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let lines = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    const piece = decoder.decode(value, { stream: true });
    text += piece;
    lines += piece.split('\n').length - 1;
    onRows(Math.max(0, lines - 1));
  }
}

async function run(form: HTMLFormElement, table: HTMLTextAreaElement): Promise<void> {
  const place = document.getElementById(PORTFOLIO_PROGRESS);
  const bar = place?.querySelector('progress');
  const words = place?.querySelector('span');
  if (place) place.hidden = false;
  if (words) words.textContent = form.dataset['running'] ?? '';
  const response = await fetch(PORTFOLIO_API, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: table.value });
  if (!response.ok || response.body === null) throw new Error(`the batch was answered with ${String(response.status)}`);
  const lines = await linesOf(response.body, (rows) => {
    if (bar) bar.value = rows;
  });
  const results = document.createElement('textarea');
  results.name = 'results';
  results.value = lines;
  results.hidden = true;
  table.disabled = true;
  form.append(results);
}

/** With a script the policies are counted while they are checked; whatever goes wrong, the form is sent as it stands without one. */
function start(form: HTMLFormElement): void {
  const table = form.querySelector('textarea');
  form.addEventListener('submit', (event) => {
    if (table === null || table.disabled) return;
    event.preventDefault();
    const action = document.createElement('input');
    action.type = 'hidden';
    action.name = 'action';
    action.value = 'run';
    form.append(action);
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    const send = () => {
      form.submit();
    };
    run(form, table).then(send, send);
  });
}

const form = document.getElementById(PORTFOLIO_FORM);
if (form instanceof HTMLFormElement) start(form);
