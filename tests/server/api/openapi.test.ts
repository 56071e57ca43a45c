import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { openApi } from '#/server/api/openapi.ts';

it('is valid OpenAPI 3.1 as it stands', async () => {
  const validator = new Validator();
  const document = JSON.parse(JSON.stringify(openApi('http://127.0.0.1:4321'))) as Record<string, unknown>;
  const result = await validator.validate(document);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(validator.version).toBe('3.1');
});
