// Plain JavaScript, so that an old Node, which cannot read TypeScript, can still say that it is too old.
const OLDEST = 24;
const [, , what] = process.argv;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(`This needs Node ${OLDEST} or newer and runs on ${process.versions.node}: run "npm ci", then "npm start".\n`);
  process.exit(1);
}
if (what === 'serve') await import('../main.ts');
else await import('./start.ts');
