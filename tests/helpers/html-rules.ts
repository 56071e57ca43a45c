import type { ConfigData } from 'html-validate';

/** HTML rules that every page keeps; loosened only where the site does otherwise on purpose. */
export const PAGE_RULES: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Preact writes `<input/>`.
    'void-style': 'off',
    // A heading that begins with a number has an anchor that does; HTML allows it.
    'valid-id': ['error', { relaxed: true }],
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'long-title': 'off',
    'require-sri': 'off',
    'no-trailing-whitespace': 'off',
  },
};
