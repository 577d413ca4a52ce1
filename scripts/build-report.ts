// What the built files cost a page or a program: weights on the wire, imports in Node, the installed size.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const read = (path: string): Buffer => readFileSync(join(dist, path));

/** Size limits of the build in bytes, checked by tests/pages/package-weight.test.ts. */
export const MOST_BYTES = {
  firstLoad: 240_000,
  ranges: 66_000,
  embed: 1_880_000,
  analysis: 102_000,
  installed: 23_400_000,
};

/** Bytes on the wire: gzipped, except fonts, which are compressed already. */
export const weigh = (content: Buffer, name: string): number =>
  name.endsWith(".woff2") ? content.length : gzipSync(content).length;

/** Whether a file is MapLibre or its worker, which are not ours and have files of their own. */
export const isMapLibre = (name: string): boolean => /(^|\/)maplibre-gl-/.test(name);

/** Files that a default view loads by itself, in addition to the static imports of `define.js`: until the poster is shown… */
const FOR_POSTER = [
  /^chunks\/(core|states-overview|poster)-[\w-]{8}\.js$/,
  /^assets\/coalition-sans-[46]00-first\.woff2$/,
];
/** … and until the live map is idle. */
const FOR_MAP = [/^chunks\/map-[\w-]{8}\.js$/, /^assets\/coalition-sans-400-italic-first\.woff2$/];
/** Files that a map with a strip of numbers loads once it is idle, to draw the ranges of its numbers in a worker. */
const FOR_RANGES = [/^chunks\/ranges-[\w-]{8}\.js$/, /^assets\/coverage-worker\.js$/];

/** A built module and all its static imports. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name) || isMapLibre(name)) return seen;
  seen.add(name);
  if (!name.endsWith(".js")) return seen;
  const outright = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
  for (const [, path = ""] of String(read(name)).matchAll(outright))
    withImports(posix.join(posix.dirname(name), path), seen);
  return seen;
}

/** A built file with its gzipped bytes. */
export interface Weighed {
  readonly name: string;
  readonly bytes: number;
}
const weighed = (names: Iterable<string>): Weighed[] =>
  [...names].map((name) => ({ name, bytes: weigh(read(name), name) }));
const sum = (parts: readonly Weighed[]): number => parts.reduce((total, { bytes }) => total + bytes, 0);

/**
 * Our own files, without MapLibre, with their gzipped bytes, as `define.js` loads them for a default view: `poster` until
 * the first picture is shown, `live` from then until the live map is idle, `ranges` after that for a map with a strip of
 * numbers.
 */
export function firstLoad(): Readonly<Record<"poster" | "live" | "ranges", readonly Weighed[]>> {
  const names = ["chunks", "assets"].flatMap((folder) =>
    readdirSync(join(dist, folder)).map((name) => `${folder}/${name}`),
  );
  const seen = withImports("define.js");
  const add = (parts: readonly RegExp[]): readonly Weighed[] => {
    const before = new Set(seen);
    for (const part of parts) {
      const found = names.filter((name) => part.test(name));
      if (found.length === 0) throw new Error(`nothing in dist has a name such as ${part}`);
      for (const name of found) withImports(name, seen);
    }
    return weighed([...seen].filter((name) => !before.has(name)));
  };
  const outright = weighed(seen);
  return { poster: [...outright, ...add(FOR_POSTER)], live: add(FOR_MAP), ranges: add(FOR_RANGES) };
}

/** Gzipped bytes of an entry's static imports, before it loads any data. */
export const entryBytes = (name: string): number => sum(weighed(withImports(`${name}.js`)));

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((total: number, entry) => {
    const path = join(folder, entry.name);
    return total + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
  }, 0);
}

/** Bytes of the package as installed, to 1 %: `dist`, the themes, and the files of `geodata` that ship. */
export function installedBytes(): number {
  const data = readdirSync(join(root, "geodata")).filter((name) => /\.(geo)?json$/.test(name));
  const folders = [dist, ...["themes", "geodata/schema", "geodata/scenarios"].map((name) => join(root, name))];
  return (
    folders.reduce((total, folder) => total + bytesIn(folder), 0) +
    data.reduce((total, name) => total + statSync(join(root, "geodata", name)).size, 0)
  );
}

export const ENTRIES = ["index", "define", "embed", "static", "analysis", "figure"];

/** CPU milliseconds that a fresh Node takes to import an entry, the least of three. */
export function importMs(entry: string): number {
  const code = `const before = process.cpuUsage(); await import(process.argv[1]);
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  const address = pathToFileURL(join(dist, "node", `${entry}.js`)).href;
  const runs = [1, 2, 3].map(() =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", code, address])),
  );
  return Math.min(...runs);
}

const integrityOf = (name: string): string => `sha384-${createHash("sha384").update(read(name)).digest("base64")}`;

/** Hashes of the files that pages load from other servers, by name. */
export const integrity = (): Readonly<Record<string, string>> =>
  Object.fromEntries(["embed.js", "coalition-frame.js"].map((name) => [name, integrityOf(name)]));

if (process.argv[1] === import.meta.filename) {
  const { poster, live, ranges } = firstLoad();
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(9)} KB`;
  const line = (bytes: number, what: string, most?: number) =>
    console.log(`${kilobytes(bytes)}  ${what}${most ? `, at most ${most / 1000}` : ""}`);
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify(integrity(), null, 2)}\n`);
  console.log("First load of define.js without MapLibre, gzipped, until the poster is shown:");
  for (const { name, bytes } of poster) line(bytes, name);
  console.log("After it, until the live map is idle:");
  for (const { name, bytes } of live) line(bytes, name);
  console.log("Then, for the ranges of its numbers:");
  for (const { name, bytes } of ranges) line(bytes, name);
  line(sum(poster), "until the poster is shown");
  line(sum(poster) + sum(live), "all that is ours in a first load", MOST_BYTES.firstLoad);
  line(sum(ranges), "after a first load, for the ranges", MOST_BYTES.ranges);
  const maplibre = [...readdirSync(join(dist, "chunks")), ...readdirSync(join(dist, "assets"))]
    .filter((name) => isMapLibre(`/${name}`))
    .map((name) => (name.endsWith("worker.js") ? `assets/${name}` : `chunks/${name}`));
  line(sum(weighed(maplibre)), "MapLibre and its worker, in files of their own");
  line(weigh(read("embed.js"), "embed.js"), "embed.js, everything in one file", MOST_BYTES.embed);
  line(entryBytes("analysis"), "coalition-map/analysis, before its data", MOST_BYTES.analysis);
  line(entryBytes("figure"), "coalition-map/figure, before its data");
  line(installedBytes(), "the package, as installed, uncompressed", MOST_BYTES.installed);
  console.log("Import in Node, CPU milliseconds:");
  console.log(`  ${ENTRIES.map((entry) => `${entry} ${Math.round(importMs(entry))}`).join("  ")}`);
  for (const [name, hash] of Object.entries(integrity())) console.log(`${name} integrity="${hash}"`);
}
