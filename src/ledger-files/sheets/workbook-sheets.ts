import { SafeXml } from '../safe-xml.ts';
import type { ZipEntry } from '../zip.ts';

/** Excel numbers its sheets; other programs may name them otherwise. */
const SHEET = /^xl\/worksheets\/([^/]*?(\d*))\.xml$/i;
const HIDDEN: ReadonlySet<string> = new Set(['hidden', 'veryHidden']);

/** A sheet of a workbook and the part that holds its cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
}

/** `worksheets/sheet1.xml` beside the workbook, or `/xl/worksheets/sheet1.xml` from the top. */
function pathOf(target: string): string {
  const whole = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return whole.replace(/(^|\/)\.(?=\/)/g, '').toLowerCase();
}

/** Parts that look like sheets, by their number: what there is to go by when the workbook names none. */
function byNumber(entries: readonly ZipEntry[]): readonly WorkbookSheet[] {
  const number = ({ name }: ZipEntry) => Number(SHEET.exec(name)?.[2]);
  return entries
    .filter(({ name }) => SHEET.test(name))
    .toSorted((one, other) => number(one) - number(other))
    .map((part) => ({ name: SHEET.exec(part.name)?.[1] ?? part.name, hidden: false, part }));
}

/** What a workbook says of its sheets (ECMA-376 part 1, 18.2.19). Feed `workbook` and `relations`, then ask `sheets`. */
export class SheetList {
  /** Day numbers count from 1904. */
  from1904 = false;
  readonly #named: { readonly name: string; readonly hidden: boolean; readonly relation: string }[] = [];
  readonly #targets = new Map<string, string>();

  readonly workbook = new SafeXml({
    open: (name, attributes) => {
      if (name === 'workbookPr') this.from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      // The prefix of the relation differs between programs; `sheetId` is another number.
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      this.#named.push({ name: attributes['name'] ?? '', hidden: HIDDEN.has(attributes['state'] ?? ''), relation });
    },
    close: () => undefined,
  });

  readonly relations = new SafeXml({
    open: (name, attributes) => {
      const { Id = '', Target = '', Type = '' } = attributes;
      if (name === 'Relationship' && Type.endsWith('/worksheet')) this.#targets.set(Id, pathOf(Target));
    },
    close: () => undefined,
  });

  /** In the order of the workbook, parts that it does not name last as if hidden; by number where it names none that is there. */
  sheets(entries: readonly ZipEntry[]): readonly WorkbookSheet[] {
    const parts = new Map(entries.map((part) => [part.name.toLowerCase(), part]));
    const listed = this.#named.flatMap(({ name, hidden, relation }): WorkbookSheet[] => {
      const part = parts.get(this.#targets.get(relation) ?? '');
      return part ? [{ name, hidden, part }] : [];
    });
    if (listed.length === 0) return byNumber(entries);
    const others = byNumber(entries).filter(({ part }) => !listed.some((sheet) => sheet.part === part));
    return [...listed, ...others.map((sheet) => ({ ...sheet, hidden: true }))];
  }
}
