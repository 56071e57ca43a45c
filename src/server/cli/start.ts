import { isBuildCurrent } from './build-stamp.ts';

const OLDEST = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(`This needs Node ${String(OLDEST)} or newer, not ${process.versions.node}: run "npm ci", then "npm start".\n`);
  process.exit(1);
}
if (!isBuildCurrent()) {
  const { build } = await import('./build.ts');
  const code = build();
  if (code !== 0) process.exit(code);
}
// In this very process, so that signals reach the server.
await import('../main.ts');
