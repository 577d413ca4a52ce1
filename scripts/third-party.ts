// Writes dist/THIRD-PARTY-LICENSES: third-party code, signs, fonts and data in the built files, and the packages that are
// installed beside them, with their licences. Its head is THIRD_PARTY_NOTICES.md; `npm run notices` copies it after a build.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { grouped, MIT } from "./licence-texts.js";
import { beside, builtFrom, data, drawn, type Party } from "./third-parties.js";

const root = join(import.meta.dirname, "..");
const RULE = "=".repeat(80);
const target = join(root, "dist/THIRD-PARTY-LICENSES");

const line = ({ name, version, licence, what }: Party) => `- ${name} ${version} (${licence})${what ? `: ${what}` : ""}`;
const chapter = (title: string, parties: readonly Party[]) => `## ${title}\n\n${parties.map(line).join("\n")}\n`;
const idOf = ({ name, version }: Party) => `${name} ${version}`;

function writeLicences(): void {
  const notes = join(root, "dist/.bundled");
  const bundled = readdirSync(notes).flatMap((file): Party[] => JSON.parse(readFileSync(join(notes, file), "utf8")));
  const inMapLibre = builtFrom("maplibre-gl").map((party) => ({ ...party, what: "in MapLibre" }));
  const inside = [...new Map([...inMapLibre, ...bundled].map((party) => [idOf(party), party])).values()].sort((a, b) =>
    idOf(a) < idOf(b) ? -1 : 1,
  );
  const head = [
    "# Third parties\n",
    "coalition-map is under the MIT licence (LICENSE), its data under CC BY 4.0 (LICENSE_DATA). This is what its package has of\n" +
      "others, and what is installed beside it. dist/THIRD-PARTY-LICENSES has the texts of all these licences.\n",
    chapter("Code in the built files", inside),
    chapter("Signs and fonts", drawn()),
    chapter("Data", data()),
    chapter("Installed beside it by those who want it, not in the package", beside()),
  ].join("\n");

  const lit = inside.find(({ name }) => name === "lit")?.text ?? "";
  const textOf = ({ name, licence, text, author }: Party): string => {
    if (text) return text;
    if (name.startsWith("@lit-labs/")) return lit;
    if (licence === "MIT") return `${author ? `Copyright (c) ${author}\n\n` : ""}${MIT}`;
    throw new Error(`${name} has no licence text, and ${licence} is not MIT`);
  };
  // Of the packages of data, only data that is free of their licences is in ours.
  const all = new Map([...inside, ...drawn(), ...beside()].map((party) => [idOf(party), party]));
  const texts = grouped([...all.values()].map((party) => ({ ...party, text: textOf(party) }))).map(
    ({ body, members }) => {
      const owners = members.flatMap((party) => [
        `${idOf(party)} (${party.licence})`,
        ...party.owners.map((owner) => `  ${owner}`),
      ]);
      return `${[RULE, ...owners, RULE].join("\n")}\n\n${body}\n`;
    },
  );
  writeFileSync(target, [head, ...texts].join("\n"));
  if (existsSync(notes)) rmSync(notes, { recursive: true });
  console.log(`${all.size} third parties in dist/THIRD-PARTY-LICENSES`);
}

if (process.argv.includes("--notices")) {
  const [head = ""] = readFileSync(target, "utf8").split(`\n${RULE}\n`);
  writeFileSync(join(root, "THIRD_PARTY_NOTICES.md"), head);
} else writeLicences();
