import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from './message.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const FILE = new RegExp(`^(${UUID})\\.(${UUID})\\.eml(?:\\.part)?$`);

/** Name that starts with the lead, so that everything of one lead can be found and erased. */
const fileName = (leadId: string, mailId: string): string => `${leadId}.${mailId}.eml`;

async function write(folder: string, mail: OutgoingMail): Promise<void> {
  const { raw } = await compose(mail);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName(mail.leadId, mail.id));
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(raw);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return [];
    throw error;
  }
}

/** Writes every mail as an `.eml` file (mode 0600) into a folder instead of sending it. */
export function fileTransport(folder: string): MailTransport {
  const removeWhere = async (isMeant: (leadId: string, mailId: string) => boolean): Promise<void> => {
    for (const name of await names(folder)) {
      const [, leadId = '', mailId = ''] = FILE.exec(name) ?? [];
      if (leadId !== '' && isMeant(leadId, mailId)) await rm(join(folder, name), { force: true });
    }
  };
  return {
    async deliver(mail) {
      try {
        await write(folder, mail);
        return { kind: 'sent' };
      } catch (error) {
        const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
        return { kind: 'retry', code: `FILE ${typeof code === 'string' ? code : 'UNNAMED'}`, connection: true };
      }
    },
    forget: (leadId) => removeWhere((ofLead) => ofLead === leadId),
    discard: (leadId, mailId) => removeWhere((ofLead, ofMail) => ofLead === leadId && ofMail === mailId),
    async kept() {
      const parts = (await names(folder)).map((name) => FILE.exec(name));
      return parts.flatMap((match) => (match?.[1] !== undefined && match[2] !== undefined ? [{ leadId: match[1], mailId: match[2] }] : []));
    },
  };
}
