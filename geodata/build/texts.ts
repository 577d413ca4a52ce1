import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { textKey } from "../../src/scene/text-key.js";
import type { NameLanguage } from "./names.js";

/** Translations of one language by the English texts, in the order of the data. */
export type TextFacts = Readonly<Record<string, string>>;

export const readTexts = (language: NameLanguage): TextFacts =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../sources/texts/${language}.json`, import.meta.url)), "utf8"));

/** The same by the keys of the English texts, as it is shipped, one a line. Throws on texts with the same key. */
export function textsByKey(texts: TextFacts): string {
  const from = new Map<string, string>();
  const lines = Object.entries(texts).map(([english, text]) => {
    const key = textKey(english);
    const other = from.get(key);
    if (other !== undefined) throw new Error(`the same key: ${JSON.stringify(other)} and ${JSON.stringify(english)}`);
    from.set(key, english);
    return `${JSON.stringify(key)}: ${JSON.stringify(text)}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Fields that hold ids, dates, addresses or codes wherever they are. */
const NEVER = new Set(
  "id iso date asOf from until sources confidence grade url version dataVersion compiledThrough seedDate report asOfDates assumption natoMembers permanentMembers stateLabels".split(
    " ",
  ),
);

/** Fields that hold codes or ids in these records, though the same fields of others are texts. */
const CODES = new Set(
  [
    "contributors kind role ground air sea",
    "headquarters kind framework country precision status",
    "fleets operator owner platform baseKind basis",
    "platforms role basis domain against target gives takes",
    "orbits role reportedPeriod typicalUsers basis",
    "scenarios orbit domain candidates state",
    "usIsr status",
    "componentLeads lead",
    "bases component precision",
    "detachments base component kind",
    "statements who component kind",
    "patrolAreas basis",
    "ships type kind base",
    "taskGroups members",
    "shipSensors carriers",
    "straits littoral",
    "satellites provider use",
    "backstop stage",
    "oblasts kind geography",
  ].flatMap((line) => {
    const [kind, ...fields] = line.split(" ");
    return fields.map((field) => `${kind}.${field}`);
  }),
);

/** What has no word, such as "F-16" or "18(1)(b)", and what is a code, such as "CSO" or "POL", is the same in every language. */
export const isText = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^[A-Z]{3}$/.test(text);

/**
 * Every text of a dataset that is shown to readers, once, in the order of the data: names, notes, statements, terms. A field
 * that nobody has listed as a code counts as a text.
 */
export function shownTexts(dataset: object): string[] {
  const found = new Set<string>();
  const visit = (value: unknown, kind: string): void => {
    if (typeof value === "string" && isText(value)) found.add(value);
    else if (Array.isArray(value)) for (const one of value) visit(one, kind);
    else if (typeof value === "object" && value !== null)
      for (const [field, inner] of Object.entries(value))
        if (!NEVER.has(field) && !CODES.has(`${kind}.${field}`)) visit(inner, kind);
  };
  const collections = Object.entries(dataset).flatMap(([key, value]) =>
    key === "forces" ? Object.entries(value as object) : [[key, value] as const],
  );
  for (const [kind, records] of collections) if (!NEVER.has(kind) && kind !== "geography") visit(records, kind);
  return [...found];
}
