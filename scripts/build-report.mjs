// What a page needs to know of the built files: the integrity hash of embed.js, and the weight of the first load.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(import.meta.dirname, "../dist");
const read = (path) => readFileSync(join(dist, path));

/** Bytes on the wire: fonts are compressed already. */
export const weigh = (content, name) => (name.endsWith(".woff2") ? content.length : gzipSync(content).length);

/** MapLibre and its worker are not ours; they come in chunks of their own. */
export const isMapLibre = (name) => /(^|\/)(map-[\w-]+\.js|maplibre-gl)/.test(name);

/** What a default view asks for by itself, besides what `define.js` imports outright. */
const ON_FIRST_VIEW = [/^chunks\/(core|states-overview|mark-svg|figure)-[\w-]+\.js$/, /^assets\/coalition-sans-/];

/** A built module and all that it imports outright. */
function withImports(name, seen = new Set()) {
  if (seen.has(name) || isMapLibre(name)) return seen;
  seen.add(name);
  if (!name.endsWith(".js")) return seen;
  const folder = name.includes("/") ? "chunks/" : "";
  for (const [, path] of String(read(name)).matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+)["'`]/g))
    withImports(folder + path.slice(2), seen);
  return seen;
}

/** Files of the first load of `define.js` that are ours, with their gzipped bytes. */
export function firstLoad() {
  const names = ["chunks", "assets"].flatMap((folder) =>
    readdirSync(join(dist, folder)).map((name) => `${folder}/${name}`),
  );
  const seen = withImports("define.js");
  for (const name of names) if (ON_FIRST_VIEW.some((part) => part.test(name))) withImports(name, seen);
  return [...seen].map((name) => ({ name, bytes: weigh(read(name), name) }));
}

export const integrity = () => `sha384-${createHash("sha384").update(read("embed.js")).digest("base64")}`;

if (process.argv[1] === import.meta.filename) {
  const parts = firstLoad();
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify({ "embed.js": integrity() }, null, 2)}\n`);
  console.log(`embed.js integrity="${integrity()}"`);
  console.log("First load of define.js without MapLibre, gzipped:");
  for (const { name, bytes } of parts) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB  ${name}`);
  console.log(`${(total / 1000).toFixed(1).padStart(8)} KB  together`);
}
