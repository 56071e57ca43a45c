import { amountEcho } from '#/messages/amount-text.ts';
import { amountRead } from '#/messages/amount-read.ts';
import { storedAnswers } from './answer-store.ts';
import { READ_AMOUNT } from './exit-places.ts';

const line = document.getElementById(READ_AMOUNT);
const echo = amountEcho(storedAnswers().turnover ?? '');
// With a script the answers are in this tab alone; they never travel in an address.
if (line && echo !== null) {
  line.textContent = amountRead(echo);
  line.hidden = false;
}
