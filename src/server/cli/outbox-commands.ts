import { parseArgs } from 'node:util';
import type { MailRecord } from '#/server/db/records.ts';
import { plainLine, positiveNumber, UsageFault, type Command } from './operator.ts';

const OPEN = ['due', 'sending', 'unknown', 'failed'] as const;
const RETRIED = ['due', 'unknown', 'failed'] as const;
const DEFAULT_LIMIT = 50;
const USAGE = 'Use: npm run outbox -- list [--json] [--limit N], or: npm run outbox -- retry [id of a mail].';

/** What the operator sees of a mail: neither address nor text. */
const shown = ({ id, leadId, kind, state, attempts, createdAt, nextAttemptAt, sentAt, lastError }: MailRecord) => ({
  id,
  leadId,
  kind,
  state,
  attempts,
  createdAt,
  nextAttemptAt: state === 'due' || state === 'unknown' ? nextAttemptAt : null,
  sentAt,
  lastError,
});

function line(mail: MailRecord): string {
  const { attempts, nextAttemptAt, sentAt, lastError } = shown(mail);
  const when = sentAt === null ? (nextAttemptAt === null ? '' : `, next attempt ${nextAttemptAt}`) : ` ${sentAt}`;
  const why = lastError === null ? '' : `  ${lastError}`;
  return plainLine(`${mail.id}  ${mail.kind}  ${mail.state}${when}, ${String(attempts)} attempts${why}`);
}

async function list({ database, say }: Command, limit: number, isJson: boolean): Promise<number> {
  const open = await database.mails.list({ states: OPEN, limit });
  const sent = open.length < limit ? await database.mails.list({ states: ['sent'], limit: limit - open.length }) : [];
  const mails = [...open, ...sent];
  if (isJson) {
    say(JSON.stringify(mails.map(shown), null, 2));
    return 0;
  }
  for (const mail of mails) say(line(mail));
  say(`${String(open.length)} not sent, ${String(sent.length)} sent${mails.length === limit ? ` (first ${String(limit)} shown)` : ''}.`);
  return 0;
}

async function chosen({ database }: Command, id: string | undefined): Promise<readonly MailRecord[]> {
  if (id === undefined) return database.mails.list({ states: RETRIED, limit: 10_000 });
  const mail = await database.mails.find(id);
  if (mail === null) throw new UsageFault(`There is no mail ${plainLine(id)}; "npm run outbox -- list" shows the ids.`);
  if (mail.state === 'sent') throw new UsageFault(`Mail ${mail.id} was sent at ${mail.sentAt ?? 'an unknown time'} and is not sent again.`);
  if (mail.state === 'sending') throw new UsageFault(`Mail ${mail.id} is being sent at this moment; look again in two minutes.`);
  return [mail];
}

async function retry(command: Command, id: string | undefined): Promise<number> {
  const mails = await chosen(command, id);
  const now = command.clock.now();
  for (const { id: mailId, lastError } of mails) {
    await command.database.mails.finish(mailId, { state: 'due', nextAttemptAt: now, lastError, sentAt: null });
  }
  const what = `${String(mails.length)} ${mails.length === 1 ? 'mail is' : 'mails are'} due now`;
  command.say(mails.length === 0 ? 'No mail waits for another attempt.' : `${what}; a running server sends within half a minute.`);
  return 0;
}

/** `outbox list` shows mails, `outbox retry [id]` makes one or all that were not sent due now. Answers the exit code. */
export async function outboxCommand(command: Command, args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, limit: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [verb = 'list', id, ...rest] = positionals;
  if (verb === 'list' && id === undefined) return list(command, positiveNumber('limit', values.limit, DEFAULT_LIMIT), values.json === true);
  if (verb === 'retry' && rest.length === 0) return retry(command, id);
  throw new UsageFault(USAGE);
}
