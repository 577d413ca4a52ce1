// Subsets Inter to the letters of the interface's languages.
// Writes WOFF2 for browsers, whole and in two parts (what English needs, and the rest), and TrueType for figures.
// Run: npm run fonts
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
  "Ґґ" +
  // Ukrainian apostrophe, non-breaking hyphen, French narrow space.
  "\u02bc\u2011\u202f" +
  "‐‑–—‘’‚“”„†•…‰‹›€№™←↑→↓↔−≈≤≥×·√²³°′″▲▼●○◆◇■□✓✕∪∩";
/** Letters of a page in English, with its place names. The others are in the second part, which a browser fetches on demand. */
const FIRST = `${range(0x20, 0x7e)}\u00a0ÄÅØÜİâéíóôöøüăąńłŠșț–‘’“”…−≤≥×·²°→▲▼`;
/** Italic is used for names of seas only, so its first part has the letters of the names that ship. */
const { seaLabels } = JSON.parse(await readFile(new URL("../geodata/core.json", import.meta.url), "utf8"));
const FIRST_ITALIC = [...new Set(` ${seaLabels.map(({ name }) => name).join("")}`)].sort().join("");
const restOf = (first) => [...new Set(LETTERS)].filter((letter) => !first.includes(letter)).join("");
const faces = [
  ["Inter-Regular.woff2", "coalition-sans-400", FIRST],
  ["Inter-SemiBold.woff2", "coalition-sans-600", FIRST],
  ["Inter-Italic.woff2", "coalition-sans-400-italic", FIRST_ITALIC],
];

/** Letters as a CSS `unicode-range`. */
function unicodeRange(letters) {
  const codes = [...new Set(letters)].map((letter) => letter.codePointAt(0)).sort((a, b) => a - b);
  const hex = (code) => code.toString(16).toUpperCase();
  const runs = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(", ");
}

for (const [file, name, first] of faces) {
  const source = await readFile(require.resolve(`inter-ui/web/${file}`));
  for (const [letters, format, ending] of [
    [LETTERS, "woff2", ".woff2"],
    [LETTERS, "truetype", ".ttf"],
    [first, "woff2", "-first.woff2"],
    [restOf(first), "woff2", "-rest.woff2"],
  ]) {
    const font = await subsetFont(source, letters, { targetFormat: format, noLayoutClosure: true });
    await writeFile(new URL(`../src/scene/fonts/${name}${ending}`, import.meta.url), font);
    console.log(`${name}${ending} ${font.length} bytes`);
  }
}
const rangesOf = (first) => ({ first: unicodeRange(first), rest: unicodeRange(restOf(first)) });
const ranges = { upright: rangesOf(FIRST), italic: rangesOf(FIRST_ITALIC) };
await writeFile(new URL("../src/scene/fonts/ranges.json", import.meta.url), `${JSON.stringify(ranges, null, 2)}\n`);
