// Writes THIRD-PARTY-LICENSES: third-party code, fonts and data in the built files, with their licences.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const notes = join(root, "dist/.bundled");

/** Licence text for packages under the MIT licence that ship none. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const packages = new Map();
for (const file of readdirSync(notes))
  for (const one of JSON.parse(readFileSync(join(notes, file), "utf8")))
    packages.set(`${one.name}@${one.version}`, one);

const lit = [...packages.values()].find(({ name }) => name === "lit")?.text ?? "";
function textOf({ name, licence, text, author }) {
  if (text) return text;
  if (name.startsWith("@lit-labs/")) return lit;
  if (licence === "MIT") return `${author ? `Copyright (c) ${author}\n\n` : ""}${MIT}`;
  throw new Error(`${name} has no licence text, and ${licence} is not MIT`);
}

const milsymbol = JSON.parse(readFileSync(join(root, "node_modules/milsymbol/package.json"), "utf8"));
const signs = {
  name: "milsymbol",
  version: milsymbol.version,
  licence: milsymbol.license,
  text: readFileSync(join(root, "node_modules/milsymbol/LICENSE"), "utf8").trim(),
  what: "The APP-6 signs were drawn with it.",
};
const font = {
  name: "Inter (fonts in dist/assets)",
  version: "",
  licence: "OFL-1.1",
  text: readFileSync(join(root, "src/scene/fonts/LICENSE.txt"), "utf8").trim(),
  what: "Cut to the letters that are used, and renamed.",
};
const all = [...[...packages.values(), signs].sort((a, b) => (a.name < b.name ? -1 : 1)), font];
const rule = "=".repeat(80);
const chapters = all.map((one) => {
  const head = `${[one.name, one.version].filter(Boolean).join(" ")}: ${one.licence}${one.what ? `. ${one.what}` : ""}`;
  return `${rule}\n${head}\n${rule}\n\n${textOf(one)}\n`;
});
const intro = `The built files of coalition-map hold code, signs and fonts by third parties, under these licences. Data: geodata/README.md.

${all.map(({ name, version, licence }) => `- ${[name, version].filter(Boolean).join(" ")} (${licence})`).join("\n")}

`;
writeFileSync(join(root, "dist/THIRD-PARTY-LICENSES"), intro + chapters.join("\n"));
if (existsSync(notes)) rmSync(notes, { recursive: true });
console.log(`${all.length} third parties in dist/THIRD-PARTY-LICENSES`);
