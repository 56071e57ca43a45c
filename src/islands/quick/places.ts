/** Address that answers the plain form. */
export const QUICK_PATH = '/premie-berekenen/snel/';
/** Ids by which script and page find each other. */
export const QUICK_FORM = 'snel';
export const QUICK_OUTCOME = 'snel-uitkomst';
export const QUICK_STATUS = 'snel-status';
export const QUICK_EXAMPLE = 'snel-voorbeeld';
/** On a narrow screen: the amounts in one line, while the questions fill the screen. */
export const QUICK_BAR = 'snel-balk';
