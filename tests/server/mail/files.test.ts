import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileTransport } from '#/server/mail/files.ts';
import { LEAD, MAIL, outgoing } from '../../helpers/mail.ts';

const OTHER = '01900000-0000-7000-8000-00000000000f';
let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mail-')), 'mail');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('mails as files', () => {
  it('writes one file that only the owner can read, named by its lead', async () => {
    expect(await fileTransport(folder).deliver(outgoing())).toEqual({ kind: 'sent' });
    expect(await readdir(folder)).toEqual([`${LEAD}.${MAIL}.eml`]);
    expect((await stat(join(folder, `${LEAD}.${MAIL}.eml`))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readFile(join(folder, `${LEAD}.${MAIL}.eml`), 'utf8')).toContain('Subject: Uw offerteaanvraag');
  });

  it('forgets the files of one lead and leaves those of another and what is not its own', async () => {
    const transport = fileTransport(folder);
    await transport.deliver(outgoing());
    await transport.deliver(outgoing({ leadId: OTHER }));
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await writeFile(join(folder, `${LEAD}.${MAIL}.eml.part`), 'half');
    await transport.forget(LEAD);
    expect((await readdir(folder)).sort()).toEqual([`${OTHER}.${MAIL}.eml`, 'notes.txt']);
    expect(await transport.kept()).toEqual([{ leadId: OTHER, mailId: MAIL }]);
    await transport.discard(OTHER, MAIL);
    expect(await transport.kept()).toEqual([]);
  });

  it('knows of nothing and forgets nothing where there is no folder', async () => {
    await fileTransport(folder).forget(LEAD);
    expect(await fileTransport(folder).kept()).toEqual([]);
  });

  it('tries again later when the folder cannot be written', async () => {
    await writeFile(folder, 'a file, not a folder');
    expect(await fileTransport(folder).deliver(outgoing())).toEqual({ kind: 'retry', code: 'FILE EEXIST', connection: true });
  });
});
