// Runs scripts of package.json one after the other until one fails, and prints at the end how long each took, the ten
// slowest tests, and what was drawn by lot. `--full` runs every case (see tests/cases.ts).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const names = process.argv.slice(2).filter((name) => name !== "--full");
const full = process.argv.includes("--full");
const folder = mkdtempSync(join(tmpdir(), "coalition-map-times-"));
const times = join(folder, "times.jsonl");
const SEED = process.env.SEED || new Date().toISOString().slice(0, 10).replaceAll("-", "");
const CASES = full ? "1" : process.env.CASES || "0.1";
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(9);

const took = [];
let failed;
for (const name of names) {
  const start = Date.now();
  const { status } = spawnSync("npm", ["run", "--silent", name], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, SEED, CASES, TEST_TIMES: times },
  });
  took.push([name, Date.now() - start]);
  if (status === 0) continue;
  failed = name;
  break;
}

const tests = existsSync(times)
  ? readFileSync(times, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true, force: true });
const slowest = tests.sort(([a], [b]) => b - a).slice(0, 10);
if (slowest.length > 0) {
  console.log(`\nThe ten slowest of ${tests.length} tests`);
  for (const [ms, file, name] of slowest) console.log(`${seconds(ms)}  ${file} > ${name}`);
}
console.log("\nParts");
for (const [name, ms] of took) console.log(`${seconds(ms)}  ${name}`);
console.log(`${seconds(took.reduce((sum, [, ms]) => sum + ms, 0))}  in all`);
console.log(`\nSEED=${SEED} CASES=${CASES} repeats what was drawn by lot.${failed ? ` ${failed} failed.` : ""}`);
process.exitCode = failed ? 1 : 0;
