import writeXlsxFile from 'write-excel-file/browser';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import type { SheetRow } from './report.ts';

/** Saves every debtor as a workbook on this device; nothing is sent. */
export async function saveSheet(rows: readonly SheetRow[]): Promise<void> {
  const head = texts.sheetHead.map((value) => ({ value, fontWeight: 'bold' as const }));
  const data = rows.map((row) => row.map((value) => ({ value })));
  await writeXlsxFile([head, ...data], { sheet: texts.sheetName }).toFile(texts.sheetFile);
}
