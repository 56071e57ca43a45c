/** Lines of `npm run content:format`. */
export const formatTexts = {
  unopened: (path: string, reason: string) => `${path}: de redactie kan dit bestand niet openen (${reason}).`,
  other: (path: string) => `${path}: de redactie zou dit anders opslaan. Draai npm run content:format.`,
  written: (path: string) => `${path}: in de vorm van de redactie gezet.`,
  counted: (all: number, other: number, unopened: number) =>
    `${String(all + unopened)} bestanden bekeken, ${String(other)} in een andere vorm, ${String(unopened)} niet te openen.`,
} as const;

/** Lines of `npm run redactie`. */
export const startTexts = {
  starting: (address: string) =>
    `De redactie start. Open zo meteen ${address} in uw browser. Stoppen doet u met Ctrl-C. Alleen deze computer kan erbij.`,
} as const;
