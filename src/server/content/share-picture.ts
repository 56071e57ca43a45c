import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { feedTexts } from '#/messages/pages/feeds.ts';
import { layoutTexts } from '#/messages/pages/layout.ts';

export const PICTURE_WIDTH = 1200;
const HEIGHT = 630;

/** What a picture says. */
export interface PictureTexts {
  /** Part of the site the page is in. */
  readonly section: string;
  readonly title: string;
  /** A worked example of the page: what comes out, and its amount. */
  readonly figure: { readonly label: string; readonly value: string } | null;
}

interface Node {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** The colours of the light theme, as `src/styles/tokens.css` has them. */
const INK = '#1a1d20';
const PAPER = '#fcfbf8';
const SUNKEN = '#f3f1ea';
const GREEN = '#0a5646';
const PALE_GREEN = '#b9d8cd';
const LINE = '#d8d4c8';

const box = (style: Readonly<Record<string, unknown>>, ...children: readonly (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children.length === 0 ? {} : { children }) },
});

const sign: Node = {
  type: 'svg',
  props: {
    width: 64,
    height: 64,
    viewBox: '0 0 32 32',
    children: [
      { type: 'rect', props: { width: 32, height: 32, rx: 5, fill: GREEN } },
      { type: 'path', props: { d: 'M5 7.5h13v4H5zM10 14h17v4H10zM7 20.5h11v4H7z', fill: PALE_GREEN } },
      { type: 'path', props: { d: 'M15.5 4.5v23', stroke: '#ffffff', 'stroke-width': 2.5 } },
    ],
  },
};

const bars: Node = box(
  { flexDirection: 'column', gap: 18 },
  ...[
    [0, 460],
    [160, 620],
    [70, 400],
  ].map(([left = 0, width = 0]) => box({ marginLeft: left, width, height: 26, background: PALE_GREEN })),
);

const figureBox = ({ label, value }: { readonly label: string; readonly value: string }): Node =>
  box(
    { flexDirection: 'column', background: SUNKEN, borderLeft: `10px solid ${GREEN}`, padding: '22px 34px' },
    box({ fontSize: 26 }, `${feedTexts.example}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`),
    box({ fontSize: 58, fontWeight: 700, color: GREEN }, value),
  );

function drawing({ section, title, figure }: PictureTexts): Node {
  const size = title.length > 48 ? 58 : 70;
  return box(
    { boxSizing: 'border-box', width: PICTURE_WIDTH, height: HEIGHT, flexDirection: 'column', justifyContent: 'space-between', background: PAPER, color: INK, padding: '56px 64px' },
    box({ alignItems: 'center', gap: 22, fontSize: 32, fontWeight: 700 }, sign, layoutTexts.siteName),
    box(
      { flexDirection: 'column', gap: 10 },
      box({ fontSize: 30, color: GREEN, fontWeight: 700 }, section),
      box({ fontSize: size, fontWeight: 700, lineHeight: 1.15, lineClamp: 3 }, title),
    ),
    box({ borderTop: `2px solid ${LINE}`, paddingTop: 30 }, figure === null ? bars : figureBox(figure)),
  );
}

const require = createRequire(import.meta.url);
const FONTS = [
  { weight: 400, file: require.resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff') },
  { weight: 700, file: require.resolve('@fontsource/public-sans/files/public-sans-latin-700-normal.woff') },
] as const;

/** Draws pictures; one keeps the fonts and the renderer for as long as it lives. */
async function openPainter(): Promise<(tree: Node) => Promise<Uint8Array>> {
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = FONTS.map(({ weight, file }) => ({ name: 'Public Sans', weight, style: 'normal' as const, data: readFileSync(file) }));
  return async (tree) => {
    const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { width: PICTURE_WIDTH, height: HEIGHT, fonts });
    return new Resvg(svg).render().asPng();
  };
}

export interface Pictures {
  /** Makes sure that the picture is in the folder of the build, and answers its address. */
  pictureFor(texts: PictureTexts): Promise<string>;
}

/**
 * Pictures of pages for when they are shared. A picture is named by what is on it, and kept in `cache` between builds, so that only new
 * ones are drawn; the same texts give the same bytes.
 */
export function openPictures(client: string, cache: string): Pictures {
  const folder = join(client, 'beeld');
  mkdirSync(folder, { recursive: true });
  mkdirSync(cache, { recursive: true });
  let painter: ReturnType<typeof openPainter> | null = null;
  return {
    async pictureFor(texts) {
      const tree = drawing(texts);
      const name = `${createHash('sha256').update(JSON.stringify(tree)).digest('hex').slice(0, 16)}.png`;
      const kept = join(cache, name);
      if (!existsSync(kept)) {
        painter ??= openPainter();
        writeFileSync(kept, await (await painter)(tree));
      }
      writeFileSync(join(folder, name), readFileSync(kept));
      return `/beeld/${name}`;
    },
  };
}
