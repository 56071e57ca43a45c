/** How a typed amount was read, where it leads someone out of the form: a slip of the pen then shows. */
export const amountRead = (amount: string): string => `Wij lazen als omzet: ${amount} per jaar.`;
