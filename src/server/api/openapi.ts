import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { contactSchema } from '#/quote-engine/contract/contact.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';
import { sourceSchema } from '#/quote-engine/contract/source-schema.ts';
import { runningPolicySchema } from '#/premium-check/running-policy.ts';
import { stepCountsBody } from './step-counts.ts';
import { IDEMPOTENCY_KEY } from './bodies.ts';
import { DEBTOR_CHECK_ANSWER } from './debtor-check-schema.ts';
import { debtorCheckBody } from './debtor-rows.ts';
import { EXAMPLE_CONTACT, EXAMPLE_DEBTORS, EXAMPLE_POLICY, EXAMPLE_PORTFOLIO, EXAMPLE_PROFILE } from './examples.ts';
import { PORTFOLIO_TYPES } from './portfolio.ts';
import { RESPONSE_SCHEMAS } from './response-schemas.ts';

type Node = Readonly<Record<string, unknown>>;

const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });
const strict = (properties: Node, required: readonly string[]): Node => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

function schemaOf(schema: GenericSchema): Node {
  // What JSON Schema cannot say (rules between fields, trimming) is left out here and still checked: 422 with the field's path.
  const converted = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
  return Object.fromEntries(Object.entries(converted).filter(([key]) => key !== '$schema'));
}

const json = (schema: Node, example?: Node): Node => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

const body = (schema: string, example: Node): Node => ({ required: true, content: json(ref(schema), example) });
const problem = (description: string): Node => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });
const answer = (description: string, schema: string): Node => ({ description, content: json(ref(schema)) });

const REFUSALS: Node = {
  400: problem('Not readable as JSON, nested too deeply, or a header is not valid'),
  413: problem('Body above 32 KiB (debtors: 2 MiB, a portfolio: 8 MiB)'),
  415: problem('Body is not of the type described'),
  422: problem('Fields are not valid: every fault with its path, permanent code and Dutch text'),
  429: problem('Too many requests from this network; see Retry-After'),
  503: problem('Overloaded or ending; see Retry-After'),
};
const UNKNOWN_TOKEN: Node = { 404: problem('No such quote, or it was erased') };

const TOKEN: Node = {
  name: 'token',
  in: 'path',
  required: true,
  description: 'Owner token of the quote (128 random bits)',
  schema: { type: 'string' },
};
const KEY: Node = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Random text; the same key with the same body gives the same answer for 24 hours',
  schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
};

const paths: Node = {
  '/api/v1/openapi.json': {
    get: {
      operationId: 'describeApi',
      summary: 'This description',
      responses: { 200: { description: 'OpenAPI 3.1', content: json({ type: 'object' }) } },
    },
  },
  '/api/v1/indications': {
    post: {
      operationId: 'createIndication',
      summary: 'Compares without storing anything',
      requestBody: body('IndicationRequest', { profile: EXAMPLE_PROFILE }),
      responses: { 200: answer('The comparison; with detail `ranges` only ranges and reasons', 'IndicationAnswer'), ...REFUSALS },
    },
  },
  '/api/v1/premium-checks': {
    post: {
      operationId: 'checkPremium',
      summary: 'Holds a running policy against the market at its own terms; stores nothing',
      requestBody: body('PremiumCheckRequest', { profile: EXAMPLE_PROFILE, policy: EXAMPLE_POLICY }),
      responses: { 200: answer('Cost, range of the market, verdict and what stands out', 'PremiumCheckAnswer'), ...REFUSALS },
    },
  },
  '/api/v1/premium-checks/batch': {
    post: {
      operationId: 'checkPortfolio',
      summary: 'Checks up to 10,000 policies of a CSV or XLSX file of at most 8 MiB; a faulty row does not stop the others; stores nothing',
      requestBody: {
        required: true,
        description:
          'The first rows hold the headers, Dutch or English, in any order. CSV with `;`, `,` or tab, in UTF-8, windows-1252 or UTF-16; of a workbook the first visible sheet whose headers name a list of policies. The template lists every column',
        content: Object.fromEntries(
          PORTFOLIO_TYPES.map((type) => [
            type,
            { schema: { type: 'string', format: 'binary' }, ...(type === 'text/csv' && { example: EXAMPLE_PORTFOLIO }) },
          ]),
        ),
      },
      responses: {
        200: {
          description:
            'Lines of JSON, each sent as soon as it is known: first the columns, then one line per row; or one line with what is wrong with the file as a whole. An answer without a line for each of `rows` was broken off',
          content: { 'application/x-ndjson': { schema: ref('PortfolioLine') } },
        },
        405: problem('Only POST'),
        413: problem('File above 8 MiB'),
        415: problem('Neither text/csv nor a workbook (XLSX)'),
        429: REFUSALS[429],
        503: REFUSALS[503],
      },
    },
  },
  '/api/v1/debtor-checks': {
    post: {
      operationId: 'checkDebtors',
      summary: 'Risk of up to 20,000 debtors without names (at most 2 MiB), and what each policy would cost and leave; stores nothing',
      requestBody: body('DebtorCheckRequest', EXAMPLE_DEBTORS),
      responses: {
        200: answer('Class and limit per debtor, losses, stress test and cost of risk per policy', 'DebtorCheckAnswer'),
        ...REFUSALS,
      },
    },
  },
  '/api/v1/quotes': {
    post: {
      operationId: 'createQuote',
      summary: 'Compares and stores quote and lead; with contact it also asks for firm offers',
      parameters: [KEY],
      requestBody: body('QuoteRequest', { profile: EXAMPLE_PROFILE }),
      responses: {
        201: answer('Stored; the token opens it', 'CreatedQuote'),
        409: problem('A request with this Idempotency-Key is still under way'),
        ...REFUSALS,
      },
    },
  },
  '/api/v1/step-counts': {
    post: {
      operationId: 'countSteps',
      summary: 'Adds to the sums of the day of what was shown, answered or wrong in the form; only from pages of this site',
      requestBody: body('StepCountsRequest', {
        step: 'omzet',
        events: [
          ['turnover', 'answered'],
          ['', 'answered'],
        ],
      }),
      responses: {
        204: { description: 'Counted; nothing of the visitor is kept' },
        403: problem('Not from a page of this site'),
        ...REFUSALS,
      },
    },
  },
  '/api/v1/quotes/{token}': {
    parameters: [TOKEN],
    get: {
      operationId: 'readQuote',
      summary: 'The comparison as it was shown; never contact details. Counts as a visit: answers are kept 90 days from here',
      responses: { 200: answer('The stored quote', 'StoredQuote'), ...UNKNOWN_TOKEN },
    },
    delete: {
      operationId: 'eraseQuote',
      summary: 'Erases answers, lead, contact details and mails at once',
      responses: { 204: { description: 'Erased' }, ...UNKNOWN_TOKEN },
    },
  },
  '/api/v1/quotes/{token}/contact': {
    parameters: [TOKEN],
    post: {
      operationId: 'requestOffers',
      summary: 'Asks for firm offers with contact details and consents',
      requestBody: body('ContactRequest', { contact: EXAMPLE_CONTACT }),
      responses: { 200: answer('Stored; visitor and broker get a mail', 'OfferRequest'), ...UNKNOWN_TOKEN, ...REFUSALS },
    },
  },
};

/** OpenAPI 3.1 description of the API; requests come from the schemas that also check them. */
export function openApi(publicOrigin: string): Node {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kredietverzekering vergelijken',
      version: '1.0.0',
      description:
        'Explained premium indications of trade credit insurance. Amounts are whole euro cents (…Cents), shares decimal text in percent (…Pct). Version 1 only grows: ignore fields you do not know.',
    },
    servers: [{ url: publicOrigin }],
    paths,
    components: {
      schemas: {
        Profile: schemaOf(profileSchema),
        Contact: schemaOf(contactSchema),
        IndicationRequest: strict({ profile: ref('Profile'), detail: { enum: ['full', 'ranges'], default: 'full' } }, ['profile']),
        QuoteRequest: strict({ profile: ref('Profile'), contact: ref('Contact'), source: ref('Source') }, ['profile']),
        Source: schemaOf(sourceSchema),
        RunningPolicy: schemaOf(runningPolicySchema),
        PremiumCheckRequest: strict({ profile: ref('Profile'), policy: ref('RunningPolicy') }, ['profile', 'policy']),
        StepCountsRequest: schemaOf(stepCountsBody),
        ContactRequest: strict({ contact: ref('Contact') }, ['contact']),
        DebtorCheckRequest: schemaOf(debtorCheckBody),
        DebtorCheckAnswer: DEBTOR_CHECK_ANSWER,
        ...RESPONSE_SCHEMAS,
      },
    },
  };
}
