import { runCommand } from './operator.ts';
import { outboxCommand } from './outbox-commands.ts';

await runCommand(outboxCommand);
