import { expect, it } from 'vitest';
import { SealBroken } from '#/server/security/box.ts';
import { createKeyring } from '#/server/security/keyring.ts';
import { testKeyring } from '../../../helpers/engines.ts';
import type { Opened } from './opened.ts';
import { contact, insertIndication, insertOfferRequest, offerRequest } from './rows.ts';

export function sealingContract(opened: () => Opened): void {
  it('does not open a column that was moved to another column or another row', async () => {
    const { database, store } = opened();
    const [one, two, fine] = [contact(), contact({ companyName: 'Tweede B.V.' }), contact()];
    for (const person of [one, two, fine]) await database.contacts.insert(person);
    await store.query(`update contact set company_name = person_name where id = '${one.id}'`);
    await store.query(
      `update contact set company_name = (select company_name from contact where id = '${fine.id}') where id = '${two.id}'`,
    );
    await expect(database.contacts.find(one.id)).rejects.toThrow(SealBroken);
    await expect(database.contacts.find(two.id)).rejects.toThrow(/contact\.company_name .* cannot be opened/);
    expect(await database.contacts.find(fine.id)).toStrictEqual(fine);
  });

  it('does not open a mail whose content was replaced by that of another', async () => {
    const { database, store } = opened();
    const request = offerRequest();
    await insertOfferRequest(database, request);
    const [first, second] = request.mails;
    await store.query(
      `update mail set content = (select content from mail where id = '${first?.id ?? ''}') where id = '${second?.id ?? ''}'`,
    );
    await expect(database.mails.find(second?.id ?? '')).rejects.toThrow(SealBroken);
  });

  it('does not give back a comparison that is not the one that was stored', async () => {
    const { database, store } = opened();
    const { quote: one } = await insertIndication(database);
    const { quote: two } = await insertIndication(database, { comparisonJson: '{"order":[]}' });
    await store.query(`update quote set comparison = (select comparison from quote where id = '${two.id}') where id = '${one.id}'`);
    await expect(database.quotes.findById(one.id)).rejects.toThrow(/SHA-256 differs/);
    expect((await database.quotes.findById(two.id))?.comparisonJson).toBe('{"order":[]}');
  });

  it('opens old rows after a key was added, and seals new ones with it', async () => {
    const { database, store } = opened();
    const old = contact();
    await database.contacts.insert(old);
    const both = createKeyring([
      { id: '0001-aaaaaaaa', secret: Buffer.alloc(32, 7) },
      { id: '0002-bbbbbbbb', secret: Buffer.alloc(32, 8) },
    ]);
    const rotated = store.open({ keyring: both });
    await rotated.migrate();
    expect(await rotated.contacts.find(old.id)).toStrictEqual(old);
    const fresh = contact();
    await rotated.contacts.insert(fresh);
    await rotated.contacts.update(old);
    const keys = await store.query('select key_id from contact order by id');
    expect(keys).toStrictEqual([{ key_id: '0002-bbbbbbbb' }, { key_id: '0002-bbbbbbbb' }]);
    await expect(database.contacts.find(fresh.id)).rejects.toThrow(/0002-bbbbbbbb.*SECRETS_DIR/);
    await rotated.close();
  });

  it('does not start with the keys of another installation', async () => {
    const { database, store } = opened();
    await database.contacts.insert(contact());
    const foreign = store.open({ keyring: testKeyring(9, '0001-cccccccc') });
    await expect(foreign.migrate()).rejects.toThrow(/sealed with 0001-aaaaaaaa.*backup of SECRETS_DIR/);
    await foreign.close();
    const sameName = store.open({ keyring: testKeyring(9) });
    const [row] = await store.query('select id from contact');
    await expect(sameName.contacts.find(String(row?.['id']))).rejects.toThrow(SealBroken);
    await sameName.close();
  });
}
