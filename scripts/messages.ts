// Checks every catalogue against the English ones, and the translations of the data's names and texts against the data: lists
// what is missing, superfluous or does not fit. Run: npm run messages
import { readdirSync, readFileSync } from "node:fs";
import { NAME_LANGUAGES, readNames } from "../geodata/build/names.js";
import { readTexts } from "../geodata/build/texts.js";
import { loadDataset, loadReferenceFacts } from "../src/analysis.js";
import { REASONS } from "../src/model/reason.js";
import type { Catalogue } from "../src/scene/message.js";
import { checkCatalogue } from "./check-messages.js";
import { checkTexts, type Translated } from "./check-texts.js";

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

const dataset = { ...(await loadDataset()), referenceFacts: [...(await loadReferenceFacts())] };
const texts = Object.fromEntries(NAME_LANGUAGES.map((language) => [language, readTexts(language)]));
const findings = checkTexts({ dataset, names: readNames(), texts: texts as Translated["texts"], english });
for (const { kind, where, text } of findings) console.error(`${where}: ${kind}: ${text}`);
bad += findings.length;
for (const language of NAME_LANGUAGES)
  console.log(`${language}: ${Object.keys(texts[language] ?? {}).length} texts of the data`);
process.exitCode = bad > 0 ? 1 : 0;
