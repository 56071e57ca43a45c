import { componentTexts } from '#/messages/content-check.ts';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import { computeWorkedExample } from '#/worked-examples/compute.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { nodesOf, type MarkdownNode } from './markdown.ts';
import { plainText } from './sentences.ts';

/** What an author may write of a component. */
interface Shape {
  /** `block`: on a line of its own; `inline`: within a sentence; `box`: around some text. */
  readonly place: 'block' | 'inline' | 'box';
  /** Attributes, all required; null where the kind of example decides. */
  readonly attributes: readonly string[] | null;
}

/** Everything an author can put into a text besides Markdown. */
export const COMPONENTS: Readonly<Record<string, Shape>> = {
  LetOp: { place: 'box', attributes: [] },
  Rekenvoorbeeld: { place: 'block', attributes: null },
  Vergelijkingstabel: { place: 'block', attributes: ['onderwerp'] },
  Premievoorbeeld: { place: 'block', attributes: ['profiel'] },
  Bandbreedte: { place: 'block', attributes: ['profiel'] },
  Bron: { place: 'inline', attributes: ['id'] },
};
const NAMES = Object.keys(COMPONENTS);
const AMOUNT = /^\d+(?:\.\d{1,2})?$/;

type Told = ReturnType<typeof componentTexts.unknown>;

const isComponent = (node: MarkdownNode): boolean => node.type.startsWith('mdxJsx') && !/^[a-z]/.test(node.name);

function placeFaults(node: MarkdownNode, { place }: Shape): readonly Told[] {
  const { name, type } = node;
  const text = plainText(node).trim();
  if (place === 'box')
    return text === '' ? [componentTexts.empty(name)] : type === 'mdxJsxTextElement' ? [componentTexts.inline(name)] : [];
  if (text !== '') return [componentTexts.notEmpty(name)];
  return place === 'block' && type === 'mdxJsxTextElement' ? [componentTexts.inline(name)] : [];
}

function attributeFaults({ name, attributes }: MarkdownNode, known: readonly string[]): readonly Told[] {
  const given = attributes.map((attribute) => attribute.name);
  return [
    ...attributes.filter(({ value }) => value === null).map((attribute) => componentTexts.notText(name, attribute.name)),
    ...given.filter((attribute) => !known.includes(attribute)).map((attribute) => componentTexts.unknownAttribute(name, attribute, known)),
    ...known.filter((attribute) => !given.includes(attribute)).map((attribute) => componentTexts.missingAttribute(name, attribute)),
  ];
}

/** Attributes of a component as texts, those that are none left out. */
export function textsOf({ attributes }: MarkdownNode): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
}

/** Euros as an author writes them; `written` is an amount. */
const centsOf = (written: string): number => Math.round(Number(written) * 100);

function outcomeFaults(given: string, outcomeCents: number | undefined): readonly Told[] {
  if (!AMOUNT.test(given)) return [componentTexts.outcomeNoAmount(given)];
  if (outcomeCents === undefined) return [componentTexts.noOutcome()];
  return centsOf(given) === outcomeCents ? [] : [componentTexts.outcome(given, (outcomeCents / 100).toFixed(2))];
}

function exampleFaults(node: MarkdownNode): readonly Told[] {
  const { soort, ...attributes } = textsOf(node);
  const { uitkomst } = attributes;
  const unread = node.attributes.filter(({ value }) => value === null).map(({ name }) => componentTexts.notText(node.name, name));
  if (unread.length > 0) return unread;
  if (soort === undefined) return [componentTexts.missingAttribute(node.name, 'soort')];
  const example = computeWorkedExample(soort, attributes);
  if ('faults' in example) return example.faults.map(componentTexts.example);
  return uitkomst === undefined ? [] : outcomeFaults(uitkomst, example.outcomeCents);
}

function valueFaults(node: MarkdownNode, profiles: readonly string[]): readonly Told[] {
  const { onderwerp, profiel } = textsOf(node);
  const topics: readonly string[] = TERM_KEYS;
  const wrong = (onderwerp ?? '').split(/\s+/).filter((topic) => topic !== '' && !topics.includes(topic));
  return [
    ...wrong.map((topic) => componentTexts.choice(node.name, 'onderwerp', topic, topics)),
    ...(profiel === undefined || profiles.includes(profiel) ? [] : [componentTexts.noProfile(profiel, profiles)]),
  ];
}

function faultsOf(node: MarkdownNode, profiles: readonly string[]): readonly Told[] {
  const shape = Object.hasOwn(COMPONENTS, node.name) ? COMPONENTS[node.name] : undefined;
  if (shape === undefined) return [componentTexts.unknown(node.name, NAMES)];
  const { attributes } = shape;
  const own = attributes === null ? exampleFaults(node) : attributeFaults(node, attributes);
  return [...placeFaults(node, shape), ...own, ...valueFaults(node, profiles)];
}

/** Components that do not exist or would not work as written. `profiles`: names of the example companies. */
export function componentFaults({ path }: ContentDocument, body: MarkdownNode, profiles: readonly string[]): readonly ContentFault[] {
  return [...nodesOf(body)].filter(isComponent).flatMap((node) => faultsOf(node, profiles).map((told) => faultAt(path, node.line, told)));
}
