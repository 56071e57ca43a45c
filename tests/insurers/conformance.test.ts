import { describe } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { conformanceOf } from './conformance.ts';

describe('the registry', () => {
  conformanceOf(registry);
});
