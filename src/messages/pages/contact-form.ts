/** Everything a visitor can type or tick when asking for offers, as typed. */
export interface ContactValues {
  readonly companyName: string;
  readonly registrationNumber: string;
  readonly personName: string;
  readonly email: string;
  readonly phone: string;
  readonly remarks: string;
  readonly insurers: readonly string[];
  readonly offersConsent: boolean;
  readonly tipsConsent: boolean;
}

export type ContactFieldName = keyof ContactValues;

export interface ContactFault {
  readonly field: ContactFieldName;
  readonly text: string;
}

export interface TextField {
  readonly name: 'companyName' | 'registrationNumber' | 'personName' | 'email' | 'phone';
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: 'organization' | 'name' | 'email' | 'tel' | 'off';
  readonly inputmode: 'text' | 'numeric' | 'email' | 'tel';
}

export const textFields: readonly TextField[] = [
  {
    name: 'companyName',
    label: 'Naam van uw bedrijf',
    hint: null,
    required: true,
    type: 'text',
    autocomplete: 'organization',
    inputmode: 'text',
  },
  {
    name: 'registrationNumber',
    label: 'KvK-nummer of Belgisch ondernemingsnummer',
    hint: '8 cijfers in Nederland, 10 in België.',
    required: false,
    type: 'text',
    autocomplete: 'off',
    inputmode: 'numeric',
  },
  { name: 'personName', label: 'Uw naam', hint: null, required: true, type: 'text', autocomplete: 'name', inputmode: 'text' },
  {
    name: 'email',
    label: 'E-mailadres',
    hint: 'Hier ontvangt u de bevestiging en de offertes.',
    required: true,
    type: 'email',
    autocomplete: 'email',
    inputmode: 'email',
  },
  {
    name: 'phone',
    label: 'Telefoonnummer',
    hint: 'Alleen als u gebeld wilt worden.',
    required: false,
    type: 'tel',
    autocomplete: 'tel',
    inputmode: 'tel',
  },
];

export const contactTexts = {
  title: 'Vaste offertes aanvragen',
  titleNone: 'Makelaar laten meekijken',
  description: 'Vraag vaste offertes aan bij de verzekeraars die u kiest.',
  faultPrefix: 'Fout: ',
  faultsTitle: 'Er klopt iets nog niet',
  faultLabel: 'Fout:',
  back: 'Terug naar uw indicatie',
  lead: 'Nu vragen wij voor het eerst wie u bent. Uw antwoorden staan er al; die hoeft u niet opnieuw te geven.',
  leadNone: 'Een makelaar bekijkt uw antwoorden en belt of mailt u. Nu vragen wij voor het eerst wie u bent.',
  alreadyAsked: 'U heeft al een aanvraag gedaan. Verstuurt u dit formulier, dan vervangt dat uw vorige aanvraag.',
  emailHintNone: 'Hier ontvangt u de bevestiging en ons antwoord.',
  required: 'Alles is verplicht, behalve waar “niet verplicht” staat.',
  optional: '(niet verplicht)',
  who: 'Wie bent u?',
  remarks: 'Wat moeten wij nog weten?',
  remarksHint: 'Bijvoorbeeld wanneer u bereikbaar bent.',
  insurers: 'Wie mogen uw antwoorden krijgen?',
  insurersHint: 'Kies één of meer verzekeraars. Kiest u niemand, dan sturen wij niets door en overleggen wij eerst met u.',
  consents: 'Uw toestemming',
  submit: 'Aanvraag versturen',
  submitNone: 'Vraag versturen',
  afterwards: 'U kunt uw aanvraag daarna altijd intrekken. Dat kan zonder inloggen, op de pagina met uw gegevens.',
  unreadable: 'Wij konden het formulier niet lezen. Verstuur het nog eens.',
} as const;
