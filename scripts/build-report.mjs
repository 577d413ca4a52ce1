// What a page needs to know of the built files: the integrity hash of embed.js, and the weight of the first load.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(import.meta.dirname, "../dist");
const read = (path) => readFileSync(join(dist, path));

/** Bytes on the wire: fonts are compressed already. */
export const weigh = (content, name) => (name.endsWith(".woff2") ? content.length : gzipSync(content).length);

/** MapLibre and its worker are not ours; they come in files of their own. */
export const isMapLibre = (name) => /(^|\/)maplibre-gl-/.test(name);

/** What a default view asks for by itself, besides what `define.js` imports outright: until the poster stands… */
const FOR_POSTER = [
  /^chunks\/(core|states-overview|poster)-[\w-]{8}\.js$/,
  /^assets\/coalition-sans-[46]00-first-[\w-]{8}\.woff2$/,
];
/** … and until the live map is idle. */
const FOR_MAP = [/^chunks\/(access|map)-[\w-]{8}\.js$/, /^assets\/coalition-sans-400-italic-first-[\w-]{8}\.woff2$/];

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

/**
 * Files that are ours with their gzipped bytes, as `define.js` loads them for a default view: `poster` until the first
 * picture stands, `live` what follows by itself until the live map is idle. MapLibre is not among them.
 */
export function firstLoad() {
  const names = ["chunks", "assets"].flatMap((folder) =>
    readdirSync(join(dist, folder)).map((name) => `${folder}/${name}`),
  );
  const seen = withImports("define.js");
  const add = (parts) => {
    for (const part of parts) {
      const found = names.filter((name) => part.test(name));
      if (found.length === 0) throw new Error(`nothing in dist is called as ${part} says`);
      for (const name of found) withImports(name, seen);
    }
    return [...seen];
  };
  const weighed = (list) => list.map((name) => ({ name, bytes: weigh(read(name), name) }));
  const poster = add(FOR_POSTER);
  return { poster: weighed(poster), live: weighed(add(FOR_MAP).filter((name) => !poster.includes(name))) };
}

export const integrity = () => `sha384-${createHash("sha384").update(read("embed.js")).digest("base64")}`;

if (process.argv[1] === import.meta.filename) {
  const { poster, live } = firstLoad();
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} KB`;
  const sum = (parts) => parts.reduce((total, { bytes }) => total + bytes, 0);
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify({ "embed.js": integrity() }, null, 2)}\n`);
  console.log(`embed.js integrity="${integrity()}"`);
  console.log("First load of define.js without MapLibre, gzipped, until the poster stands:");
  for (const { name, bytes } of poster) console.log(`${kilobytes(bytes)}  ${name}`);
  console.log(`${kilobytes(sum(poster))}  together`);
  console.log("After it, until the live map is idle:");
  for (const { name, bytes } of live) console.log(`${kilobytes(bytes)}  ${name}`);
  console.log(`${kilobytes(sum(poster) + sum(live))}  all that is ours in a first load`);
}
