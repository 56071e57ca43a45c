/** A mail as blocks, written once and rendered twice: as plain text and as HTML. All texts are plain; escaping is done here. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'bands'; readonly caption: string; readonly bands: readonly Band[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A range from low to high on the scale from nought to `scale`. */
export interface Band {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly scale: number;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that can stand anywhere in HTML as text or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const cellStyle = 'padding:4px 12px 4px 0;text-align:left;vertical-align:top;font-weight:normal';
const withBreaks = (text: string): string => escapeHtml(text).replace(/\r?\n/g, '<br>');
const cellHtml = (text: string, tag: 'td' | 'th scope="row"' | 'th scope="col"'): string =>
  `<${tag} style="${cellStyle}">${withBreaks(text)}</${tag.slice(0, 2)}>`;
const row = (cells: string): string => `<tr>${cells}</tr>`;
const table = (rows: string): string =>
  `<table cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 12px"><tbody>${rows}</tbody></table>`;

function factsHtml(rows: Extract<Block, { kind: 'facts' }>['rows']): string {
  return table(rows.map(([label, value]) => row(cellHtml(label, 'th scope="row"') + cellHtml(value, 'td'))).join(''));
}

function tableHtml({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const top = row(head.map((cell) => cellHtml(cell, 'th scope="col"')).join(''));
  return table(top + rows.map((cells) => row(cells.map((cell) => cellHtml(cell, 'td')).join(''))).join(''));
}

/** The range as three table cells: what lies before, the range itself, what lies after. Works where pictures are blocked. */
function bandHtml(band: Band): string {
  const share = (value: number): number => Math.round((Math.min(Math.max(value, 0), band.scale) / Math.max(band.scale, 1)) * 100);
  const before = Math.min(share(band.low), 98);
  const inside = Math.max(share(band.high) - before, 2);
  const cell = (width: number, colour: string): string =>
    width <= 0 ? '' : `<td width="${String(width)}%" bgcolor="${colour}" style="height:12px;line-height:12px;font-size:1px">&nbsp;</td>`;
  const cells = cell(before, '#eef1f4') + cell(inside, '#1f5f8b') + cell(100 - before - inside, '#eef1f4');
  const bar = `<table role="none" width="240" cellpadding="0" cellspacing="0"><tbody><tr>${cells}</tr></tbody></table>`;
  return row(
    `${cellHtml(band.label, 'th scope="row"')}<td style="${cellStyle};vertical-align:middle">${bar}</td>${cellHtml(band.text, 'td')}`,
  );
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size:18px;margin:24px 0 8px">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 12px">${withBreaks(block.text)}</p>`;
    case 'list':
      return `<ul style="margin:0 0 12px;padding-left:20px">${block.items.map((item) => `<li>${withBreaks(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return factsHtml(block.rows);
    case 'table':
      return tableHtml(block);
    case 'bands':
      return `<p style="margin:12px 0 4px">${escapeHtml(block.caption)}</p>${table(block.bands.map(bandHtml).join(''))}`;
    case 'link':
      return `<p style="margin:0 0 12px"><a href="${escapeHtml(block.url)}">${escapeHtml(block.text)}</a></p>`;
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.join(' | ')).join('\n');
    case 'bands':
      return [block.caption, ...block.bands.map((band) => `- ${band.label}: ${band.text}`)].join('\n');
    case 'link':
      return `${block.text}:\n${block.url}`;
  }
}

/** The mail as plain text. */
export function renderText(title: string, blocks: readonly Block[]): string {
  return `${[`${title}\n${'='.repeat(title.length)}`, ...blocks.map(blockText)].join('\n\n')}\n`;
}

/** The mail as HTML without pictures, scripts, fonts or anything that is fetched when it is read. */
export function renderHtml(title: string, blocks: readonly Block[]): string {
  const body = `<h1 style="font-size:22px;margin:0 0 16px">${escapeHtml(title)}</h1>${blocks.map(blockHtml).join('\n')}`;
  const frame =
    'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1b2733;max-width:640px;margin:0 auto;padding:16px';
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><div style="${frame}">${body}</div></body></html>\n`;
}
