import type { Page } from 'playwright-core';
import { choose } from '../tests/helpers/journey.ts';

const CHOSEN = { establishment: 'NL', export: 'no', paymentTerm: '30', daysLate: '1-15', overdue: 'no' };
const TYPED = {
  ...{ turnover: '2,35 mln', numberOfBuyers: '60', excludedShare: '0', losses: '12.000', numberOfLosses: '2', largestBuyerShare: '18' },
  ...{ topFiveShare: '45', policyProduct: 'Modula', premiumRate: '0,28%', minimumPremium: '4.000', policyLimits: '75', limitFee: '30' },
  ...{ policyTurnover: '3 mln', maximumAmount: '30.000', waitingMonths: '5', notificationDays: '30' },
};
const SELECTED = {
  ...{ buyerSector: 'wholesale', policyInsurer: 'atradius', premiumBasis: 'turnover', policyPct: '85', policyDeductible: 'none' },
  noticeMonths: '2',
};

const send = (page: Page) => page.locator('main form button[type="submit"]').last().click();

async function check(page: Page, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [name, value] of Object.entries(CHOSEN)) await choose(page, name, value);
  for (const [name, value] of Object.entries(SELECTED)) await page.selectOption(`#${name}`, value);
  const renewsOn = `1-7-${String(new Date().getUTCFullYear() + 2)}`;
  for (const [name, value] of Object.entries({ ...TYPED, renewsOn, ...changes })) await page.fill(`#${name}`, value);
  await page.click('button[value="check"]');
}

/** A page behind the outcome, with its form sent as it stands. */
const behind =
  (path: string, filled: Readonly<Record<string, string>> | null = null) =>
  async (page: Page): Promise<void> => {
    await check(page);
    await page.goto(new URL(path, page.url()).href);
    for (const [name, value] of Object.entries(filled ?? {})) await page.fill(`main [name="${name}"]`, value);
    if (filled !== null) await send(page);
  };

async function keep(page: Page): Promise<void> {
  await check(page);
  await page.click('button[value="keep"]');
}

async function remind(page: Page): Promise<void> {
  await keep(page);
  await page.fill('form[action="/premie-check/herinnering/"] [name="email"]', 'ik@voorbeeld.example');
  await page.locator('form[action="/premie-check/herinnering/"] button').click();
}

async function thank(page: Page): Promise<void> {
  await check(page);
  await page.goto(new URL('/premie-check/meekijken/', page.url()).href);
  for (const [name, value] of Object.entries({ companyName: 'Zand B.V.', personName: 'Mia Zand', email: 'mia@zand.example' }))
    await page.fill(`#${name}`, value);
  await page.check('#offersConsent');
  await send(page);
}

const PORTFOLIO = [
  'Polis;Land;Jaaromzet;Aantal klanten;Grootste klant %;Betaaltermijn dagen;Dagen te laat;Niet verzekerbaar %;Export;Verliezen 3 jaar;Verzekeraar;Premie over;Tarief;Dekking %;Eigen risico;Verlengdatum',
  'Bakkerij Zand;NL;2,35 mln;60;18;30;8;0;nee;0;Atradius;omzet;0,45%;90;geen;1-7-2028',
  'Staal Noord;NL;1,9 mln;40;;;;;;0;Coface;omzet;0,28%;90;geen;1-1-2028',
  'Hout & Zn;BE;4 mln;120;9;45;8;0;nee;0;Credendo;omzet;0,12%;90;geen;1-4-2028',
  'Verf Oost;NL;veel;60;;;;;;;Atradius;omzet;0,3%;90;geen;',
].join('\n');

async function preview(page: Page): Promise<void> {
  await page.setInputFiles('#file', { name: 'polissen.csv', mimeType: 'text/csv', buffer: Buffer.from(PORTFOLIO) });
  await page.click('main button[value="preview"]');
  await page.waitForSelector('main button[value="run"]');
}

async function results(page: Page): Promise<void> {
  await preview(page);
  await page.click('main button[value="run"]');
  await page.waitForSelector('.portfolio-table');
}

const CHECK = '/premie-check/';
const PORTFOLIO_PATH = '/premie-check/portefeuille/';
const CHEAP = { premiumRate: '0,05%', minimumPremium: '', policyLimits: '', limitFee: '', maximumAmount: '20.000' };

/** The Premie-Check and the tools in all their states. */
export const PREMIUM_CHECK_STATES: readonly {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
  readonly to?: string;
}[] = [
  { name: 'Premie-Check', path: CHECK },
  { name: 'Met fouten', path: CHECK, act: (page) => page.click('button[value="check"]') },
  { name: 'Boven de markt', path: CHECK, act: check },
  { name: 'Onder de markt', path: CHECK, act: (page) => check(page, CHEAP) },
  { name: 'Bandbreedte', path: CHECK, act: check, to: '.bandwidth' },
  { name: 'Voorwaarden', path: CHECK, act: check, to: '#voorwaarden' },
  { name: 'Opzegdatum', path: CHECK, act: check, to: '#opzegdatum' },
  { name: 'Berekening', path: CHECK, act: check, to: '#berekening' },
  { name: 'Bewaard', path: CHECK, act: keep },
  { name: 'Mailen, fout', path: CHECK, act: behind('/premie-check/mailen/', { email: 'nee' }) },
  { name: 'Meekijken', path: CHECK, act: behind('/premie-check/meekijken/') },
  { name: 'Herinnering', path: CHECK, act: remind },
  { name: 'Bedankt', path: CHECK, act: thank },
  { name: 'Portefeuille', path: PORTFOLIO_PATH },
  { name: 'Voorbeeld', path: PORTFOLIO_PATH, act: preview },
  { name: 'Uitkomst', path: PORTFOLIO_PATH, act: results },
  { name: 'Per polis', path: PORTFOLIO_PATH, act: results, to: '.portfolio-table' },
  { name: 'Rekenhulp', path: '/rekenhulp/' },
  { name: 'Limiet', path: '/rekenhulp/kredietlimiet/?omzet=600.000&ritme=maand&termijn=30&telaat=15&piek=1,5', to: '#uitkomst' },
  {
    name: 'Schade',
    path: '/rekenhulp/schade/?factuur=96.800&btw=21&limiet=60.000&dekking=90&drempel=1.000&eigenrisico=2.500&volgorde=eerst-dekking',
    to: '#uitkomst',
  },
  {
    name: 'Naverrekening',
    path: '/rekenhulp/naverrekening/?verwacht=20+mln&tarief=0,2&minimum=90&werkelijk=17+mln&afrekening=teruggave',
    to: '#uitkomst',
  },
  { name: 'Terugverdienen', path: '/rekenhulp/terugverdienen/?verlies=100.000&marge=5&dekking=90', to: '#uitkomst' },
  { name: 'Termijnen', path: '/rekenhulp/termijnen/?product=modula&factuur=30-1-2028&termijn=30&levering=20-1-2028', to: '#uitkomst' },
  { name: 'Schade, fout', path: '/rekenhulp/schade/?factuur=-5&dekking=190' },
];
