import type { LimitFact } from '#/debtor-check/cover.ts';

/** What the island knows of the server's editions and site facts; it comes with the page, so that no request tells of a file. */
export interface IslandData {
  /** Every product of every insurer, by the name of the insurer; never by what it would decide. */
  readonly limits: readonly LimitFact[];
  /** Names of insurers and products by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Who the broker is, for the words of the consent. */
  readonly operator: string;
  /** How long an outcome is kept that the visitor keeps, and contact data after the last contact. */
  readonly keptDays: number;
  readonly contactMonths: number;
  /** How the loss model stands beside published facts, in sentences. */
  readonly published: readonly string[];
}

const NOTHING: IslandData = { limits: [], names: {}, operator: '', keptDays: 30, contactMonths: 24, published: [] };

/** The data that the page wrote into the element of the island. */
export function islandDataOf(root: HTMLElement | null): IslandData {
  const text = root?.dataset['check'];
  return text === undefined ? NOTHING : (JSON.parse(text) as IslandData);
}
