import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../helpers/calendar-file.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Fields = Readonly<Record<string, string>>;
interface Tool {
  readonly path: string;
  /** A form filled in as it is meant, with what the page then says. */
  readonly full: readonly [Fields, string];
  /** Every field at its far end, and that it is still an answer. */
  readonly huge: Fields;
  /** Fields that must not be nought, below nought, or text. */
  readonly numbers: readonly string[];
  /** Answers that look odd and are meant: a percentage with two decimals, no turnover in a year, a term of no days. */
  readonly meant?: readonly string[];
}

const CLAIM = { factuur: '96.800', btw: '21', limiet: '60.000', dekking: '90' };
const LIMIT = { omzet: '600.000', ritme: 'maand', termijn: '30' };
const YEAR = { verwacht: '20 mln', tarief: '0,2', minimum: '90', werkelijk: '17 mln', afrekening: 'teruggave' };

const TOOLS: readonly Tool[] = [
  {
    path: '/rekenhulp/kredietlimiet/',
    full: [LIMIT, 'Nodig: een limiet van € 50.000'],
    huge: { omzet: '10 mld', ritme: 'week', termijn: '365', telaat: '365', piek: '1,4' },
    numbers: ['omzet', 'termijn'],
  },
  {
    path: '/rekenhulp/kredietlimiet/',
    full: [{ leveringen: '150.000; 150.000; 100.000', tussen: '30', betaaltermijn: '90' }, 'Nodig: een limiet van € 400.000'],
    huge: { leveringen: Array.from({ length: 24 }, () => '10 mld').join(';'), tussen: '1', betaaltermijn: '365', dagentelaat: '365' },
    numbers: ['leveringen', 'tussen', 'betaaltermijn'],
  },
  {
    path: '/rekenhulp/schade/',
    full: [CLAIM, 'De verzekeraar betaalt € 54.000'],
    huge: { factuur: '10 mld', btw: 'geen', dekking: '100', eigenrisico: '10 mld', volgorde: 'eerst-dekking', maximum: '10 mld' },
    numbers: ['factuur', 'limiet', 'dekking'],
    meant: ['dekking=1.50', 'limiet=0'],
  },
  {
    path: '/rekenhulp/naverrekening/',
    full: [YEAR, 'U krijgt € 4.000 terug'],
    huge: { verwacht: '10 mld', tarief: '100', minimum: '0', werkelijk: '10 mld', afrekening: 'bijbetaling' },
    numbers: ['verwacht', 'tarief', 'werkelijk'],
    meant: ['tarief=1.50', 'werkelijk=0'],
  },
  {
    path: '/rekenhulp/terugverdienen/',
    full: [{ verlies: '100.000', marge: '5' }, 'U heeft € 2.000.000 extra omzet nodig'],
    huge: { verlies: '10 mld', marge: '0,1', dekking: '100', omzet: '0,01' },
    numbers: ['verlies', 'marge'],
    meant: ['marge=1.50'],
  },
  {
    path: '/rekenhulp/termijnen/',
    full: [{ product: 'modula', factuur: '30-1-2026', termijn: '30' }, '30 mei 2026'],
    huge: { product: 'businesspolis', factuur: '31-12-2099', termijn: '365', levering: '31-12-2099' },
    numbers: ['factuur', 'termijn'],
    meant: ['termijn=0'],
  },
];

async function page(path: string, fields: Fields = {}) {
  const query = new URLSearchParams(fields).toString();
  const response = await fetch(`${server.origin}${path}${query === '' ? '' : `?${query}`}`);
  const html = await response.text();
  const main = html.replace(/^[^]*<main[^>]*>|<\/main>[^]*$/g, '');
  const text = main
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
  return { status: response.status, title: /<title>([^<]*)/.exec(html)?.[1] ?? '', main, text };
}

describe.each(TOOLS.map((tool) => [tool.path, Object.keys(tool.full[0])[0] ?? '', tool] as const))(
  '%s by %s',
  (path, _, { full, huge, numbers, meant = [] }) => {
    const [fields, said] = full;

    it('asks first, then answers with a picture and every step, and keeps what was typed', async () => {
      const empty = await page(path);
      expect([empty.status, empty.title.startsWith('Fout')]).toEqual([200, false]);
      expect(empty.main).not.toMatch(/class="calculator-outcome|<figure/);
      const done = await page(path, fields);
      expect(done.status).toBe(200);
      expect(done.text).toContain(said);
      expect(done.main).toMatch(/<figure[^]*<svg/);
      expect(done.main).toMatch(/<table class="calculator-steps|class="deadline-list/);
      for (const [name, value] of Object.entries(fields))
        expect(done.main, name).toMatch(new RegExp(`name="${name}"[^>]*${value}|<option[^>]*value="${value}"[^>]*selected`));
    });

    it('answers the far end of every field with whole numbers', async () => {
      const done = await page(path, huge);
      expect(done.title).not.toMatch(/^Fout/);
      expect(done.main).toMatch(/<figure[^]*<svg/);
      expect(`${done.main}${done.text}`).not.toMatch(/NaN|Infinity|undefined|\[object|\de[+-]?\d+["%]/);
    });

    it.each(['0', '-5', '99999999999999999999', 'veel', '1.50', '<b>9</b>'])(
      'names what is wrong with %s, in words, at its field',
      async (wrong) => {
        for (const name of numbers) {
          const faulty = await page(path, { ...fields, [name]: wrong });
          if (meant.includes(`${name}=${wrong}`)) {
            expect(faulty.title, name).not.toMatch(/^Fout/);
            continue;
          }
          expect(faulty.title, name).toMatch(/^Fout: /);
          expect(faulty.main, name).toContain(`href="#${name}"`);
          expect(faulty.main, name).toMatch(new RegExp(`id="${name}"[^]{0,400}aria-invalid="true"`));
          expect(faulty.main).not.toMatch(/class="calculator-outcome|>[^<"]*<b>9/);
          expect(faulty.text).not.toMatch(/NaN|undefined/);
        }
      },
    );
  },
);

describe('the days after an invoice as a calendar file', () => {
  const file = async (fields: Fields) => {
    const response = await fetch(`${server.origin}/rekenhulp/termijnen/termijnen.ics?${new URLSearchParams(fields).toString()}`, {
      redirect: 'manual',
    });
    return { response, text: await response.text() };
  };

  it.each([
    ['a leap year', '30-1-2028', ['20280229', '20280429', '20280529', '20280529']],
    ['no leap year', '30-1-2027', ['20270301', '20270430', '20270530', '20270530']],
    ['the last day of a year', '31-12-2026', ['20270130', '20270331', '20270430', '20270430']],
    ['29 February', '29-2-2028', ['20280330', '20280529', '20280628', '20280628']],
  ])('is read back by a reader of its own: %s', async (_, factuur, days) => {
    const fields = { product: 'modula', factuur, termijn: '30' };
    const { response, text } = await file(fields);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="termijnen.ics"');
    const { events } = readCalendar(text);
    expect(events.map((event) => event.value('DTSTART'))).toEqual(days);
    for (const event of events) {
      expect(event.value('SUMMARY')).toContain('(Atradius Modula)');
      expect(event.value('DESCRIPTION')).toContain('Controleer de regel in uw polis.');
    }
    const shown = (await page('/rekenhulp/termijnen/', fields)).text;
    const inWords = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    for (const day of days) {
      const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      expect(shown).toContain(inWords.format(new Date(`${iso}T00:00:00Z`)));
    }
  });

  it('is not made of a form with faults: the form is shown with them', async () => {
    const { response } = await file({ product: 'modula', factuur: '30-2-2028', termijn: '30' });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/rekenhulp/termijnen/?product=modula&factuur=30-2-2028&termijn=30',
    ]);
  });

  it('the notice day of a Premie-Check is one too', async () => {
    const body = new URLSearchParams({ day: '2028-02-29' });
    const response = await fetch(`${server.origin}/premie-check/agenda/`, { method: 'POST', body, headers: { origin: server.origin } });
    const [event, ...more] = readCalendar(await response.text()).events;
    expect([event?.value('DTSTART'), event?.value('DTEND'), more]).toEqual(['20280229', '20280301', []]);
  });
});
