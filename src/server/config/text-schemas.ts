import * as v from 'valibot';
import { requestedMails } from './requested-mail-schemas.ts';
import { group, plain, section, template } from './text-kinds.ts';

const named = (what: string) => section(what, { name: plain('Naam van de dienst'), text: plain('Een of twee zinnen daarover') });

const home = group({
  title: plain('Kop van de startpagina'),
  description: plain('Samenvatting voor zoekmachines'),
  lead: plain('Eerste zinnen onder de kop'),
  what: plain('Wat een kredietverzekering is, in één zin'),
  services: plain('Kop boven de drie diensten'),
  serviceList: section('De drie diensten', {
    premium: named('Premie berekenen'),
    premiumCheck: named('Premie-Check'),
    customerCheck: named('Klantencheck'),
  }),
  example: plain('Kop boven het voorbeeld'),
  exampleText: template('Waar het voorbeeld over gaat', ['omzet', 'aantal']),
  get: plain('Kop boven wat de bezoeker krijgt'),
  gets: v.pipe(
    v.array(section('Voordeel', { title: plain('Wat de bezoeker krijgt'), text: plain('Een of twee zinnen daarover') }), 'must be a list.'),
    v.minLength(1, 'must have at least one item.'),
    v.maxLength(8, 'must have at most eight items.'),
    v.description('Wat de bezoeker krijgt'),
  ),
});

const alternatives = v.pipe(
  v.array(
    section('Iets anders', { name: plain('Wat in plaats daarvan kan helpen'), text: plain('Een of twee zinnen daarover') }),
    'must be a list.',
  ),
  v.minLength(1, 'must have at least one item.'),
  v.description('Wat in plaats daarvan kan helpen'),
);
const plainLead = plain('Waarom een kredietverzekering hier niet past');
const exitPage = <Lead extends v.GenericSchema>(name: string, lead: Lead) =>
  section(name, {
    title: plain('Kop van de pagina'),
    lead,
    mend: plain('Knop terug naar het antwoord dat hierheen leidde'),
    alternatives,
  });

const exits = group({
  also: plain('Kop boven wat wel helpt'),
  contact: plain('Link naar de contactpagina'),
  start: plain('Link naar het begin van het formulier'),
  pages: section('De pagina’s', {
    particulieren: exitPage('Alleen particulieren', plainLead),
    overheid: exitPage('Alleen overheid', plainLead),
    'te-klein': exitPage('Te kleine omzet', template('Onder welke omzet er geen product is', ['bedrag'])),
    'buiten-nl-be': exitPage('Buiten Nederland en België', plainLead),
  }),
});

const thanks = group({
  title: plain('Kop van de pagina na een aanvraag'),
  description: plain('Samenvatting van de pagina'),
  mail: plain('Dat er een bevestiging per e-mail komt'),
  who: plain('Kop boven wie antwoordt'),
  whoText: template('Wie antwoordt en hoe', ['operator']),
  what: plain('Kop boven wie wat krijgt'),
  whatOne: template('Wat één verzekeraar krijgt', ['verzekeraars']),
  whatMore: template('Wat meer verzekeraars krijgen', ['verzekeraars']),
  whatOthers: plain('Dat de andere niets krijgen'),
  whatNone: plain('Dat geen verzekeraar iets krijgt'),
  withdraw: plain('Kop boven intrekken'),
  withdrawText: plain('Hoe u intrekt'),
  withdrawLink: plain('Link naar de pagina om alles te wissen'),
  back: plain('Link terug naar de uitkomst'),
});

const visitorMail = section('E-mail aan de bezoeker', {
  subject: plain('Onderwerp van de bevestiging aan de bezoeker; zonder persoonsgegevens'),
  subjectChanged: plain('Hetzelfde na een wijziging'),
  subjectNone: plain('Onderwerp als geen verzekeraar een bedrag heeft'),
  subjectNoneChanged: plain('Hetzelfde na een wijziging'),
  title: plain('Kop van de bevestiging'),
  titleChanged: plain('Hetzelfde na een wijziging'),
  greeting: template('Aanhef van de e-mail', ['naam']),
  changed: plain('Dat dit de eerdere aanvraag vervangt'),
  whoTitle: plain('Kop boven wie antwoordt'),
  who: template('Wie antwoordt en met welke vergunning', ['operator', 'toezichthouder', 'vergunning']),
  reach: plain('Bereikbaarheid als telefoon en e-mail niet bekend zijn'),
  reachBy: template('Bereikbaarheid', ['wegen']),
  byPhone: template('Bereikbaar per telefoon', ['telefoon']),
  byEmail: template('Bereikbaar per e-mail', ['adres']),
  hours: template('Openingstijden', ['tijden']),
  whatTitle: plain('Kop boven welke verzekeraar wat krijgt'),
  whatNone: plain('Dat geen verzekeraar iets krijgt'),
  whatOne: template('Wat één verzekeraar kan krijgen', ['verzekeraars']),
  whatMore: template('Wat meer verzekeraars kunnen krijgen', ['verzekeraars']),
  others: plain('Dat de andere niets krijgen'),
  consents: plain('Waarvoor toestemming is gegeven'),
  consentsTips: plain('Hetzelfde met tips per e-mail'),
  consentsReview: plain('Waarvoor toestemming is gegeven als er geen bedrag was'),
  consentsReviewTips: plain('Hetzelfde met tips per e-mail'),
  resultTitle: plain('Kop boven de uitkomst'),
  range: template('De uitkomst in het kort', ['bedrag']),
  noRange: plain('Dat er geen bedrag is'),
  resultLink: plain('Link naar de uitkomst'),
  withdrawTitle: plain('Kop boven intrekken'),
  withdraw: plain('Hoe u intrekt'),
  withdrawLink: plain('Link naar de pagina om alles te wissen'),
  warning: plain('Dat de links alles openen'),
  notYou: plain('Wat te doen als een ander dit vroeg'),
});

const brokerMail = section('E-mail aan het kantoor', {
  subject: template('Onderwerp van de e-mail aan het kantoor; zonder persoonsgegevens', ['kenmerk']),
  subjectChanged: template('Hetzelfde na een wijziging', ['kenmerk']),
  subjectNone: template('Onderwerp als geen verzekeraar een bedrag heeft', ['kenmerk']),
  subjectNoneChanged: template('Hetzelfde na een wijziging', ['kenmerk']),
  title: plain('Kop van de e-mail aan het kantoor'),
  titleChanged: plain('Hetzelfde na een wijziging'),
  changed: plain('Dat dit de eerdere e-mail vervangt'),
  answerHint: plain('Dat een antwoord naar de bezoeker gaat'),
  leadHint: plain('Waar de aanvraag nog meer staat'),
});

const mails = group({ bandCaption: plain('Wat de balken in een e-mail tonen'), visitor: visitorMail, broker: brokerMail });

/** Every file of texts with the keys it must have; a key is described where it stands. */
export const TEXT_SCHEMAS = { home, exits, thanks, mails, requestedMails } as const;
export const TEXT_FILES = {
  home: 'home.yaml',
  exits: 'uitgangen.yaml',
  thanks: 'bedankt.yaml',
  mails: 'mails.yaml',
  requestedMails: 'mails-op-verzoek.yaml',
} as const;

/** The texts an editor may change, read and checked. */
export type Texts = { readonly [Name in keyof typeof TEXT_SCHEMAS]: v.InferOutput<(typeof TEXT_SCHEMAS)[Name]> };
