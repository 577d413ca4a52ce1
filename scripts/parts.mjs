// Runs scripts of package.json one after the other, or two side by side (`a+b`), until one fails; then prints how long each
// took, the ten slowest tests, and how to repeat what was drawn by lot. `--full` runs every case (see tests/cases.ts).
import { spawn } from "node:child_process";
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

/** Runs one script and returns its exit code. If not `live`, its output is shown only when it ends. */
function run(name, live) {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", name], {
      stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, SEED, CASES, TEST_TIMES: times },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => said.push(data));
    child.once("close", (code) => {
      if (!live) process.stdout.write(Buffer.concat(said));
      took.push([name, Date.now() - start]);
      resolve(code);
    });
  });
}

const took = [];
const begun = Date.now();
let failed;
for (const group of names) {
  // Two parts joined by a plus share the two cores: one works while the other waits for processes.
  const parts = group.split("+");
  const codes = await Promise.all(parts.map((name, index) => run(name, index === parts.length - 1)));
  failed = parts.find((_, index) => codes[index] !== 0);
  if (failed) break;
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
console.log(`${seconds(Date.now() - begun)}  in all`);
console.log(`\nSEED=${SEED} CASES=${CASES} repeats what was drawn by lot.${failed ? ` ${failed} failed.` : ""}`);
process.exitCode = failed ? 1 : 0;
