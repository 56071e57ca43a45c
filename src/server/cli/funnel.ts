import { runCommand } from './operator.ts';
import { showFunnel } from './show-funnel.ts';

await runCommand(showFunnel);
