import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '#/content-check/check.ts';
import { tellFault } from '#/content-check/fault.ts';
import { inDutch, type Measures } from '#/content-check/measures.ts';
import { commandTexts } from '#/messages/content-check.ts';
import { systemClock } from '../clock.ts';
import { readContentInput } from '../content/read-content.ts';
import { registerPages } from '../content/register.ts';

const WORST = 3;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function tellMeasures({ path, words, fewest, reading }: Measures): void {
  say(`${path}\n  ${commandTexts.words(words, fewest)}`);
  if (!reading) return;
  say(`  ${commandTexts.sentences(inDutch(reading.average), reading.longest)}`);
  say(`  ${commandTexts.ease(inDutch(reading.ease))}\n  ${commandTexts.worst}`);
  for (const { sentence, syllablesPerWord } of reading.worst.slice(0, WORST)) {
    say(`    ${commandTexts.sentence(sentence.line, sentence.words.length, inDutch(syllablesPerWord), sentence.text)}`);
  }
}

/**
 * Checks the texts of the site and tells what is wrong; with file names only of those, and with their measures. `--vandaag`: figures past
 * their check date are faults. `--registreer`: remembers the pages of a content without faults as published. Returns the exit code.
 */
function run(wanted: readonly string[], mustBeFresh: boolean, register: boolean): number {
  const input = readContentInput(systemClock().today(), mustBeFresh);
  const chosen = new Set(wanted.map((path) => relative('.', resolve(path)).replaceAll('\\', '/')));
  const unknown = [...chosen].filter((path) => !input.files.some((file) => file.path === path));
  for (const path of unknown) say(commandTexts.noFile(path));
  const report = checkContent(input);
  const isChosen = (path: string): boolean => chosen.size === 0 || chosen.has(path);
  if (chosen.size > 0) report.measures.filter(({ path }) => isChosen(path)).forEach(tellMeasures);
  const told = report.faults.filter(({ file }) => isChosen(file));
  for (const one of told) say(`\n${tellFault(one)}`);
  const faults = told.filter(({ weight }) => weight === 'fault').length;
  const warnings = told.length - faults;
  say(`\n${commandTexts.faults(faults)}${warnings === 0 ? '' : ` ${commandTexts.warnings(warnings)}`}`);
  if (faults > 0 || unknown.length > 0) return 1;
  if (register) say(commandTexts.registered(registerPages(input.files).length));
  return 0;
}

function start(): number {
  const options = { vandaag: { type: 'boolean', default: false }, registreer: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return run(positionals, values.vandaag, values.registreer);
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    say(commandTexts.unknownOption(process.argv.slice(2).find((argument) => argument.startsWith('-')) ?? ''));
    return 2;
  }
}

process.exitCode = start();
