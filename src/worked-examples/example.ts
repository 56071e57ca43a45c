import type { WorkedStep } from '#/messages/policy-lines.ts';

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** A worked example as a page shows it: what is given, each step that can be redone by hand, and what comes out. */
export interface WorkedExample {
  readonly title: string;
  readonly given: readonly LabelledValue[];
  readonly steps: readonly WorkedStep[];
  readonly outcome: LabelledValue;
  /** The outcome in cents when it is an amount: a text that names it is held against this. */
  readonly outcomeCents?: number;
}

/** What is wrong with the attributes, in Dutch, for the one who wrote them. */
export interface Faults {
  readonly faults: readonly string[];
}
