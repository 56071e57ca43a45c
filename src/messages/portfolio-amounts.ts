import { euro } from '#/messages/format.ts';

/** A difference in cents as whole euros with its sign: `+ € 1.200`, `− € 350`. */
export const signedEuro = (cents: number): string => (cents > 0 ? `+ ${euro(cents)}` : cents < 0 ? `− ${euro(-cents)}` : euro(0));
