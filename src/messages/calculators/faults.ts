import type { TypedFault } from '#/calculators/typed-form.ts';
import { ambiguousText } from '#/messages/form-errors.ts';
import { count } from '#/messages/format.ts';
import { ISSUE_TEXTS } from '#/messages/form-issues.ts';
import { amount } from '#/messages/policy-lines.ts';
import type { FieldWords } from './field.ts';

const range = ([least = 0, most = 0]: readonly number[]) => `Vul een getal in van ${count(least)} tot en met ${count(most)}`;

/** What is the matter and what to do, without a full stop: it stands in a list as well as above its field. */
export function calculatorFault({ field, code, options }: TypedFault, fields: readonly FieldWords[]): string {
  switch (code) {
    case 'missing':
      return fields.find(({ name }) => name === field)?.missing ?? 'Vul dit veld in';
    case 'amount-ambiguous':
      return ambiguousText(options);
    case 'amount-unreadable':
    case 'amount-too-large':
    case 'amount-must-be-positive':
      return ISSUE_TEXTS[code] ?? '';
    case 'amount-over-other':
      return `Dit kan niet meer zijn dan ${amount(options[0] ?? 0)}. Controleer beide bedragen`;
    case 'too-many-amounts':
      return `Wij rekenen met ten hoogste ${count(options[0] ?? 0)} bedragen. Laat er een paar weg`;
    case 'rate-unreadable':
      return 'Dit percentage kunnen wij niet lezen. Schrijf een getal, bijvoorbeeld 90 of 0,25';
    case 'rate-over-100':
      return 'Een percentage kan hier niet meer zijn dan 100';
    case 'rate-must-be-positive':
      return 'Vul een percentage in dat hoger is dan 0';
    case 'rate-too-small':
      return `Vul een percentage in van ${count(options[0] ?? 0)} of meer`;
    case 'count-not-whole':
      return 'Schrijf een heel getal, bijvoorbeeld 30';
    case 'count-outside-range':
    case 'factor-outside-range':
      return range(options);
    case 'peak-over-year':
      return `Zo staat er meer open dan u verkoopt. Vul ten hoogste ${count(options[0] ?? 1)} in`;
    case 'factor-unreadable':
      return 'Dit kunnen wij niet lezen. Schrijf een getal, bijvoorbeeld 1,5';
    case 'date-unreadable':
      return 'Deze dag kunnen wij niet lezen. Schrijf dag, maand en jaar, bijvoorbeeld 1-3-2026';
    case 'date-no-such-day':
      return 'Deze dag bestaat niet, of ligt niet tussen 2000 en 2100. Controleer dag, maand en jaar';
    case 'date-too-early':
      return 'De factuur is meer dan een jaar ouder dan de levering. Controleer beide dagen';
    case 'choice-not-known':
      return 'Kies een van de antwoorden';
  }
}
