/** Where the editor's preview links go; the editor's server sends them on to the page itself. */
export const PREVIEW_PREFIX = '/redactie/voorbeeld/';
