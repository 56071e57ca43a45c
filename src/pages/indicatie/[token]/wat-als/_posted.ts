import type { App } from '#/server/app.ts';
import { engineTotals } from '#/components/result/what-if.ts';
import { startOf, unreadable } from '#/islands/what-if/machine.ts';
import type { WhatIfData, WhatIfState } from '#/islands/what-if/what-if-view.tsx';
import { summaryText, whatIfTexts } from '#/messages/what-if.ts';
import { changedProfile, whatIfOf } from '#/quote-engine/contract/what-if.ts';
import { changesBetween } from '#/quote-engine/contract/what-if-totals.ts';

/** The state of the page for a posted form, by the same rules as the island. Stores nothing. */
export function postedState(app: Pick<App, 'compare'>, data: WhatIfData, form: FormData): WhatIfState {
  const start = startOf(data);
  if (form.has('margin')) return start;
  if (form.get('action') === 'reset') return { ...start, said: whatIfTexts.wasReset };
  const typed = whatIfOf(data.profile, form);
  const changed = changedProfile(data.profile, typed);
  if (changed.kind === 'issues') return { ...start, ...unreadable(changed.issues), typed };
  const changes = changesBetween(data.base, engineTotals(app.compare(changed.profile)));
  return { ...start, typed, changes, said: summaryText(changes, (id) => data.names[id] ?? id) };
}
