import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLeads } from '#/server/cli/list-leads.ts';
import type { CallBackRequest } from '#/quote-engine/contract/call-back.ts';
import { hashToken } from '#/server/ids.ts';
import { CONTACT, createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { readCalendar } from '../../helpers/calendar-file.ts';
import { DAY } from '../../helpers/clock.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const REQUEST: CallBackRequest = {
  companyName: 'Kaas & Zn.',
  personName: 'Anna de Vries',
  phone: '+31 6 1234 5678',
  email: 'anna@kaas.example',
  remarks: 'Over export',
  slot: '2026-11-23T09:00/12:00',
  callConsent: true,
};
const leads = () => test.database.leads.list({ limit: 100, withContact: true });
const newKey = () => test.app.keeping.newKey();

async function mailsOnDisk(): Promise<readonly string[]> {
  const names = await readdir(test.mailFolder).catch(() => []);
  return Promise.all(names.toSorted().map((name) => readFile(join(test.mailFolder, name), 'utf8')));
}

const decoded = (mail: string) => mail.replaceAll('=\r\n', '').replaceAll('=3D', '=');

describe('asking to be called, without an indication', () => {
  it('is a lead of its own type with the time, the consent and a mail to both sides', async () => {
    const key = newKey();
    expect(await test.app.callBacks.ask(REQUEST, { formKey: key })).toBe('done');
    const [lead] = await leads();
    expect(lead).toMatchObject({
      ...{ type: 'call-back', stage: 'call-back-requested', quoteId: null, insurers: [] },
      contact: { phone: REQUEST.phone, remarks: 'Over export', registrationNumber: null },
      callBack: { day: '2026-11-23', from: '09:00', to: '12:00', revision: 0 },
    });
    expect(await test.database.consents.findByLeadId(lead?.id ?? '')).toMatchObject([{ purpose: 'call-back', textVersion: '2026-11-22' }]);
    expect(lead?.mails.map(({ kind }) => kind)).toEqual(['call-back-visitor', 'call-back-broker']);
    expect(test.nudges()).toBe(1);
    await test.sendMails();
    const [visitor = '', broker = ''] = (await mailsOnDisk()).map(decoded);
    expect(visitor).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH;\s+name=afspraak\.ics/);
    expect(visitor).toContain(`/terugbellen/${key}/`);
    expect(broker).toContain('+31 6 1234 5678');
    expect(broker).not.toContain(key);
    const attached = /name=afspraak\.ics[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec((await mailsOnDisk())[0] ?? '')?.[1] ?? '';
    const calendar = Buffer.from(attached, 'base64').toString();
    expect(calendar).toContain('DTSTART:20261123T080000Z');
    expect(calendar).toContain('DTEND:20261123T110000Z');
  });

  it('takes the last half hour of the opening times, and puts that in the calendar', async () => {
    const day = [{ from: '16:30', to: '17:00' }];
    const openingTimes = { monday: day, tuesday: day, wednesday: [], thursday: [], friday: [], saturday: [], sunday: [], closedOn: [] };
    await test.close();
    test = await openTestApp({ site: { openingTimes } });
    expect(test.app.callBacks.slots()[0]).toEqual({ day: '2026-11-23', from: '16:30', to: '17:00' });
    expect(await test.app.callBacks.ask({ ...REQUEST, slot: '2026-11-23T16:30/17:00' }, { formKey: newKey() })).toBe('done');
    await test.sendMails();
    const attached = /name=afspraak\.ics[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec((await mailsOnDisk())[0] ?? '')?.[1] ?? '';
    const calendar = readCalendar(Buffer.from(attached, 'base64').toString());
    expect(calendar.events.map((event) => [event.value('DTSTART'), event.value('DTEND')])).toEqual([
      ['20261123T153000Z', '20261123T160000Z'],
    ]);
  });

  it('sent twice is one request; with other details the same one, and both sides hear it', async () => {
    const key = newKey();
    await Promise.all([test.app.callBacks.ask(REQUEST, { formKey: key }), test.app.callBacks.ask(REQUEST, { formKey: key })]);
    expect(await leads()).toHaveLength(1);
    expect((await leads())[0]?.mails).toHaveLength(2);
    await test.app.callBacks.ask({ ...REQUEST, slot: '2026-11-24T12:00/17:00' }, { formKey: key });
    expect(await leads()).toMatchObject([{ callBack: { day: '2026-11-24', from: '12:00', revision: 1 } }]);
    expect((await leads())[0]?.mails).toHaveLength(4);
    await test.app.callBacks.ask(REQUEST, { formKey: newKey() });
    expect(await leads()).toHaveLength(2);
  });

  it('refuses a time that is over or was never offered, and a key that is none', async () => {
    expect(await test.app.callBacks.ask({ ...REQUEST, slot: '2026-11-22T09:00/12:00' }, { formKey: newKey() })).toBe('slot-gone');
    expect(await test.app.callBacks.ask({ ...REQUEST, slot: '2026-11-23T09:00/11:00' }, { formKey: newKey() })).toBe('slot-gone');
    test.clock.pass(2 * DAY);
    expect(await test.app.callBacks.ask(REQUEST, { formKey: newKey() })).toBe('slot-gone');
    expect(await test.app.callBacks.ask({ ...REQUEST, slot: '2026-11-25T09:00/12:00' }, { formKey: 'zelf bedacht' })).toBe('not-found');
    expect(await leads()).toEqual([]);
  });

  it('is shown and erased by its own token, with every mail', async () => {
    const key = newKey();
    await test.app.callBacks.ask(REQUEST, { formKey: key });
    await test.sendMails();
    expect(await test.app.callBacks.kept(key)).toMatchObject({
      keptUntil: '2027-11-21',
      callBack: { day: '2026-11-23', from: '09:00', to: '12:00' },
      filledContactFields: ['companyName', 'personName', 'email', 'phone', 'remarks'],
      consents: [{ purpose: 'call-back' }],
    });
    expect(JSON.stringify(await test.app.callBacks.kept(key))).not.toContain('anna@');
    expect(await test.app.callBacks.kept(hashToken(key).slice(0, 22))).toBeNull();
    expect(await test.app.callBacks.erase(key)).toBe(true);
    expect(await test.app.callBacks.erase(key)).toBe(false);
    expect(await leads()).toEqual([]);
    expect(await mailsOnDisk()).toEqual([]);
  });

  it('shows in the list of the operator', async () => {
    await test.app.callBacks.ask(REQUEST, { formKey: newKey() });
    const lines: string[] = [];
    await listLeads({ database: test.database, clock: test.clock, say: (line) => void lines.push(line) }, []);
    expect(lines.join('\n')).toContain('call-back, call-back-requested');
    expect(lines.join('\n')).toContain('call back: 2026-11-23 09:00-12:00');
  });
});

describe('where a request came in', () => {
  const source = { entryPath: '/verzekeraars/', utm: { utm_source: 'nieuwsbrief' } };

  it('is kept with the first request, shown to its owner and the operator, and erased with it', async () => {
    const key = newKey();
    await test.app.callBacks.ask(REQUEST, { formKey: key, source });
    await test.app.callBacks.ask({ ...REQUEST, remarks: '' }, { formKey: key, source: { entryPath: '/terugbellen/', utm: {} } });
    expect((await leads()).map((lead) => lead.source)).toEqual([source]);
    expect((await test.app.callBacks.kept(key))?.source).toEqual(source);
    await test.app.callBacks.erase(key);
    expect(await leads()).toEqual([]);
  });

  it('is that of the indication when the request hangs on one', async () => {
    const quoteToken = createdToken(await test.app.createQuote({ profile: PROFILE, source }));
    await test.app.callBacks.ask(REQUEST, { quoteToken });
    expect((await leads()).map((lead) => [lead.type, lead.source])).toEqual(
      expect.arrayContaining([
        ['call-back', source],
        ['quote', source],
      ]),
    );
  });
});

describe('asking to be called about an indication', () => {
  it('hangs beside the lead of the quote, leaves its stage alone and goes with it', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    expect(await test.app.callBacks.ask(REQUEST, { quoteToken: token })).toBe('done');
    expect(await test.app.callBacks.ask(REQUEST, { quoteToken: token })).toBe('done');
    expect(await leads()).toMatchObject([{ type: 'call-back' }, { type: 'quote', stage: 'offer-requested' }]);
    const kept = await test.app.keptData(token);
    expect(kept).toMatchObject({ stage: 'offer-requested', callBack: { day: '2026-11-23' }, insurers: CONTACT.insurers });
    expect(kept?.consents.map(({ purpose }) => purpose).toSorted()).toEqual(['call-back', 'offers']);
    expect(kept?.mails).toHaveLength(4);
    await test.sendMails();
    const mails = (await mailsOnDisk()).map(decoded);
    expect(mails.filter((mail) => mail.includes(`/indicatie/${token}/mijn-gegevens/`))).toHaveLength(2);
    expect(await test.app.eraseQuote(token)).toBe(true);
    expect(await leads()).toEqual([]);
    expect(await mailsOnDisk()).toEqual([]);
  });

  it('keeps a quote that nobody visits as long as the request is kept', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await test.app.callBacks.ask(REQUEST, { quoteToken: token });
    expect(await test.app.readQuote(token)).toMatchObject({ stage: 'indication', keptUntil: '2027-11-21' });
    expect(await test.app.callBacks.ask(REQUEST, { quoteToken: newKey() })).toBe('not-found');
  });

  it('does not make a request for offers that is sent again look changed', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    test.clock.pass(1000);
    await test.app.keeping.mailResult(token, { address: 'anna@kaas.example', formKey: newKey() });
    await test.app.requestOffers(token, CONTACT);
    const own = (await leads()).find(({ type }) => type === 'quote');
    expect(own?.mails.filter(({ kind }) => kind.startsWith('offer-request'))).toHaveLength(2);
  });
});
