import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { init } from './migrations/0001-init.ts';
import { callBackSaveShare } from './migrations/0002-call-back-save-share.ts';
import { statistics } from './migrations/0003-statistics.ts';
import { comparisonParts } from './migrations/0004-comparison-parts.ts';
import { premiumCheck } from './migrations/0005-premium-check.ts';
import { feedbackGiven } from './migrations/0006-feedback-given.ts';
import { debtorCheck } from './migrations/0007-debtor-check.ts';
import type { Traits } from './traits.ts';

/** A step of the schema by name; names sort in the order in which they run. */
export type MigrationSteps = Readonly<Record<string, (db: Kysely<unknown>, traits: Traits) => Promise<void>>>;

export const STEPS: MigrationSteps = {
  '0001-init': init,
  '0002-call-back-save-share': callBackSaveShare,
  '0003-statistics': statistics,
  '0004-comparison-parts': comparisonParts,
  '0005-premium-check': premiumCheck,
  '0006-feedback-given': feedbackGiven,
  '0007-debtor-check': debtorCheck,
};

/** Runs the steps that have not run yet, all in one transaction. Throws with the name of the step that failed; nothing of it stays. */
export async function runMigrations(db: Kysely<unknown>, traits: Traits, steps: MigrationSteps): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, Migration] => [name, { up: (inside: Kysely<unknown>) => step(inside, traits) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  const reason = error instanceof Error ? error.message : JSON.stringify(error);
  const step = failed === undefined ? 'could not be brought up to date' : `could not run step ${failed}`;
  throw new Error(
    `The database ${step}: ${reason}. Nothing was changed. Restore the backup that belongs to this version, or install the version that made this database.`,
    { cause: error },
  );
}
