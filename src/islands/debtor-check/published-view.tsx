import type { JSX } from 'preact';
import { publishedTexts as texts } from '#/messages/debtor-check/published.ts';

/** How the loss model stands beside published facts, folded away under the losses that it explains. */
export function PublishedView({ sentences }: { readonly sentences: readonly string[] }): JSX.Element {
  return (
    <details>
      <summary>{texts.title}</summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <a href="/zo-rekenen-wij/#klantencheck">{texts.link}</a>
      </p>
    </details>
  );
}
