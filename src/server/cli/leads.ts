import { listLeads } from './list-leads.ts';
import { runCommand } from './operator.ts';

await runCommand(listLeads);
