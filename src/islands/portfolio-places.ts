/** Where the script of the portfolio finds its form and its bar. */
export const PORTFOLIO_FORM = 'portefeuille';
export const PORTFOLIO_PROGRESS = 'voortgang';
export const PORTFOLIO_CUT_OFF = 'onderbroken';
export const PORTFOLIO_API = '/api/v1/premium-checks/batch';
