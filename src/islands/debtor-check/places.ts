/** Where on the page the Klantencheck draws. */
export const CHECK_ROOT = 'klantencheck-bestand';
/** Heading of the outcome. */
export const READ_TITLE = 'gelezen';
/** Trusted Types policy that allows the one worker of this site, and nothing else. */
export const WORKER_POLICY = 'klantencheck';
