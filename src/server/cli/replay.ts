import { runCommand } from './operator.ts';
import { replayQuotes } from './replay-quotes.ts';

await runCommand(replayQuotes);
