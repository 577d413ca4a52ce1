// Builds `dist`: modules, workers, the single file, Node's entries, types, the elements' manifest, licences; then reports sizes.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name) => join(root, "node_modules/.bin", name);

/** Runs a program to its end and prints its output; rejects if the exit code is not 0. */
function run(command, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
    child.once("error", reject);
    child.once("close", (code) => {
      if (said.trim()) console.log(said.trim());
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}`));
    });
  });
}
const vite = (...args) => run(bin("vite"), "build", "--configLoader", "runner", ...args);

rmSync(join(root, "dist"), { recursive: true, force: true });
await Promise.all([
  (async () => {
    await vite();
    await vite("--mode", "coverage-worker");
    await vite("--mode", "map-worker");
    await vite("--mode", "external");
  })(),
  (async () => {
    await vite("--config", "vite.node.config.ts");
    await vite("--mode", "embed");
    await run(bin("tsc"), "-p", "tsconfig.build.json");
  })(),
]);
await run(bin("tsx"), "scripts/public-types.ts");
await run(process.execPath, "scripts/manifest.mjs");
await run(bin("tsx"), "scripts/third-party.ts");
await run(bin("tsx"), "scripts/build-report.ts");
