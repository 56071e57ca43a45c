/** Ids by which the script of the form finds its markup and its data on the page. */
export const FORM_ROOT = 'premie-formulier';
export const FORM_DATA = 'premie-gegevens';

/** Data as JSON that can stand inside a script element: nothing in it ends the element. */
export function jsonForPage(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
