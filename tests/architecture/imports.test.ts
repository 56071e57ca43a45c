import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folder (or file prefix under src/) → what its files may import: packages by name, folders of src by prefix. `self` is the folder itself. */
interface Room {
  readonly room: string;
  readonly packages: readonly string[];
  readonly folders: readonly string[];
}

const ENGINE = ['quote-engine/'];
const ROOMS: readonly Room[] = [
  { room: 'quote-engine/contract/', packages: ['valibot'], folders: ['quote-engine/units.ts', 'quote-engine/calendar.ts'] },
  { room: 'quote-engine/', packages: ['valibot'], folders: [] },
  {
    room: 'policy/',
    packages: ['valibot'],
    folders: ['quote-engine/units.ts', 'quote-engine/calendar.ts', 'quote-engine/worksheet.ts', 'quote-engine/trace.ts'],
  },
  {
    room: 'worked-examples/',
    packages: [],
    folders: ['policy/', 'quote-engine/units.ts', 'quote-engine/calendar.ts', 'quote-engine/contract/', 'messages/'],
  },
  {
    room: 'calculators/',
    packages: [],
    folders: [
      'policy/',
      'quote-engine/units.ts',
      'quote-engine/calendar.ts',
      'quote-engine/terms.ts',
      'quote-engine/contract/',
      'messages/',
    ],
  },
  { room: 'loss-model/', packages: ['valibot'], folders: ['policy/', 'quote-engine/units.ts', 'quote-engine/debtor-book.ts'] },
  { room: 'debtor-check/', packages: [], folders: [...ENGINE, 'loss-model/', 'policy/'] },
  { room: 'premium-check/', packages: ['valibot'], folders: [...ENGINE, 'loss-model/', 'policy/'] },
  {
    room: 'ledger-files/',
    packages: ['saxes', 'csv-parse/browser/esm/sync', 'fflate'],
    folders: ['debtor-check/receivables.ts', 'quote-engine/units.ts', 'quote-engine/calendar.ts', 'quote-engine/contract/'],
  },
  { room: 'insurers/', packages: ['valibot'], folders: [...ENGINE, 'loss-model/', 'policy/'] },
  {
    room: 'islands/',
    packages: ['preact', 'preact/hooks'],
    folders: [
      'quote-engine/contract/',
      'calculators/typed-form.ts',
      'debtor-check/',
      'ledger-files/',
      'quote-engine/units.ts',
      'quote-engine/calendar.ts',
      'quote-engine/trace.ts',
      'quote-engine/outcome.ts',
      'messages/',
      'components/bandwidth/bandwidth.ts',
      'components/bandwidth/market-band.ts',
    ],
  },
  { room: 'content-model/', packages: ['astro/zod', 'valibot'], folders: ['quote-engine/contract/'] },
  {
    room: 'messages/',
    packages: [],
    folders: [
      ...ENGINE,
      'premium-check/',
      'debtor-check/',
      'ledger-files/',
      'policy/',
      'calculators/',
      'content-model/',
      'server/app.ts',
      'server/db/records.ts',
    ],
  },
  {
    room: 'content-check/',
    packages: ['astro/zod', 'satteri', 'yaml'],
    folders: ['content-model/', 'messages/', 'quote-engine/terms.ts', 'worked-examples/'],
  },
  {
    room: 'editor/',
    packages: ['@keystatic/', 'react', 'astro/zod', 'vite', 'yaml', 'node:'],
    folders: [
      'content-model/',
      'messages/',
      'quote-engine/',
      'worked-examples/',
      'server/config/text-schemas.ts',
      'server/config/faults.ts',
      'server/dev/content-overlay.ts',
    ],
  },
  { room: 'server/documents/pdf/', packages: ['pdfkit', 'node:'], folders: ['messages/papers.ts'] },
  {
    room: 'server/documents/papers/',
    packages: [],
    folders: [
      ...ENGINE,
      'debtor-check/',
      'premium-check/',
      'messages/',
      'server/app.ts',
      'server/documents/pdf/paper.ts',
      'components/bandwidth/bandwidth.ts',
      'components/bandwidth/market-band.ts',
      'components/result/comparison-columns.ts',
      'components/premium-check/premium-picture.ts',
    ],
  },
  {
    room: 'server/usecases/',
    packages: ['valibot', 'node:'],
    folders: [...ENGINE, 'debtor-check/', 'premium-check/', 'insurers/registry.ts', 'loss-model/', 'policy/', 'server/', 'messages/'],
  },
  {
    room: 'server/db/',
    packages: ['kysely', 'kysely/migration', 'better-sqlite3', 'valibot', 'node:'],
    folders: [...ENGINE, 'server/security/', 'server/site-content.ts'],
  },
  {
    room: 'server/mail/',
    packages: ['nodemailer', 'nodemailer/', 'node:'],
    folders: [...ENGINE, 'premium-check/', 'server/db/records.ts', 'server/app.ts', 'messages/'],
  },
  {
    room: 'components/',
    packages: ['astro', 'astro:content', 'astro/runtime/server/index.js'],
    folders: [
      'layouts/',
      'messages/',
      'islands/',
      'quote-engine/',
      'content-model/',
      'debtor-check/',
      'premium-check/',
      'worked-examples/',
      'calculators/',
      'server/app.ts',
    ],
  },
  { room: 'layouts/', packages: ['astro'], folders: ['components/', 'messages/', 'islands/', 'styles/', 'server/app.ts'] },
  {
    room: 'pages/',
    packages: ['astro', 'astro:content', 'valibot', 'sitemap', '@astrojs/rss'],
    folders: [
      'content-model/',
      'components/',
      'layouts/',
      'islands/',
      'messages/',
      'styles/',
      'quote-engine/',
      'debtor-check/',
      'premium-check/',
      'calculators/',
      'server/app.ts',
    ],
  },
];

/** Packages that one room alone may know. */
const EXCLUSIVE: Readonly<Record<string, string>> = {
  'better-sqlite3': 'server/db/',
  kysely: 'server/db/',
  nodemailer: 'server/mail/',
  fastify: 'server/',
  pdfkit: 'server/documents/pdf/',
  '@keystatic/core': 'editor/',
  react: 'editor/',
};

const IMPORT = /(?:from\s+|import\s+|import\()\s*['"]([^'"]+)['"]/g;

const sources = globSync('src/**/*.{ts,tsx,astro}').map((path) => ({ path: path.slice('src/'.length), text: readFileSync(path, 'utf8') }));

function importsOf(path: string, text: string): readonly { readonly kind: 'package' | 'folder'; readonly name: string }[] {
  const code = path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  return [...code.matchAll(IMPORT)].map(([, target = '']) => {
    if (target.startsWith('#/')) return { kind: 'folder', name: target.slice(2) };
    if (target.startsWith('.')) return { kind: 'folder', name: normalize(join(dirname(path), target)) };
    return { kind: 'package', name: target };
  });
}

function trespasses(path: string, text: string): readonly string[] {
  const room = ROOMS.find((candidate) => path.startsWith(candidate.room));
  if (!room) return [];
  return importsOf(path, text)
    .filter(({ kind, name }) =>
      kind === 'package'
        ? !room.packages.some((allowed) => name === allowed || (/[/:]$/.test(allowed) && name.startsWith(allowed)))
        : !name.startsWith(room.room) && !room.folders.some((allowed) => name.startsWith(allowed)),
    )
    .map(({ name }) => `${path} imports ${name}`);
}

describe('who may import whom', () => {
  it('keeps every file inside the doors of its room', () => {
    expect(sources.flatMap(({ path, text }) => trespasses(path, text))).toEqual([]);
  });

  it('notices a trespass', () => {
    expect(trespasses('quote-engine/x.ts', "import { readFileSync } from 'node:fs';")).toEqual(['quote-engine/x.ts imports node:fs']);
    expect(trespasses('policy/x.ts', "import { a } from '#/insurers/registry.ts';")).toEqual(['policy/x.ts imports insurers/registry.ts']);
  });

  it('keeps one insurer out of another', () => {
    const crossing = sources
      .filter(({ path }) => /^insurers\/[^/]+\//.test(path))
      .flatMap(({ path, text }) => {
        const own = path.split('/').slice(0, 2).join('/');
        return importsOf(path, text)
          .filter(({ kind, name }) => kind === 'folder' && name.startsWith('insurers/') && !name.startsWith(`${own}/`))
          .map(({ name }) => `${path} imports ${name}`);
      });
    expect(crossing).toEqual([]);
  });

  it('lets pages take values of the server from locals, never from a module', () => {
    const values = sources
      .filter(({ path }) => /^(pages|components|layouts)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/import\s+(?!type)[^;]*from\s+['"]#\/server\/[^'"]+['"]/g)].map(([line]) => `${path}: ${line}`),
      );
    expect(values).toEqual([]);
  });

  it('keeps each driver in its own room', () => {
    const strays = sources.flatMap(({ path, text }) =>
      importsOf(path, text)
        .filter(({ kind, name }) => kind === 'package' && EXCLUSIVE[name] !== undefined && !path.startsWith(EXCLUSIVE[name]))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('writes every relative or internal import with its extension', () => {
    const bare = sources.flatMap(({ path, text }) =>
      importsOf(path, text)
        .filter(({ kind, name }) => kind === 'folder' && !/\.(ts|tsx|astro|json|css|woff2\?url|ts\?worker&url)$/.test(name))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(bare).toEqual([]);
  });
});
