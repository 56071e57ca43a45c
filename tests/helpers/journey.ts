import type { Page } from 'playwright-core';

/** What a visitor types and chooses on one step: control name → text, or the values to tick, or `unknown` for "Weet ik niet". */
export type StepAnswers = Readonly<Record<string, string | readonly string[]>>;

export const STEPS = ['bedrijf', 'omzet', 'klanten', 'landen', 'verleden', 'wensen'] as const;
export type Walk = Readonly<Record<(typeof STEPS)[number], StepAnswers>>;

/** A Dutch wholesaler of € 1 mln with ordinary customers: the profile of the README. */
export const WHOLESALER: Walk = {
  bedrijf: { scope: 'whole-turnover', buyerTypes: ['businesses'], buyerSector: 'wholesale', establishment: 'NL' },
  omzet: { turnoverBasis: 'closed-year', turnover: '1 mln', excludedShare: '0' },
  klanten: {
    numberOfBuyers: '40',
    largestBuyerShare: '15',
    topFiveShare: '40',
    largestOutstanding: '€ 20.000',
    paymentTerm: '30',
    daysLate: '16-30',
  },
  landen: { export: 'no' },
  verleden: { losses: '0', overdue: 'no', currentPolicy: 'none' },
  wensen: { insuredPct: '90', deductibleKind: 'none' },
};

/** Chooses a radio or ticks a box the way a person does: by its words. Ticking twice is ticking once. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`main [name="${name}"][value="${value}"]`);
  if (!(await control.isChecked())) await page.locator(`main label[for="${(await control.getAttribute('id')) ?? ''}"]`).click();
}

/** Fills one control by its name, however it looks. */
async function fill(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const values = typeof value === 'string' ? [value] : value;
  const controls = page.locator(`main [name="${name}"]`);
  const kind = await controls.first().evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName.toLowerCase()));
  if (kind === 'radio' || kind === 'checkbox') {
    for (const one of values) await choose(page, name, one);
    return;
  }
  for (const [index, one] of values.entries()) {
    const control = controls.nth(index);
    if (kind === 'select') await control.selectOption(one);
    else await control.fill(one);
  }
}

/** Questions that hang on another answer appear at once with JavaScript, and after sending the first part without it. */
const APPEARS_WITHIN_MS = 700;

/** `isSent`: also without JavaScript the question may still be coming, with the page. */
async function appears(page: Page, name: string, isSent: boolean): Promise<boolean> {
  const control = page.locator(`main [name="${name}"]`).first();
  if (await control.isVisible()) return true;
  if (!isSent && !(await page.evaluate(() => matchMedia('(scripting: enabled)').matches))) return false;
  return control.waitFor({ state: 'visible', timeout: APPEARS_WITHIN_MS }).then(
    () => true,
    () => false,
  );
}

async function fillWhatIsAsked(page: Page, answers: StepAnswers, isSent: boolean): Promise<StepAnswers> {
  const later: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(answers)) {
    if (await appears(page, name, isSent)) await fill(page, name, value);
    else later[name] = value;
  }
  return later;
}

/** Answers the step that is open and sends it; what is asked only then is answered and sent once more. */
export async function answerStep(page: Page, answers: StepAnswers): Promise<void> {
  // A page that is still coming would seem not to ask what it has not drawn yet.
  await page.waitForLoadState();
  const later = await fillWhatIsAsked(page, answers, false);
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  if (Object.keys(later).length === 0) return;
  const unasked = await fillWhatIsAsked(page, later, true);
  const missing = Object.keys(unasked);
  if (missing.length > 0) throw new Error(`the step never asked for ${missing.join(', ')}`);
  await page.getByRole('button', { name: 'Doorgaan' }).click();
}

/** Waits until the address is that of a step, and its questions stand on the page: the address comes first. */
export async function atStep(page: Page, step: string): Promise<void> {
  await page.waitForURL(`**/premie-berekenen/${step}/**`);
  await page.locator(`main form[action*="/premie-berekenen/${step}/"]`).first().waitFor({ state: 'attached' });
}

/** Walks all steps up to the check page. */
export async function walkToCheck(page: Page, origin: string, walk: Walk): Promise<void> {
  await page.goto(`${origin}/premie-berekenen/bedrijf/`);
  for (const step of STEPS) {
    await atStep(page, step);
    await answerStep(page, walk[step]);
  }
  await atStep(page, 'controleren');
}

/** The check page's button, up to the result. Returns the token of the address. */
export async function calculate(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Bereken mijn premie' }).click();
  await page.waitForURL(/\/indicatie\/[A-Za-z0-9_-]{22}\/$/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}
