// Reads what an element promises from its class comment and its public members.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const elements = join(import.meta.dirname, "../src/elements");
export const CLASS_FILES = ["state-element.ts", "map-element.ts", "coalition-map.ts"];
/** Names that Lit or the browser call, not the page. */
const LIFE = /^(constructor|render|updated|connectedCallback|disconnectedCallback|attributeChangedCallback|setField)$/;

const clean = (comment) =>
  comment
    .replace(/^\s*\/?\*+\/?/gm, "")
    .replace(/\*\/$/, "")
    .replace(/\s+/g, " ")
    .trim();

/** Public, documented members of a class: `{kind, name, description, type}`. */
function membersOf(code) {
  const member = /\n {2}(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n {2}(?!protected|private|static|#|readonly)([^\n]+)/g;
  return [...code.matchAll(member)].flatMap(([, comment, line]) => {
    const [, getter, name, type] =
      /^(?:override )?(?:(?:async )?(get )?)(\w+)\([\s\S]*?\)(?:: (.+?))? \{$/.exec(line) ?? [];
    if (!name || name.startsWith("_") || LIFE.test(name)) return [];
    return [{ kind: getter ? "field" : "method", name, description: clean(comment), type: type ?? "void" }];
  });
}

/** The contract of `<coalition-map>`, read from the source. */
export function readContract() {
  const code = Object.fromEntries(CLASS_FILES.map((file) => [file, readFileSync(join(elements, file), "utf8")]));
  const [comment = ""] =
    /\/\*\*(?:(?!\*\/)[\s\S])*@summary(?:(?!\*\/)[\s\S])*\*\//.exec(code["coalition-map.ts"]) ?? [];
  // A line that begins with spaces goes on with the one before.
  const lines = comment
    .replace(/\n\s*\* {2,}/g, " ")
    .split("\n")
    .map((line) => line.replace(/^\s*\/?\*+\/? ?/, "").trim());
  const tagged = (name) =>
    lines.filter((line) => line.startsWith(`@${name} `)).map((line) => line.slice(name.length + 2));
  const named = (name) =>
    tagged(name).map((line) => {
      const [, type, key = "", description = ""] = /^(?:\{([^}]+)\} )?(\S+) - (.*)$/.exec(line) ?? [];
      return { name: key, description, ...(type && { type }) };
    });
  return {
    tag: "coalition-map",
    description: lines.filter((line) => line && !line.startsWith("@") && line !== "/").join(" "),
    summary: tagged("summary")[0] ?? "",
    attributes: named("attr"),
    events: named("fires"),
    slots: named("slot"),
    parts: named("csspart"),
    properties: named("cssproperty"),
    members: CLASS_FILES.flatMap((file) => membersOf(code[file])),
  };
}
