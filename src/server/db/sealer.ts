/** What storage needs of the keyring: seals text for one column of one row, and opens it there only. */
export interface Sealer {
  /** Id of the key that seals now; stored beside the sealed columns. */
  readonly keyId: string;
  seal(purpose: string, rowId: string, text: string): Uint8Array;
  open(purpose: string, rowId: string, sealed: Uint8Array): string;
  sealBytes(purpose: string, rowId: string, plain: Uint8Array): Uint8Array;
  openBytes(purpose: string, rowId: string, sealed: Uint8Array): Uint8Array;
  has(keyId: string): boolean;
}
