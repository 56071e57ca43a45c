import { describe, expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { startTexts } from '#/messages/form-pages.ts';
import { formWordsJson } from '#/messages/form-page-words.ts';
import { noSuchQuote } from '#/messages/pages/errors.ts';
import { contactPageTexts } from '#/messages/pages/plain-pages.ts';
import { privacyTexts } from '#/messages/pages/privacy.ts';
import { resultTexts } from '#/messages/pages/result.ts';
import { SITE } from '../helpers/app.ts';

const PERIODS = { indicationDays: 61, debtorCheckDays: 11, leadMonths: 7, mailBodyDays: 15, logDays: 1, statisticsMonths: 19 };

describe('what pages say about how long something is kept', () => {
  it('is what is configured', () => {
    const privacy = JSON.stringify(privacyTexts(SITE, PERIODS));
    for (const words of [
      'Komt u 61 dagen niet terug',
      'Na 11 dagen wissen wij het, ook als u terugkomt.',
      'Die keuze en namen bewaren wij ook 11 dagen',
      '7 maanden na het laatste contact',
      '15 dagen na het versturen',
      'Logboeken bewaren wij 1 dag.',
      'Beide wissen wij na 19 maanden.',
    ]) {
      expect(privacy).toContain(words);
    }
    expect(startTexts.privacy(PERIODS)).toContain('Daarna bewaren wij ze 61 dagen');
    expect(JSON.stringify(noSuchQuote(PERIODS))).toContain('bewaren wij 61 dagen na het laatste bezoek');
    expect(resultTexts.kept(plainDateOf('2026-11-21'), PERIODS.indicationDays)).toContain('een nieuwe termijn van 61 dagen');
    expect(formWordsJson(PERIODS)).toContain('Uw antwoorden blijven 61 dagen bewaard');
    expect(formWordsJson(PERIODS)).not.toContain('{periode}');
  });

  it('ends a sentence after the name of the operator with one point', () => {
    const site = { ...SITE, operator: 'Voorbeeld B.V.' };
    expect(contactPageTexts(site).lead).toBe('U spreekt met Voorbeeld B.V.');
    expect(JSON.stringify([contactPageTexts(site), privacyTexts(site, PERIODS)])).not.toContain('B.V..');
    expect(contactPageTexts({ ...SITE, operator: 'Voorbeeld' }).lead).toBe('U spreekt met Voorbeeld.');
  });
});
