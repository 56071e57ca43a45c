import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

const NAMES = ['Bouwbedrijf Ton', 'Slagerij Piet', 'Groothandel Noord', 'Schilders Jansen', 'Metaal West', 'Transport Oost'];

/** An open-item list of customers that are made up. */
const LIST = [
  'Debiteur;Naam;Factuurnummer;Factuurdatum;Vervaldatum;Openstaand bedrag',
  ...Array.from({ length: 24 }, (_, at) => {
    const due = at % 9 === 8 ? '15-08-2026' : `0${String(1 + (at % 9))}-10-2026`;
    return `${String(100 + at)};${NAMES[at % NAMES.length] ?? ''} ${String(at + 1)};2026-${String(at)};01-08-2026;${due};${String(30 - at)}.150,00`;
  }),
].join('\n');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  await page.locator('#bestand').setInputFiles({ name, mimeType: 'text/csv', buffer: content });
}

async function refuse(page: Page): Promise<void> {
  await choose(page, 'foto.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await page.getByRole('alert').waitFor();
}

async function map(page: Page): Promise<void> {
  await choose(page, 'posten.csv', Buffer.from(LIST));
  await page.waitForSelector('.mapping-form');
}

async function read(page: Page): Promise<void> {
  await map(page);
  await page.fill('#peildatum', '30-9-2026');
  await button(page, 'Ja, dit klopt').click();
  await page.waitForSelector('#vestiging-bestand');
}

async function place(page: Page): Promise<void> {
  await read(page);
  await button(page, 'Nederland').click();
  await page.waitForSelector('#meenemen');
}

async function form(page: Page): Promise<void> {
  await place(page);
  await button(page, 'Kies wat u laat zien').click();
}

async function summary(page: Page): Promise<void> {
  await form(page);
  await page.locator('.row-list input').first().check();
  await page.locator('.row-name input').first().check();
  for (const [name, value] of Object.entries({ companyName: 'Voorbeeld B.V.', personName: 'Anna Bakker', email: 'anna@example.nl' }))
    await page.fill(`#${name}`, value);
  await page.check('#offersConsent');
  await button(page, 'Bekijk wat wij sturen').click();
}

async function send(page: Page): Promise<void> {
  await summary(page);
  await button(page, 'Verstuur naar de makelaar').click();
  await page.getByRole('button', { name: 'Kies opnieuw wat u laat zien' }).waitFor();
}

async function fail(page: Page): Promise<void> {
  await summary(page);
  await page.context().setOffline(true);
  await button(page, 'Verstuur naar de makelaar').click();
  await page.getByText('Er is geen verbinding').waitFor();
}

/** The states of the Klantencheck: how each is reached, and what of it is shown. */
export const DEBTOR_CHECK_STATES: readonly { readonly name: string; readonly to: string; readonly act: (page: Page) => Promise<void> }[] = [
  { name: 'Leeg', to: 'h1', act: () => Promise.resolve() },
  { name: 'Geweigerd', to: '#met-bestand', act: refuse },
  { name: 'Kolommen', to: '.mapping-form', act: map },
  { name: 'Verslag', to: '#gelezen', act: read },
  { name: 'Per klant', to: '#per-klant', act: place },
  { name: 'Schuiven', to: '.stress-sliders', act: place },
  {
    name: 'Polissen',
    to: '.cost-options',
    act: async (page) => {
      await place(page);
      await button(page, 'Vergelijk vier polissen op dit bestand').click();
      await page.locator('.cost-options').waitFor();
    },
  },
  { name: 'Meenemen', to: '#meenemen', act: place },
  { name: 'Kiezen', to: '.contact-form', act: form },
  { name: 'Dit sturen wij', to: '.sent-summary', act: summary },
  { name: 'Mislukt', to: '.sent-summary .soft', act: fail },
  { name: 'Verstuurd', to: '#meenemen', act: send },
];
