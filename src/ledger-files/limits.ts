/** What a reader takes at most, so that no file can fill the memory or keep a browser busy for ever. */
export const LIMITS = {
  /** Bytes of a file as handed in. A bookkeeping of 50 MB must work. */
  fileBytes: 80_000_000,
  /** Bytes of a packed file (XLSX, zip), which are held in memory as a whole. */
  packedBytes: 40_000_000,
  /** Bytes of one file inside a packed file, and of all of them together. */
  unpackedFileBytes: 60_000_000,
  unpackedBytes: 160_000_000,
  /** Beyond this size a file may not be packed closer than this: tables pack ten to fifty times. */
  ordinaryBytes: 8_000_000,
  packingRatio: 250,
  /** Files inside a packed file. */
  packedFiles: 20_000,
  /** Elements inside one another. XAF needs nine. */
  xmlDepth: 40,
  /** Signs that XML does not allow, passed over: beyond this the file is no text. */
  oddSigns: 1_000,
  /** Ampersands read as themselves: a name may stand on every line of a bookkeeping. */
  bareAmpersands: 500_000,
  /** Rows and columns of a list; cells hold at most this much text. */
  rows: 200_000,
  columns: 200,
  /** Cells of a list, empty ones included. */
  cells: 6_000_000,
  cellCharacters: 4_000,
  /** Hundred billion euro: above it an amount is a slip of the package. */
  amountCents: 10_000_000_000_000,
  /** Bytes handled at a time, and before other work of the thread gets its turn: browsers make each turn last four milliseconds. */
  sliceBytes: 262_144,
  turnBytes: 1_048_576,
} as const;
