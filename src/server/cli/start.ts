import { isBuildCurrent } from './build-stamp.ts';

if (!isBuildCurrent()) {
  const { build } = await import('./build.ts');
  const code = build();
  if (code !== 0) process.exit(code);
}
// In this very process, so that signals reach the server.
await import('../main.ts');
