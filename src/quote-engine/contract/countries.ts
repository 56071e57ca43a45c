/** Countries one can choose, ISO 3166-1 alpha-2, states with their own credit insurance market or trade; names come from `Intl.DisplayNames`. */
export const COUNTRY_CODES: readonly string[] = (
  'AD AE AG AL AM AO AR AT AU AW AZ BA BB BD BE BG BH BJ BN BO BR BS BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO ' +
  'DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KM KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NZ ' +
  'OM PA PE PF PG PH PK PL PR PS PT PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TD TG TH TJ TL TM TN TO TR TT ' +
  'TW TZ UA UG US UY UZ VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ');

/** Groups of countries for what is not worth a row of its own (pricing-method 2.3). */
export const COUNTRY_GROUPS = ['EU-REST', 'HIGH-INCOME-REST'] as const;

/**
 * Countries against which the EU keeps sanctions so broad that credit insurers give no cover there: Belarus (Regulation (EC) 765/2006),
 * Iran ((EU) 267/2012), North Korea ((EU) 2017/1509) and Russia ((EU) 833/2014). The form explains these; declining is the engine's part.
 */
export const SANCTIONED_COUNTRIES: readonly string[] = ['BY', 'IR', 'KP', 'RU'];
