import type { Browser, Page } from 'playwright-core';
import { visitor } from '../tests/helpers/browser.ts';
import { choose } from '../tests/helpers/journey.ts';

/** A good connection: round trip in milliseconds, bytes per second. */
const FAST = { latency: 20, downloadThroughput: 6_250_000, uploadThroughput: 1_250_000, offline: false };
const ROUNDS = 10;
const PATIENCE_MS = 5_000;

/** Runs in the page: from the next input event to the frame that shows other amounts. */
function nextAnswer(patience: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const place = document.getElementById('snel-uitkomst');
    if (!place) {
      reject(new Error('the quick answer has no place on this page'));
      return;
    }
    let begin = 0;
    const started = () => (begin ||= performance.now());
    document.addEventListener('input', started, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
    });
    observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => reject(new Error('no answer came')), patience);
  });
}

async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  const answer = page.evaluate(nextAnswer, PATIENCE_MS);
  await page.waitForTimeout(50);
  await act();
  return answer;
}

/** Milliseconds from the last of seven answers, typed and ticked in turn, to the frame that shows the amounts. */
export async function answerTimes(browser: Browser, origin: string): Promise<readonly number[]> {
  const context = await visitor(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST);
  await page.goto(`${origin}/`);
  await choose(page, 'establishment', 'NL');
  await page.fill('#turnover', '1 mln');
  await page.fill('#numberOfBuyers', '60');
  await page.selectOption('#buyerSector', 'wholesale');
  await page.fill('#excludedShare', '5');
  await choose(page, 'export', 'no');
  await page.waitForSelector('#bedragen');
  await page.waitForTimeout(500);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.focus('#losses');
    times.push(await timed(page, () => page.keyboard.press('0')));
    await page.waitForTimeout(200);
    times.push(await timed(page, () => page.keyboard.press('Backspace')));
    await page.waitForTimeout(200);
  }
  await context.close();
  return times;
}
