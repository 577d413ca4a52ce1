// Cuts the shipped font out of Inter: the letters of the interface's languages and nothing more.
// Writes WOFF2 for browsers and TrueType for the picture painters. Run: npm run fonts
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
/** Basic Latin, Latin-1, Latin Extended-A, Romanian comma letters, Cyrillic with Ukrainian, punctuation and signs in use. */
const LETTERS =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  range(0x100, 0x17f) +
  range(0x218, 0x21b) +
  range(0x400, 0x45f) +
  "ҐґАа" +
  "‐‑–—‘’‚“”„†•…‰‹›€№™←↑→↓↔−≈≤≥×·√²³°′″▲▼●○◆◇■□✓✕∪∩";
const faces = [
  ["Inter-Regular.woff2", "coalition-sans-400"],
  ["Inter-SemiBold.woff2", "coalition-sans-600"],
  ["Inter-Italic.woff2", "coalition-sans-400-italic"],
];

for (const [file, name] of faces) {
  const source = await readFile(require.resolve(`inter-ui/web/${file}`));
  for (const [format, ending] of [
    ["woff2", "woff2"],
    ["truetype", "ttf"],
  ]) {
    const font = await subsetFont(source, LETTERS, { targetFormat: format, noLayoutClosure: true });
    await writeFile(new URL(`../src/scene/fonts/${name}.${ending}`, import.meta.url), font);
    console.log(`${name}.${ending} ${font.length} bytes`);
  }
}
