export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 200;
export const MAX_BYTES = 8 * 1024 * 1024;
/** The list as it goes round: a file in windows-1252 grows when it becomes UTF-8. With its figures it stays under what a page takes. */
export const MAX_ROUND_BYTES = 10 * 1024 * 1024;
/** Header over the numbers of the rows in a list that goes round: empty rows and columns we do not know stay behind. */
export const ROW_HEADER = 'Rij in uw bestand';
/** Signs of one cell: no honest answer is longer. One more is kept, by which a longer one is known. */
export const MAX_CELL = 200;
