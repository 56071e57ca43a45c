import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkContent } from '#/content-check/check.ts';
import { tellFault } from '#/content-check/fault.ts';
import { inDutch, type Measures } from '#/content-check/measures.ts';

const WORST = 3;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const forward = (path: string): string => path.replaceAll('\\', '/');

function tellMeasures({ path, words, fewest, reading }: Measures): void {
  say(path);
  say(`  ${String(words)} woorden (minimum ${String(fewest)})`);
  if (!reading) return;
  say(`  zinnen: gemiddeld ${inDutch(reading.average)} woorden (hoogstens 15), langste ${String(reading.longest)} (hoogstens 30)`);
  say(`  Flesch-Douma ${inDutch(reading.ease)} (minimaal 45)`);
  say('  moeilijkste zinnen:');
  for (const { sentence, syllablesPerWord } of reading.worst.slice(0, WORST)) {
    const weight = `${String(sentence.words.length)} woorden, ${inDutch(syllablesPerWord)} lettergrepen per woord`;
    say(`    regel ${String(sentence.line)} (${weight}): ${sentence.text}`);
  }
}

/** Checks the texts of the site and tells what is wrong; with file names, only of those, and with their measures. Returns the exit code. */
function run(wanted: readonly string[]): number {
  const files = globSync('content/**/*.{mdx,yaml}').map((path) => ({ path: forward(path), text: readFileSync(path, 'utf8') }));
  const chosen = new Set(wanted.map((path) => forward(relative('.', resolve(path)))));
  const unknown = [...chosen].filter((path) => !files.some((file) => file.path === path));
  for (const path of unknown) say(`${path}: dit bestand is er niet.`);
  const report = checkContent(files);
  const isChosen = (path: string): boolean => chosen.size === 0 || chosen.has(path);
  if (chosen.size > 0) report.measures.filter(({ path }) => isChosen(path)).forEach(tellMeasures);
  const faults = report.faults.filter(({ file }) => isChosen(file));
  for (const one of faults) say(`\n${tellFault(one)}`);
  const failed = faults.filter(({ weight }) => weight === 'fault').length;
  say(`\n${failed === 0 ? 'Geen fouten gevonden.' : `${String(failed)} ${failed === 1 ? 'fout' : 'fouten'} gevonden.`}`);
  return failed === 0 && unknown.length === 0 ? 0 : 1;
}

process.exitCode = run(process.argv.slice(2).filter((argument) => !argument.startsWith('-')));
