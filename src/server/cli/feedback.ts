import { listFeedback } from './list-feedback.ts';
import { runCommand } from './operator.ts';

await runCommand(listFeedback);
