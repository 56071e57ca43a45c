import { group, plain, section, template } from './text-kinds.ts';

const NOT_YOU = 'Wat te doen als een ander dit vroeg';
const WARNING = 'Dat de links alles openen';

const callBackVisitor = section('E-mail aan de bezoeker: wij bellen u terug', {
  subject: plain('Onderwerp van de bevestiging; zonder persoonsgegevens'),
  subjectChanged: plain('Hetzelfde na een wijziging'),
  title: plain('Kop van de bevestiging'),
  greeting: template('Eerste regel', ['naam']),
  changed: plain('Dat dit de eerdere bevestiging vervangt'),
  when: template('Wie er belt, op welke dag en tussen welke tijden', ['operator', 'dag', 'tijd']),
  part: plain('Dat een dagdeel is gekozen en het tijdstip volgt'),
  calendar: plain('Waar het bestand bij de e-mail voor is'),
  calendarTitle: template('Titel van de afspraak in de agenda', ['operator']),
  calendarText: template('Tekst van de afspraak in de agenda', ['operator']),
  other: plain('Hoe de bezoeker een andere tijd vraagt'),
  withdrawTitle: plain('Kop boven hoe men intrekt'),
  withdraw: plain('Hoe men intrekt'),
  withdrawLink: plain('Link naar de pagina om alles te wissen'),
  notYou: plain(NOT_YOU),
  warning: plain(WARNING),
});

const callBackBroker = section('E-mail aan het kantoor: terugbelverzoek', {
  subject: template('Onderwerp van de e-mail aan het kantoor; zonder persoonsgegevens', ['kenmerk']),
  subjectChanged: template('Hetzelfde na een wijziging', ['kenmerk']),
  title: plain('Kop van de e-mail aan het kantoor'),
  titleChanged: plain('Hetzelfde na een wijziging'),
  changed: plain('Dat dit de eerdere e-mail vervangt'),
  hint: plain('Wanneer bellen, en hoe een andere tijd voorstellen'),
  part: plain('Dat een dagdeel is gekozen en het kantoor de tijd bepaalt'),
  range: template('Wat de bezoeker zag', ['bedrag']),
  noRange: plain('Dat de bezoeker geen bedrag zag'),
  noQuote: plain('Dat de bezoeker dit zonder indicatie vroeg'),
});

const resultCopy = section('E-mail met de uitkomst', {
  subject: plain('Onderwerp van de e-mail met de uitkomst'),
  title: plain('Kop van de e-mail'),
  intro: plain('Waarom deze e-mail komt, en dat het adres nergens anders voor dient'),
  range: template('De uitkomst in het kort', ['bedrag']),
  noRange: plain('Dat er geen bedrag is'),
  perInsurer: plain('Kop boven de bedragen'),
  bandCaption: plain('Wat de balken in de e-mail tonen'),
  noFigure: plain('In plaats van een bedrag dat er niet is'),
  assumptions: plain('Kop boven wat is aangenomen'),
  noAssumptions: plain('Dat niets is aangenomen'),
  made: template('Wanneer en waarmee het is berekend', ['dag', 'model', 'tarieven']),
  paper: plain('Dat de hele vergelijking als pdf bij de e-mail zit'),
  link: plain('Link naar de uitkomst'),
  erase: plain('Link naar de pagina om alles te wissen'),
  warning: plain(WARNING),
  notYou: plain(NOT_YOU),
});

const savedAnswers = section('E-mail met de link om verder te gaan', {
  subject: plain('Onderwerp van de e-mail met de link'),
  title: plain('Kop van de e-mail'),
  intro: plain('Waarom deze e-mail komt'),
  until: template('Hoelang de link werkt', ['dag']),
  link: plain('Link om verder te gaan'),
  eraseText: plain('Hoe men wist'),
  eraseLink: plain('Link naar het wissen van de antwoorden'),
  warning: plain(WARNING),
  notYou: plain(NOT_YOU),
});

/** Mails that go out because the visitor asked for just that mail. */
export const requestedMails = group({ callBackVisitor, callBackBroker, resultCopy, savedAnswers });
