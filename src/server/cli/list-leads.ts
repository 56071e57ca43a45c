import { parseArgs } from 'node:util';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { LeadOverview } from '#/server/db/repositories.ts';
import { plainLine, positiveNumber, type Command } from './operator.ts';

const DEFAULT_LIMIT = 50;

function labelsOf({ utm }: LeadSource): string {
  const labels = Object.entries(utm).map(([key, label]) => `${key}=${label}`);
  return labels.length === 0 ? '' : ` (${labels.join(', ')})`;
}

function lines(lead: LeadOverview): readonly string[] {
  const { contact } = lead;
  const who =
    contact === null
      ? []
      : [
          `  ${[contact.companyName, contact.registrationNumber].filter((part) => part !== null).join(', ')}`,
          `  ${[contact.personName, contact.email, contact.phone].filter((part) => part !== null).join(', ')}`,
          ...(contact.remarks === null ? [] : [`  remarks: ${contact.remarks}`]),
          ...(lead.callBack === undefined ? [] : [`  call back: ${lead.callBack.day} ${lead.callBack.from}-${lead.callBack.to}`]),
          `  insurers: ${lead.insurers.length === 0 ? 'none chosen' : lead.insurers.join(', ')}`,
        ];
  const source = lead.source === null ? [] : [`  came in at ${lead.source.entryPath}${labelsOf(lead.source)}`];
  const mails = lead.mails.map((mail) => `  mail ${mail.kind}: ${mail.state}${mail.lastError === null ? '' : ` (${mail.lastError})`}`);
  return [`${lead.createdAt}  ${lead.type}, ${lead.stage}  ${lead.id}`, ...who, ...source, ...mails].map(plainLine);
}

/** `leads [--json] [--limit N]`: the newest leads first, with contact details and the state of their mails. Answers the exit code. */
export async function listLeads({ database, say }: Command, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, limit: { type: 'string' } } });
  const limit = positiveNumber('limit', values.limit, DEFAULT_LIMIT);
  const leads = await database.leads.list({ limit, withContact: true });
  if (values.json === true) {
    say(JSON.stringify(leads, null, 2));
    return 0;
  }
  for (const line of leads.flatMap(lines)) say(line);
  say(leads.length === 0 ? 'No leads yet.' : `${String(leads.length)} ${leads.length === 1 ? 'lead' : 'leads'}, newest first.`);
  return 0;
}
