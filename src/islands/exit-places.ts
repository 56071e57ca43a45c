/** Id of the line that says how the turnover was read. */
export const READ_AMOUNT = 'gelezen-omzet';
