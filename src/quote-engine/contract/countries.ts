/**
 * Countries against which the EU keeps sanctions so broad that credit insurers give no cover there: Belarus (Regulation (EC) 765/2006),
 * Iran ((EU) 267/2012), North Korea ((EU) 2017/1509) and Russia ((EU) 833/2014). The form explains these; declining is the engine's part.
 */
export const SANCTIONED_COUNTRIES: readonly string[] = ['BY', 'IR', 'KP', 'RU'];
