import { figuresOfLine } from './portfolio-figures.ts';
import { PORTFOLIO_API, PORTFOLIO_CUT_OFF, PORTFOLIO_FORM, PORTFOLIO_PROGRESS } from './portfolio-places.ts';

/** The server is out of reach, or went while its lines came. The page stays: sent now, the form would end on an error page of the browser. */
class CutOff extends Error {}

const cutOff = (): never => {
  throw new CutOff('the server is out of reach');
};

/** The figures of all rows; tells how many policies have come as they come, and keeps no more of a line than its figures. */
async function figuresIn(body: ReadableStream<Uint8Array>, onRows: (rows: number) => void): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let figures = '';
  let rest = '';
  let rows = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(cutOff);
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

/** A value that goes along with the form, once. */
function carry(form: HTMLFormElement, name: string, value: string): void {
  form.querySelector(`textarea[name="${name}"]`)?.remove();
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
  const response = await fetch(PORTFOLIO_API, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: table.value }).catch(cutOff);
  if (!response.ok || response.body === null) throw new Error(`the batch was answered with ${String(response.status)}`);
  carry(form, 'figures', await figuresIn(response.body, say));
  if (!navigator.onLine) cutOff();
}

/** Says that the server is out of reach, or no longer so. The run starts again with the same button, by another word. */
function tellCutOff(form: HTMLFormElement, isCutOff: boolean): void {
  const place = document.getElementById(PORTFOLIO_CUT_OFF);
  const progress = document.getElementById(PORTFOLIO_PROGRESS);
  const button = form.querySelector('button');
  if (place) place.textContent = isCutOff ? (form.dataset['cutOff'] ?? '') : '';
  if (place) place.hidden = !isCutOff;
  if (progress && isCutOff) progress.hidden = true;
  for (const one of form.querySelectorAll('button')) one.disabled = !isCutOff;
  if (button && isCutOff) button.textContent = form.dataset['again'] ?? '';
  if (isCutOff) button?.focus();
}

/**
 * With a script the policies are counted while they are checked. Without a connection the page stays as it is, with a word and another try; whatever
 * else goes wrong, the form is sent as it stands without a script.
 */
function start(form: HTMLFormElement): void {
  const table = form.querySelector('textarea');
  let isUnderWay = false;
  form.addEventListener('submit', (event) => {
    if (table === null) return;
    event.preventDefault();
    if (isUnderWay) return;
    isUnderWay = true;
    carry(form, 'action', 'run');
    tellCutOff(form, false);
    const send = () => {
      form.submit();
    };
    run(form, table).then(send, (error: unknown) => {
      if (error instanceof CutOff) {
        isUnderWay = false;
        tellCutOff(form, true);
      } else send();
    });
  });
}

const form = document.getElementById(PORTFOLIO_FORM);
if (form instanceof HTMLFormElement) start(form);
