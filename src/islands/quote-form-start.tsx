import { hydrate } from 'preact';
import type { QuoteFormProps } from './quote-form.tsx';
import { QuoteForm } from './quote-form.tsx';
import { FORM_DATA, FORM_ROOT } from './form-places.ts';
import { paintFirst } from './paint-first.ts';

paintFirst();
const root = document.getElementById(FORM_ROOT);
const data = document.getElementById(FORM_DATA)?.textContent;
// The page that holds this script wrote the data beside the markup it drew from them.
if (root && data) hydrate(<QuoteForm {...(JSON.parse(data) as QuoteFormProps)} />, root);
