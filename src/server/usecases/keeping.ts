import { createHash } from 'node:crypto';
import type { App } from '#/server/app.ts';
import { addMilliseconds, dayInAmsterdam } from '#/server/clock.ts';
import type { ShareRecord } from '#/server/db/records.ts';
import { hashToken, isToken, newId, newToken } from '#/server/ids.ts';
import { resultMail, savedAnswersMail } from '#/server/mail/kept-mails.ts';
import { RESULT_MAIL_CONSENT } from '#/messages/save-share.ts';
import { readComparison } from './comparison-text.ts';
import type { AppDeps } from './deps.ts';
import { dueMail, messageIdOf } from './due-mail.ts';
import type { RecipientCap } from './recipient-cap.ts';
import { isReplaced } from './replaced.ts';
import { quoteOfToken, SAVED_ANSWERS_DAYS } from './stored.ts';

type Keeping = App['keeping'];

const DAY_MS = 24 * 60 * 60_000;
/** So that a result cannot be used to fill a mailbox. */
const MAX_RESULT_MAILS = 5;
const TOKEN_BYTES = 16;

/**
 * The token of a link to read along: worked out from the owner's token and the random id of the link, so that its owner sees it again
 * and the database, which has neither token, cannot give it. It leads back to neither.
 */
function shareToken(ownerToken: string, { id }: Pick<ShareRecord, 'id'>): string {
  return createHash('sha256').update(`share ${id} ${ownerToken}`).digest().subarray(0, TOKEN_BYTES).toString('base64url');
}

function sharing(deps: AppDeps): Pick<Keeping, 'sharedLink' | 'share' | 'stopSharing' | 'readShared'> {
  return {
    async sharedLink(token) {
      const quote = await quoteOfToken(deps.database, token);
      const share = quote === null ? null : await deps.database.shares.findByQuoteId(quote.id);
      return share && `${deps.publicOrigin}/gedeeld/${shareToken(token, share)}/`;
    },
    share: (token) =>
      deps.database.transaction(async (inside) => {
        const quote = await quoteOfToken(inside, token);
        if (quote === null) return false;
        if ((await inside.shares.findByQuoteId(quote.id)) !== null) return true;
        const id = newId();
        const tokenHash = hashToken(shareToken(token, { id }));
        await inside.shares.insert({ id, quoteId: quote.id, tokenHash, createdAt: deps.clock.now() });
        return true;
      }),
    async stopSharing(token) {
      const quote = await quoteOfToken(deps.database, token);
      return quote !== null && deps.database.shares.remove(quote.id);
    },
    async readShared(token) {
      const share = isToken(token) ? await deps.database.shares.findByTokenHash(hashToken(token)) : null;
      const quote = share === null ? null : await deps.database.quotes.findById(share.quoteId);
      if (quote === null) return null;
      const comparison = await readComparison(deps.database, quote.comparisonJson);
      return { comparison, createdAt: quote.createdAt, isReplaced: isReplaced(deps, comparison) };
    },
  };
}

/** Names what one form asked for: sent twice it is one mail, with another address or other answers it is another. */
const formName = (...parts: readonly string[]): string => hashToken(parts.join(' ')).slice(0, 32);

function mailResult(deps: AppDeps, cap: RecipientCap): Keeping['mailResult'] {
  return async (token, { address, formKey }) => {
    const outcome = await deps.database.transaction(async (inside) => {
      const quote = await quoteOfToken(inside, token);
      const lead = quote === null ? null : await inside.leads.findByQuoteId(quote.id);
      if (quote === null || lead === null) return 'not-found';
      if (!isToken(formKey)) return 'no-key';
      const name = `${lead.id}.result-copy.${formName(formKey, address)}`;
      if (await inside.mails.isKnown(messageIdOf(deps, name))) return 'done';
      const earlier = (await inside.mails.ofLead(lead.id)).filter(({ kind }) => kind === 'result-copy');
      if (earlier.length >= MAX_RESULT_MAILS) return 'too-many';
      if (!cap.admit(address)) return 'address-full';
      const comparison = await readComparison(inside, quote.comparisonJson);
      const page = `${deps.publicOrigin}/indicatie/${token}/`;
      const paper = { kind: 'comparison', text: quote.comparisonJson, madeAt: quote.createdAt } as const;
      await inside.mails.insert(
        dueMail(
          deps,
          lead.id,
          { ...resultMail({ site: deps.site, texts: deps.texts.requestedMails, comparison, address, page }), paper },
          name,
        ),
      );
      const { version: textVersion } = RESULT_MAIL_CONSENT;
      const givenAt = deps.clock.now();
      await inside.consents.insert({ id: newId(), leadId: lead.id, purpose: 'result-by-mail', textVersion, givenAt, insurers: [] });
      return 'done';
    });
    if (outcome === 'done') deps.outbox.nudge();
    return outcome;
  };
}

const keptUntil = (createdAt: string) => dayInAmsterdam(addMilliseconds(createdAt, SAVED_ANSWERS_DAYS * DAY_MS));

function saving(deps: AppDeps, cap: RecipientCap): Pick<Keeping, 'saveAnswers' | 'savedAnswers' | 'eraseSavedAnswers'> {
  const find = async (token: string) => (isToken(token) ? deps.database.savedAnswers.findByTokenHash(hashToken(token)) : null);
  return {
    async saveAnswers({ entries, address, formKey }) {
      if (!isToken(formKey)) return 'no-key';
      const outcome = await deps.database.transaction(async (inside) => {
        const answersJson = JSON.stringify(entries);
        const name = `saved-answers.${formName(formKey, address, answersJson)}`;
        if (await inside.mails.isKnown(messageIdOf(deps, name))) return 'done';
        if (!cap.admit(address)) return 'address-full';
        const createdAt = deps.clock.now();
        const id = newId();
        const token = newToken();
        await inside.savedAnswers.insert({ id, tokenHash: hashToken(token), answersJson, createdAt });
        const page = `${deps.publicOrigin}/verder/${token}/`;
        const mail = savedAnswersMail({
          site: deps.site,
          texts: deps.texts.requestedMails,
          address,
          page,
          keptUntil: keptUntil(createdAt),
        });
        await inside.mails.insert(dueMail(deps, id, mail, name));
        return 'done';
      });
      if (outcome === 'done') deps.outbox.nudge();
      return outcome;
    },
    async savedAnswers(token) {
      const saved = await find(token);
      if (saved === null || addMilliseconds(saved.createdAt, SAVED_ANSWERS_DAYS * DAY_MS) < deps.clock.now()) return null;
      // Written by `saveAnswers` and sealed since: what opens has this shape.
      const entries = JSON.parse(saved.answersJson) as readonly (readonly [string, string])[];
      return { entries, createdAt: saved.createdAt, keptUntil: keptUntil(saved.createdAt) };
    },
    async eraseSavedAnswers(token) {
      const saved = await find(token);
      if (saved === null || !(await deps.database.savedAnswers.erase(saved.id))) return false;
      await deps.mailCopies.forget(saved.id);
      return true;
    },
  };
}

/** Reading along, the result by mail and answers saved for later. */
export function keepingUseCases(deps: AppDeps, cap: RecipientCap): Keeping {
  const days = { mailDays: deps.retention.mailBodyDays, savedDays: SAVED_ANSWERS_DAYS };
  return { ...days, newKey: newToken, ...sharing(deps), mailResult: mailResult(deps, cap), ...saving(deps, cap) };
}
