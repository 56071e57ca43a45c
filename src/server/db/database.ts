import { Kysely, sql, type Dialect } from 'kysely';
import { comparisonPartsRepository } from './comparison-parts.ts';
import { createComparisonCodec } from './comparison-codec.ts';
import { consentRepository, consentStatements } from './consents.ts';
import { callBackRepository } from './call-backs.ts';
import { contactRepository, contactStatements } from './contacts.ts';
import type { Context } from './context.ts';
import { debtorCheckRepository } from './debtor-checks.ts';
import { erasureRepository } from './erase.ts';
import { feedbackRepository } from './feedback.ts';
import { groupCommit, type RunTransaction } from './group-commit.ts';
import { idempotencyRepository, idempotencyStatements } from './idempotency.ts';
import { leadSourceRepository, leadSourceStatements } from './lead-sources.ts';
import { leadRepository, leadStatements } from './leads.ts';
import { mailRepository, mailStatements } from './mails.ts';
import { runMigrations, STEPS, type MigrationSteps } from './migrate.ts';
import type { Executor } from './prepared.ts';
import { quoteRepository, quoteStatements } from './quotes.ts';
import { premiumCheckRepository } from './premium-checks.ts';
import { reminderRepository } from './reminders.ts';
import { savedAnswersRepository } from './saved-answers.ts';
import { shareRepository } from './shares.ts';
import type { Instant } from './records.ts';
import type { Database, Repositories } from './repositories.ts';
import { sweepAll } from './retention.ts';
import type { Schema } from './schema.ts';
import type { Sealer } from './sealer.ts';
import { stepCountRepository } from './step-counts.ts';
import type { Traits } from './traits.ts';

export interface DatabaseParts {
  readonly dialect: Dialect;
  readonly traits: Traits;
  readonly sealer: Sealer;
  readonly now: () => Instant;
  /** Runs after a commit that erased something, to remove what the database still keeps of it in its files. */
  readonly afterErasure?: () => Promise<void>;
  /** One writer at a time: transactions asked for together share a commit. */
  readonly oneWriter?: boolean;
  /** JSON of a comparison of made-up answers, to pack others against; without it they take more room. */
  readonly typicalComparison?: string;
  readonly steps?: MigrationSteps;
}

function createStatements(db: Executor) {
  return {
    quotes: quoteStatements(db),
    leads: leadStatements(db),
    leadSources: leadSourceStatements(db),
    contacts: contactStatements(db),
    consents: consentStatements(db),
    mails: mailStatements(db),
    idempotency: idempotencyStatements(db),
  };
}

function createRepositories(statements: ReturnType<typeof createStatements>, context: Context): Repositories {
  return {
    quotes: quoteRepository(statements.quotes, context),
    leads: leadRepository(statements.leads, context),
    leadSources: leadSourceRepository(statements.leadSources, context),
    contacts: contactRepository(statements.contacts, context),
    consents: consentRepository(statements.consents, context),
    mails: mailRepository(statements.mails, context),
    callBacks: callBackRepository(context),
    shares: shareRepository(context),
    savedAnswers: savedAnswersRepository(context),
    premiumChecks: premiumCheckRepository(context),
    debtorChecks: debtorCheckRepository(context),
    reminders: reminderRepository(context),
    idempotency: idempotencyRepository(statements.idempotency, context),
    erasures: erasureRepository(context),
    comparisonParts: comparisonPartsRepository(context),
    feedback: feedbackRepository(context),
    stepCounts: stepCountRepository(context),
    retention: { sweep: (limits) => sweepAll(limits, (batch) => batch(context)) },
  };
}

type RepositoriesOf = (executor: Executor, noteErasure: () => void) => Repositories;

/** Stops a start with the wrong SECRETS_DIR before new rows are sealed with a key that nobody backs up. */
async function checkKeys(db: Executor, sealer: Sealer): Promise<void> {
  const contacts = await db.selectFrom('contact').select('key_id').distinct().execute();
  const mails = await db.selectFrom('mail').select('key_id').distinct().where('content', 'is not', null).execute();
  const saved = await db.selectFrom('saved_answers').select('key_id').distinct().execute();
  const reminders = await db.selectFrom('reminder').select('key_id').distinct().execute();
  const checks = await db.selectFrom('debtor_check').select('key_id').distinct().where('content', 'is not', null).execute();
  const rows = [...contacts, ...mails, ...saved, ...reminders, ...checks];
  const missing = [...new Set(rows.map((row) => row.key_id))].filter((keyId) => !sealer.has(keyId));
  if (missing.length === 0) return;
  throw new Error(
    `The database holds rows sealed with ${missing.join(', ')}, and SECRETS_DIR has no such key. Put the key files back from the backup of SECRETS_DIR, or point SECRETS_DIR at the folder that has them.`,
  );
}

class Probe extends Error {}

/** Writes and takes it back, which fails on a database that is read-only, locked or gone. */
async function probe(db: Executor): Promise<void> {
  try {
    await db.transaction().execute(async (inside) => {
      await inside.updateTable('erasure').set({ erased_at: 0 }).where('quote_id', '=', sql.lit('')).execute();
      throw new Probe();
    });
  } catch (error) {
    if (!(error instanceof Probe)) throw error;
  }
}

/** Transactions whose repositories, once committed, are followed by `afterErasure` if they erased anything. */
function transactions(run: RunTransaction, repositoriesOf: RepositoriesOf, afterErasure: () => Promise<void>): Database['transaction'] {
  return async (work) => {
    const did = { erase: false as boolean };
    const result = await run((executor) =>
      work(
        repositoriesOf(executor, () => {
          did.erase = true;
        }),
      ),
    );
    if (did.erase) await afterErasure();
    return result;
  };
}

/** The repositories over one Kysely instance, whatever the database below it. */
export function createDatabase(parts: DatabaseParts): Database {
  const { sealer, traits, now } = parts;
  const db = new Kysely<Schema>({ dialect: parts.dialect });
  const codec = createComparisonCodec();
  const statements = createStatements(db);
  const contextOf = (executor: Executor, noteErasure: () => void): Context => ({ executor, sealer, traits, now, codec, noteErasure });
  const repositoriesOf: RepositoriesOf = (executor, noteErasure) => createRepositories(statements, contextOf(executor, noteErasure));
  const run: RunTransaction = parts.oneWriter === true ? groupCommit(db) : (work) => db.transaction().execute(work);
  const afterErasure = parts.afterErasure ?? (() => Promise.resolve());
  const transaction = transactions(run, repositoriesOf, afterErasure);
  const plain = repositoriesOf(db, () => undefined);
  return {
    ...plain,
    quotes: { ...plain.quotes, erase: (id) => transaction((inside) => inside.quotes.erase(id)) },
    leads: { ...plain.leads, erase: (id) => transaction((inside) => inside.leads.erase(id)) },
    savedAnswers: { ...plain.savedAnswers, erase: (id) => transaction((inside) => inside.savedAnswers.erase(id)) },
    premiumChecks: { ...plain.premiumChecks, erase: (id) => transaction((inside) => inside.premiumChecks.erase(id)) },
    debtorChecks: { ...plain.debtorChecks, erase: (id) => transaction((inside) => inside.debtorChecks.erase(id)) },
    reminders: { ...plain.reminders, erase: (id) => transaction((inside) => inside.reminders.erase(id)) },
    retention: {
      async sweep(limits) {
        const report = await sweepAll(limits, (batch) => run((executor) => batch(contextOf(executor, () => undefined))));
        // Also what an earlier erasure had to leave in the log because another process was reading it.
        await afterErasure();
        return report;
      },
    },
    transaction,
    async migrate() {
      await runMigrations(db as Kysely<unknown>, traits, parts.steps ?? STEPS);
      await checkKeys(db, sealer);
      await db.transaction().execute((inside) => codec.prepare(inside, parts.typicalComparison ?? null));
    },
    ping: () => probe(db),
    close: () => db.destroy(),
  };
}
