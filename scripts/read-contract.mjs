// Reads the contract of an element from its class comment and from its interface in src/contract.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const elements = join(import.meta.dirname, "../src/elements");
/** The file of each element's class, below src/elements. */
export const ELEMENT_FILES = {
  "coalition-map": "coalition-map.ts",
  "coalition-legend": "parts/legend.ts",
  "coalition-ledger": "parts/ledger.ts",
  "coalition-switches": "parts/switches.ts",
  "coalition-tables": "parts/tables.ts",
  "coalition-figure": "parts/figure.ts",
};
const clean = (comment) =>
  comment
    .replace(/^\s*\/?\*+\/?/gm, "")
    .replace(/\*\/$/, "")
    .replace(/\s+/g, " ")
    .trim();

/** A parameter as the manifest has it: `{name, optional?, type}`. */
function parameter(text) {
  const [, name = "", mark = "", type = "unknown"] = /^(\w+)(\??): ([\s\S]+)$/.exec(text.trim()) ?? [];
  return { name, ...(mark && { optional: true }), type: { text: type.replace(/\s+/g, " ") } };
}

/** `coalition-map` → `CoalitionMap` */
export const classOf = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** Documented members of the contract's interface: `{kind, name, description, type, parameters?, readonly?}`. */
function membersOf(code, name) {
  const [, body = ""] = new RegExp(`export interface ${name} [^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(code) ?? [];
  const member = /^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}([^\n]+;)$/gm;
  return [...body.matchAll(member)].flatMap(([, comment, line]) => {
    const about = { description: clean(comment) };
    const [, getter, property, of] = /^(?:get (\w+)\(\)|(?:readonly )?(\w+)): (.+);$/.exec(line) ?? [];
    const name = getter ?? property;
    if (name)
      return [{ kind: "field", name, ...about, type: of, ...(line.startsWith("readonly ") && { readonly: true }) }];
    const [, method, given, back] = /^(\w+)\((.*)\): (.+);$/.exec(line) ?? [];
    if (!method) return [];
    return [{ kind: "method", name: method, ...about, type: back, parameters: given ? [parameter(given)] : [] }];
  });
}

/** The content of an element's class comment. */
function readComment(code) {
  const [comment = ""] = /\/\*\*(?:(?!\*\/)[\s\S])*@summary(?:(?!\*\/)[\s\S])*\*\//.exec(code) ?? [];
  // A line that begins with spaces continues the one before.
  const lines = comment
    .replace(/\n\s*\* {2,}/g, " ")
    .split("\n")
    .map((line) => line.replace(/^\s*\/?\*+\/? ?/, "").trim());
  const tagged = (name) =>
    lines.filter((line) => line.startsWith(`@${name} `)).map((line) => line.slice(name.length + 2));
  const named = (name) =>
    tagged(name).map((line) => {
      const [, type, key = "", description = ""] = /^(?:\{([^}]+)\} )?(\S+) - (.*)$/.exec(line) ?? [];
      const usual = /Default `([^`]*)`/.exec(description)?.[1];
      return { name: key, description, ...(type && { type }), ...(usual && { default: usual }) };
    });
  const description = lines.filter((line) => line && !line.startsWith("@") && line !== "/").join(" ");
  return { description, summary: tagged("summary")[0] ?? "", named };
}

const codeOf = (tag) => readFileSync(join(elements, ELEMENT_FILES[tag]), "utf8");
const MAP = "coalition-map";

/** The contract of an element, read from the source; `<coalition-map>`'s by default. */
export function readContract(tag = MAP) {
  const code = codeOf(tag);
  const { description, summary, named } = readComment(code);
  const ofMap = readComment(codeOf(MAP)).named;
  const state = readFileSync(join(elements, "../model/state.ts"), "utf8");
  const fields = new Set([...state.matchAll(/\bname: "([a-z-]+)"/g)].map(([, name]) => name));
  // The map's comment also documents its parts: the state's attributes, for parts that have a state, and the custom properties.
  const hasState = tag !== MAP && code.includes("defineStateProperties(");
  const attributes = [...named("attr"), ...(hasState ? ofMap("attr").filter(({ name }) => fields.has(name)) : [])];
  return {
    tag,
    className: classOf(tag),
    description,
    summary,
    // A reader's choices are written into the map's state attributes, and into the `layout` of a part, and into no other.
    attributes: attributes.map((attribute) => ({
      ...attribute,
      reflects: tag === MAP ? fields.has(attribute.name) : attribute.name === "layout",
    })),
    events: named("fires"),
    slots: named("slot"),
    parts: named("csspart"),
    properties: ofMap("cssproperty"),
    members: membersOf(readFileSync(join(elements, "../contract.ts"), "utf8"), classOf(tag)),
  };
}

/** The contracts of all elements, the map's first. */
export const readContracts = () => Object.keys(ELEMENT_FILES).map((tag) => readContract(tag));
