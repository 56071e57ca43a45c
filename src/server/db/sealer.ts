/** What storage needs of the keyring: seals text for one column of one row, and opens it there only. */
export interface Sealer {
  /** Id of the key that seals now; stored beside the sealed columns. */
  readonly keyId: string;
  seal(purpose: string, rowId: string, text: string): Uint8Array;
  open(purpose: string, rowId: string, sealed: Uint8Array): string;
  has(keyId: string): boolean;
}
