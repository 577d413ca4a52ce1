// Writes the advance widths of the shipped faces, so that text can be measured without a browser.
// Run after `npm run fonts`: node scripts/font-metrics.mjs
import { readFile, writeFile } from "node:fs/promises";

const FACES = { regular: "coalition-sans-400", semibold: "coalition-sans-600", italic: "coalition-sans-400-italic" };

function tablesOf(view) {
  const tables = {};
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables[name] = view.getUint32(at + 8);
  }
  return tables;
}

/** Code point → glyph, from a cmap of format 4 (every letter that we ship is in the first plane). */
function* glyphs(view, cmap) {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 8 + i * 8);
    if (view.getUint16(at) !== 4) continue;
    const count = view.getUint16(at + 6) / 2;
    const end = at + 14;
    for (let s = 0; s < count; s++) {
      const last = view.getUint16(end + s * 2);
      const first = view.getUint16(end + 2 + (count + s) * 2);
      const delta = view.getUint16(end + 2 + (2 * count + s) * 2);
      const rangeAt = end + 2 + (3 * count + s) * 2;
      const range = view.getUint16(rangeAt);
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + (code - first) * 2) + delta;
        yield [code, glyph & 0xffff];
      }
    }
    return;
  }
  throw new Error("no cmap of format 4");
}

const metrics = {};
for (const [face, file] of Object.entries(FACES)) {
  const { buffer, byteOffset, byteLength } = await readFile(new URL(`../src/scene/fonts/${file}.ttf`, import.meta.url));
  const view = new DataView(buffer, byteOffset, byteLength);
  const table = tablesOf(view);
  const em = view.getUint16(table.head + 18);
  const long = view.getUint16(table.hhea + 34);
  const widths = {};
  for (const [code, glyph] of glyphs(view, table.cmap)) {
    const advance = view.getUint16(table.hmtx + Math.min(glyph, long - 1) * 4);
    widths[String.fromCodePoint(code)] = Math.round((advance / em) * 1000);
  }
  metrics[face] = widths;
}

// Every face has the same letters. Runs of code points, and differences from the regular widths, take half the space.
const codes = Object.keys(metrics.regular)
  .map((letter) => letter.codePointAt(0))
  .sort((a, b) => a - b);
const runs = [];
for (const code of codes) {
  const last = runs.at(-1);
  if (last && last[0] + last[1] === code) last[1]++;
  else runs.push([code, 1]);
}
const widthsOf = (face) =>
  codes.map((code) => {
    const letter = String.fromCodePoint(code);
    const width = metrics[face][letter];
    if (width === undefined) throw new Error(`${face} lacks ${letter}`);
    return width - (face === "regular" ? 0 : metrics.regular[letter]);
  });
const compact = { runs, regular: widthsOf("regular"), semibold: widthsOf("semibold"), italic: widthsOf("italic") };
await writeFile(new URL("../src/scene/placement/font-metrics.json", import.meta.url), `${JSON.stringify(compact)}\n`);
