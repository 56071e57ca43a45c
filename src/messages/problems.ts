/** Words for every permanent problem code of host and API. `title` is the kind of problem, `detail` says what to do. */
export const PROBLEMS = {
  'request-malformed': { status: 400, title: 'Ongeldig verzoek', detail: 'De server kan dit verzoek niet lezen.' },
  'address-not-valid': { status: 400, title: 'Ongeldig adres', detail: 'Dit webadres is niet goed geschreven. Controleer het adres.' },
  'host-not-known': { status: 400, title: 'Onbekende hostnaam', detail: 'Deze server hoort niet bij de gevraagde hostnaam.' },
  'json-malformed': { status: 400, title: 'Ongeldige JSON', detail: 'De inhoud is geen geldige JSON in UTF-8.' },
  'json-too-deep': { status: 400, title: 'JSON te diep', detail: 'De JSON is dieper genest dan 12 niveaus.' },
  'idempotency-key-not-valid': {
    status: 400,
    title: 'Ongeldige Idempotency-Key',
    detail: 'Gebruik 8 tot 128 tekens: letters, cijfers, streepje, punt, dubbele punt of onderstreping.',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'Verzoek geweigerd',
    detail: 'Dit verzoek komt niet van deze site. Open de pagina opnieuw en probeer het nog eens.',
  },
  'not-found': { status: 404, title: 'Niet gevonden', detail: 'Dit adres bestaat niet.' },
  'quote-not-found': { status: 404, title: 'Indicatie niet gevonden', detail: 'Deze indicatie bestaat niet of is gewist.' },
  'method-not-allowed': { status: 405, title: 'Methode niet toegestaan', detail: 'Dit adres kent deze methode niet.' },
  'request-timeout': { status: 408, title: 'Te langzaam', detail: 'Het verzoek kwam niet op tijd binnen. Probeer het opnieuw.' },
  'idempotency-in-progress': {
    status: 409,
    title: 'Verzoek is nog bezig',
    detail: 'Een verzoek met deze Idempotency-Key is nog bezig. Probeer het zo opnieuw.',
  },
  'body-too-large': {
    status: 413,
    title: 'Te groot',
    detail: 'De inhoud is groter dan wij hier aannemen: 32 KiB, en 8 MiB voor een portefeuille.',
  },
  'media-type-not-supported': {
    status: 415,
    title: 'Onbekend soort inhoud',
    detail:
      'Dit adres neemt dit soort inhoud niet aan. Stuur JSON met Content-Type: application/json, of voor een portefeuille CSV (text/csv) of XLSX.',
  },
  'validation-failed': { status: 422, title: 'Gegevens kloppen niet', detail: 'Een of meer velden zijn niet goed ingevuld.' },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency-Key al gebruikt',
    detail: 'Deze Idempotency-Key hoort bij een verzoek met andere inhoud. Gebruik een nieuwe sleutel.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Te veel verzoeken',
    detail: 'Er kwamen te veel verzoeken van uw netwerk. Wacht even en probeer het opnieuw.',
  },
  'headers-too-large': { status: 431, title: 'Koppen te groot', detail: 'De koppen van het verzoek zijn te groot.' },
  'server-error': { status: 500, title: 'Er ging iets mis', detail: 'Er ging iets mis bij ons. Probeer het later opnieuw.' },
  overloaded: { status: 503, title: 'Even te druk', detail: 'Het is even te druk. Probeer het over een paar seconden opnieuw.' },
} as const satisfies Record<string, { readonly status: number; readonly title: string; readonly detail: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Words of the small page that stands in when the real error page cannot be shown. */
export const ERROR_PAGE_HOME = 'Naar de startpagina';

/** Where the same request may be answered in a moment: what to do, and the words of the link. */
export const ERROR_PAGE_RETRY = {
  page: { text: null, link: 'Probeer het opnieuw' },
  form: {
    text: 'Uw formulier is niet verwerkt. Wat u invulde, is niet weg: ga in uw browser een pagina terug en verstuur het opnieuw.',
    link: 'Lukt teruggaan niet? Open het formulier opnieuw',
  },
} as const;
