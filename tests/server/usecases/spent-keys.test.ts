import { afterEach, beforeEach, expect, it } from 'vitest';
import { EXAMPLE_DEBTORS } from '#/server/api/examples.ts';
import { newToken } from '#/server/ids.ts';
import { CONTACT, openTestApp, type TestApp } from '../../helpers/app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const keeping = () => test.app.debtorKeeping;
const tokenOf = (answer: { readonly kind: string; readonly token?: string }) => answer.token ?? answer.kind;

it('an erased Klantencheck never comes back at its old address: the same form keeps at another one, and letting look along goes there too', async () => {
  const formKey = newToken();
  const keep = async () => tokenOf(await keeping().keepPosted(JSON.stringify({ book: EXAMPLE_DEBTORS, formKey })));
  const contact = { ...CONTACT, insurers: [] };
  expect(await keep()).toBe(formKey);
  await keeping().erase(formKey);
  const again = await keep();
  expect(again).not.toBe(formKey);
  expect(await keep()).toBe(again);
  const asked = await keeping().reviewPosted(JSON.stringify({ book: EXAMPLE_DEBTORS, formKey, rows: [], contact }));
  expect(tokenOf(asked)).toBe(again);
  expect([await keeping().read(formKey), (await keeping().read(again))?.review?.rows]).toEqual([null, 0]);
  expect(await test.database.leads.list({ limit: 9, withContact: false })).toHaveLength(1);
});
