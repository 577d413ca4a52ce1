import type { Catalogue, Message } from "../src/scene/message.js";

/** A fault in a catalogue: a `missing` message is shown in English until it is translated; all other kinds are errors. */
export interface Finding {
  readonly kind: "missing" | "superfluous" | "placeholders" | "plural" | "empty";
  readonly key: string;
  readonly detail: string;
}

type Forms = readonly (readonly [form: string, text: string])[];

const formsOf = (message: Message): Forms =>
  typeof message === "string"
    ? [["other", message]]
    : (Object.entries(message).filter(([form]) => form !== "by") as [string, string][]);
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
const deciding = (message: Message): string => (typeof message === "string" ? "" : (message.by ?? "count"));

/** Plural forms that whole numbers take in a language. */
export function formsAskedFor(locale: string): string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set([...Array.from({ length: 201 }, (_, n) => rules.select(n)), "other"])];
}

function checkPlural(key: string, english: Message, message: Message, locale: string): Finding[] {
  if (typeof message === "string") return [];
  const has = new Set(formsOf(message).map(([form]) => form));
  const asked = formsAskedFor(locale);
  const by = deciding(message);
  const known = new Set(formsOf(english).flatMap(([, text]) => placeholders(text)));
  const found = (detail: string): Finding => ({ kind: "plural", key, detail });
  return [
    ...asked.filter((form) => !has.has(form)).map((form) => found(`has no form "${form}"`)),
    ...[...has]
      .filter((form) => !["zero", "one", "two", "few", "many", "other"].includes(form))
      .map((form) => found(`"${form}" is not a plural form`)),
    ...(known.has(by) || deciding(english) === by ? [] : [found(`is decided by {${by}}, which English does not have`)]),
  ];
}

function checkPlaceholders(key: string, english: Message, message: Message): Finding[] {
  const known = new Set([...formsOf(english).flatMap(([, text]) => placeholders(text)), deciding(english)]);
  const needed = placeholders(formsOf(english).find(([form]) => form === "other")?.[1] ?? "");
  return formsOf(message).flatMap(([form, text]) => {
    const used = new Set(placeholders(text));
    const strange = [...used].filter((name) => !known.has(name)).map((name) => `{${name}} is not in English`);
    const lost = form === "other" ? needed.filter((name) => !used.has(name)).map((name) => `{${name}} is lost`) : [];
    return [...strange, ...lost].map((detail): Finding => ({ kind: "placeholders", key, detail }));
  });
}

/** Checks a catalogue against the English one, key by key. Plural forms except `other` may leave out placeholders. */
export function checkCatalogue(english: Catalogue, catalogue: Catalogue, locale: string): Finding[] {
  const findings: Finding[] = [];
  for (const [key, message] of Object.entries(english)) {
    const translated = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (translated === undefined) {
      findings.push({ kind: "missing", key, detail: formsOf(message)[0]?.[1] ?? "" });
      continue;
    }
    if (formsOf(translated).some(([, text]) => text.trim() === ""))
      findings.push({ kind: "empty", key, detail: "says nothing" });
    findings.push(...checkPlural(key, message, translated, locale), ...checkPlaceholders(key, message, translated));
  }
  for (const key of Object.keys(catalogue))
    if (!Object.hasOwn(english, key)) findings.push({ kind: "superfluous", key, detail: "is not in English" });
  return findings;
}
