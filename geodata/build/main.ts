import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildFiles } from "./build.js";

const target = fileURLToPath(new URL("../", import.meta.url));
const { files, capped } = buildFiles();
for (const [name, text] of files) {
  mkdirSync(dirname(`${target}${name}`), { recursive: true });
  writeFileSync(`${target}${name}`, text);
  console.log(`${name}: ${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} KB gzipped`);
}
console.log(`${capped.length} facts lowered to low confidence: ${capped.join(", ")}`);
