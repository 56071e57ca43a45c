export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 200;
export const MAX_BYTES = 8 * 1024 * 1024;
/** Signs of one cell that are kept: no honest answer is longer. */
export const MAX_CELL = 200;
