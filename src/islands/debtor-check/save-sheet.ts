import { workbookTexts as texts } from '#/messages/debtor-check/workbook.ts';
import { saveFile } from './save-file.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the workbook that the worker made on this device; nothing is sent. */
export function saveSheet(bytes: Uint8Array<ArrayBuffer>): void {
  saveFile(new Blob([bytes], { type: TYPE }), texts.file);
}
