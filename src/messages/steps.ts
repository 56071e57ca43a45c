import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { TraceLine } from '#/quote-engine/trace.ts';
import { euroCents } from '#/messages/format.ts';

/** One line of "Waarom deze premie": heading, why it is there, and the sum written out line by line. */
export interface StepText {
  readonly title: string;
  readonly explanation: string;
  readonly arithmetic: readonly string[];
  readonly source: string;
}

/** Words of one worksheet line; `profile` gives the visitor's own answers. */
export function stepText(line: TraceLine, profile: Profile): StepText {
  return { title: line.kind, explanation: profile.scope, arithmetic: [euroCents(line.result)], source: line.provenance.kind };
}
