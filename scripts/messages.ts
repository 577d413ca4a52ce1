// Checks every catalogue against the English ones: lists missing, superfluous and mismatched messages. Run: npm run messages
import { readdirSync, readFileSync } from "node:fs";
import { REASONS } from "../src/model/reason.js";
import type { Catalogue } from "../src/scene/message.js";
import { checkCatalogue } from "./check-messages.js";

const folder = new URL("../src/scene/messages/", import.meta.url);
const read = (name: string): Catalogue => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const isEnglish = (name: string) => name === "en.json" || name.endsWith(".en.json");

const english: Record<string, Catalogue[string]> = {};
let bad = 0;
for (const name of names.filter(isEnglish))
  for (const [key, message] of Object.entries(read(name))) {
    if (Object.hasOwn(english, key)) {
      console.error(`${name}: ${key}: is in two English files`);
      bad++;
    }
    english[key] = message;
  }
for (const [code, text] of Object.entries(REASONS)) english[`reason.${code}`] = text;

for (const name of names.filter((one) => !isEnglish(one))) {
  const findings = checkCatalogue(english, read(name), name.replace(".json", ""));
  const missing = findings.filter(({ kind }) => kind === "missing");
  for (const { kind, key, detail } of findings) console.error(`${name}: ${key}: ${kind}: ${detail}`);
  bad += findings.length - missing.length;
  console.log(`${name}: ${Object.keys(english).length - missing.length} of ${Object.keys(english).length} messages`);
}
process.exitCode = bad > 0 ? 1 : 0;
