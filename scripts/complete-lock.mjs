// Completes package-lock.json with missing integrity hashes, and with optional packages of other platforms that a registry did
// not list and without which `npm ci` rejects the file. Run after changing a dependency: node scripts/complete-lock.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const file = join(import.meta.dirname, "../package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));

/** Whether the package at `parent` can resolve another one, from its own folder or one above. */
function isThere(parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** The registry's record of a version; `npm view` knows which registry to use. */
function view(name, version) {
  const fields = ["dist.integrity", "license", "os", "cpu", "libc", "engines"];
  const said = execFileSync("npm", ["view", `${name}@${version}`, ...fields, "--json"], { encoding: "utf8" });
  const { "dist.integrity": integrity, ...rest } = JSON.parse(said);
  if (!integrity) throw new Error(`the registry has no integrity hash for ${name}@${version}`);
  return { integrity, ...rest };
}

let changed = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries({ ...lock.packages }))
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isThere(path, name)) continue;
    const version = range.replace(/^[\^~]/, "");
    lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true };
  }
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path || entry.integrity || entry.link) continue;
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  Object.assign(entry, view(name, entry.version));
  console.log(`${name}@${entry.version}`);
  changed++;
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${changed} packages completed; all have an integrity hash`);
