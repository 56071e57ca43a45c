import type { FieldIssue } from '#/quote-engine/contract/answers.ts';
import type { QuickKey } from '#/quote-engine/contract/quick.ts';
import { amountEcho } from '#/messages/amount-text.ts';
import { issueText } from '#/messages/form-errors.ts';
import { QUICK_ISSUES } from '#/messages/quick.ts';

/** The control whose id is the question's own; its fault and its echo describe it. */
function controlOf(key: QuickKey): HTMLElement | null {
  return document.getElementById(key);
}

/** What the description of a question hangs on: the group of a choice, else the control. */
function describedOf(control: HTMLElement): HTMLElement {
  return control instanceof HTMLInputElement && control.type === 'radio' ? (control.closest('fieldset') ?? control) : control;
}

function describe(target: HTMLElement, id: string, isThere: boolean): void {
  const ids = (target.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => other !== '' && other !== id);
  if (isThere) ids.push(id);
  if (ids.length > 0) target.setAttribute('aria-describedby', ids.join(' '));
  else target.removeAttribute('aria-describedby');
}

/** A paragraph that belongs to a control, made when it is first needed and taken away when there is nothing to say. */
function say(id: string, className: string, text: string | null, place: (paragraph: HTMLElement) => void): void {
  const there = document.getElementById(id);
  if (text === null) {
    there?.remove();
    return;
  }
  const paragraph = there ?? document.createElement('p');
  if (paragraph.textContent !== text) paragraph.textContent = text;
  if (there) return;
  paragraph.id = id;
  paragraph.className = className;
  place(paragraph);
}

/** Says what we read in a typed amount, under its field. */
export function showEcho(key: QuickKey): void {
  const control = controlOf(key);
  if (!(control instanceof HTMLInputElement)) return;
  const echo = amountEcho(control.value);
  const id = `${key}-echo`;
  say(id, 'field-echo', echo === null ? null : `= ${echo}`, (paragraph) => control.closest('.field-line')?.after(paragraph));
  describe(control, id, echo !== null);
}

/** Marks a question as faulty in words and by a line beside it, or takes the mark away. */
export function showFault(key: QuickKey, issue: FieldIssue | undefined): void {
  const control = controlOf(key);
  const box = control?.closest('.field');
  if (!control || !box) return;
  const target = describedOf(control);
  const id = `${key}-error`;
  box.classList.toggle('field-with-fault', issue !== undefined);
  say(id, 'field-fault', issue ? issueText(QUICK_ISSUES, issue) : null, (paragraph) => {
    (box.querySelector('.field-hint') ?? box.querySelector('.field-label'))?.after(paragraph);
  });
  describe(target, id, issue !== undefined);
  if (issue) target.setAttribute('aria-invalid', 'true');
  else target.removeAttribute('aria-invalid');
}

export function focusOn(key: QuickKey): void {
  controlOf(key)?.focus();
}
