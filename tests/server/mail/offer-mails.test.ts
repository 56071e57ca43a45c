import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { compare } from '#/quote-engine/index.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { NOTICE } from '#/messages/notice.ts';
import { answerGroups } from '#/messages/pages/answers.ts';
import { costRows } from '#/messages/pages/result.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import { assumptionText } from '#/messages/assumptions.ts';
import { loadEditions } from '#/server/editions.ts';
import { escapeHtml } from '#/server/mail/document.ts';
import { offerMails } from '#/server/mail/offer-mails.ts';
import { CONTACT, HOPELESS, PROFILE, SITE, TEXTS } from '../../helpers/app.ts';

const TOKEN = 'tokenTokenTokenTokenTA';
const LEAD = '01900000-0000-7000-8000-00000000abcd';
const editions = loadEditions(registry).current();
const compared = (profile: Profile) => compare(registry, editions, profile, plainDateOf('2026-11-21'));

const comparison = compared(PROFILE);
const hopeless = compared(HOPELESS);
const broker = { name: 'Voorbeeld Makelaars B.V.', address: 'makelaar@example.invalid' };

function mails(change: { contact?: Contact; profile?: Profile; isChange?: boolean; confirmed?: boolean; source?: LeadSource | null } = {}) {
  const shown = change.profile === undefined ? comparison : compared(change.profile);
  return offerMails({
    texts: TEXTS.mails,
    site: { ...SITE, confirmed: change.confirmed ?? false },
    publicOrigin: 'https://voorbeeld.example',
    broker,
    leadId: LEAD,
    createdAt: '2026-11-21T12:00:00.000Z',
    source: change.source === undefined ? { entryPath: '/verzekeraars/', utm: { utm_source: 'nieuwsbrief' } } : change.source,
    contact: change.contact ?? CONTACT,
    comparison: shown,
    token: TOKEN,
    isChange: change.isChange ?? false,
  });
}

const [visitor, toBroker] = mails();

describe('the mail to the visitor', () => {
  it('says who answers, which insurers get what, and how to withdraw', () => {
    expect(visitor.to).toEqual({ name: CONTACT.personName, address: CONTACT.email });
    expect(visitor.replyTo).toEqual(broker);
    expect(visitor.text).toContain('Voorbeeld Makelaars B.V. beantwoordt uw aanvraag');
    expect(visitor.text).toContain('kunnen uw antwoorden en de naam van uw bedrijf krijgen: Atradius en Coface.');
    expect(visitor.text).toContain('Andere verzekeraars krijgen niets.');
    expect(visitor.text).toContain(`https://voorbeeld.example/indicatie/${TOKEN}/mijn-gegevens/`);
    expect(visitor.html).toContain(`href="https://voorbeeld.example/indicatie/${TOKEN}/mijn-gegevens/"`);
  });

  it('has the notice beside its figures, and neither where there are none', () => {
    expect(visitor.text).toContain(NOTICE);
    const [without] = mails({ profile: HOPELESS, contact: { ...CONTACT, insurers: [] } });
    expect(without.text).not.toMatch(/€/);
    expect(without.text).toContain('Geen enkele verzekeraar krijgt uw gegevens');
    expect(without.subject).toBe('Wij bekijken uw situatie');
  });

  it('names the consent to look at the case where there was no figure', () => {
    const [toVisitor, brokers] = mails({ profile: HOPELESS, contact: { ...CONTACT, insurers: [], tipsConsent: false } });
    expect(toVisitor.text).toContain('U gaf toestemming om uw situatie te bekijken.');
    expect(brokers.text).toContain('Toestemming om de situatie te bekijken: gegeven, tekst van 22\u00a0november 2026');
    expect(brokers.text).not.toContain('Toestemming offertes');
  });

  it('names the product of each total, and where it covers another percentage than asked', () => {
    const [mail] = mails({ profile: { ...PROFILE, insuredPct: '75' } });
    const shown = compared({ ...PROFILE, insuredPct: '75' }).appraisals.filter(({ lead }) => lead);
    const differing = shown.filter((appraisal) => appraisal.kind === 'indication' && appraisal.insuredPctDiffers);
    expect(differing.length).toBeGreaterThan(0);
    for (const { insurer, product, kind } of shown) {
      if (kind === 'indication') expect(mail.text).toContain(`${insurerName(insurer)} – ${productName(product)}`);
    }
    expect(mail.text).toMatch(/Let op: vergoedt \d+%, u vroeg 75%\./);
  });

  it('says that the site is an example until the provider has confirmed it', () => {
    expect(visitor.text).toContain('Voorbeeld – nog niet door de aanbieder bevestigd');
    expect(mails({ confirmed: true })[0].text).not.toContain('nog niet door de aanbieder bevestigd');
  });

  it('says openly that it replaces an earlier one', () => {
    const [changed] = mails({ isChange: true });
    expect(changed.subject).toBe('Uw gewijzigde offerteaanvraag');
    expect(changed.text).toContain('De nieuwe gegevens vervangen de oude.');
  });
});

describe('the mail to the broker', () => {
  it('answers to the visitor and holds all contact details, choices and consents', () => {
    expect(toBroker.to).toEqual(broker);
    expect(toBroker.replyTo).toEqual({ name: CONTACT.personName, address: CONTACT.email });
    for (const text of ['Kaas & Zn.', '12345678', 'Anna de Vries', 'anna@kaas.example', '+31 6 1234 5678', 'Bel mij na 10 uur.', LEAD]) {
      expect(toBroker.text).toContain(text);
    }
    expect(toBroker.text).toContain('Gekozen verzekeraars: Atradius en Coface');
    expect(toBroker.text).toContain('Toestemming offertes: gegeven, tekst van 21\u00a0november 2026');
    expect(toBroker.text).toMatch(/Ontvangen: 21 november 2026 om 13:00/);
    expect(toBroker.text).toContain('Toestemming tips: niet gegeven');
  });

  it('holds every answer, every row of the comparison, every reason and every assumption', () => {
    for (const { label, value } of answerGroups(PROFILE).flatMap(({ answers }) => answers)) {
      expect(toBroker.text).toContain(`${label}: ${value}`);
    }
    expect(comparison.assumptions.length).toBeGreaterThan(0);
    for (const assumption of comparison.assumptions) expect(toBroker.text).toContain(assumptionText(assumption));
    for (const appraisal of comparison.appraisals) {
      expect(toBroker.text).toContain(`${insurerName(appraisal.insurer)} – ${productName(appraisal.product)}`);
      if (appraisal.kind === 'indication') {
        for (const row of costRows) expect(toBroker.text).toContain(row.cell(appraisal, PROFILE.insuredPct).main);
      } else {
        for (const { what, change } of refusalTexts(appraisal, PROFILE))
          expect(toBroker.text).toContain([what, change ?? ''].join(' ').trim());
      }
    }
    expect(toBroker.text).toContain(NOTICE);
  });

  it('explains every refusal where nobody can quote', () => {
    expect(hopeless.appraisals.every(({ kind }) => kind !== 'indication')).toBe(true);
    const [, mail] = mails({ profile: HOPELESS });
    expect(mail.subject).toMatch(/^Vraag zonder indicatie/);
    for (const appraisal of hopeless.appraisals) {
      if (appraisal.kind === 'indication') continue;
      for (const { what, change } of refusalTexts(appraisal, HOPELESS)) expect(mail.text).toContain([what, change ?? ''].join(' ').trim());
    }
  });

  it('has neither the token nor a link that leads to the visitor’s own pages', () => {
    for (const part of [toBroker.text, toBroker.html, toBroker.subject]) {
      expect(part).not.toContain(TOKEN);
      expect(part).not.toContain('/indicatie/');
    }
  });
});

describe('where the visitor came in', () => {
  it('stands in the mail to the broker alone', () => {
    expect(toBroker.text).toContain('Binnengekomen op pagina: /verzekeraars/\nCampagne: bron: nieuwsbrief');
    expect(visitor.text).not.toContain('nieuwsbrief');
  });

  it('is left out when it is not known', () => {
    expect(mails({ source: null })[1].text).not.toContain('Binnengekomen');
  });
});

describe('both mails', () => {
  it('have no personal data in the subject', () => {
    for (const mail of [...mails(), ...mails({ isChange: true }), ...mails({ profile: HOPELESS })]) {
      expect(mail.subject).not.toMatch(/kaas|anna|vries|12345678|1234 5678/i);
      expect(mail.subject).not.toMatch(/€|\d{4,}(?!.*\))/);
    }
  });

  it('show what a visitor typed as text, never as HTML', () => {
    expect(toBroker.html).toContain(escapeHtml(CONTACT.companyName));
    for (const { html } of mails()) expect(html).not.toContain('<b>"Groothandel"');
  });

  it('track nothing', () => {
    for (const { html } of mails()) expect(html).not.toMatch(/<img|<link|url\(|utm_|pixel/i);
  });
});
