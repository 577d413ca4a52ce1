/** Splits the content of `<…>`, `[…]` or `{…}` at its top level. Quoted texts and comments are left whole. */
function split(text: string, by: "," | ";"): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (text.startsWith("/*", at)) at = text.indexOf("*/", at) + 1;
    else if (sign === '"') at = text.indexOf('"', at + 1);
    else if ("<[{(".includes(sign)) depth++;
    else if (">]})".includes(sign)) depth--;
    else if (sign === by && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter(Boolean);
}

const inside = (text: string): string => text.slice(text.search(/[[{]/) + 1, -1);
const list = (text: string): string[] => split(inside(text.replace(/^readonly /, "").trim()), ",");

/**
 * Turns the type of a valibot schema, as written in a declaration file, into the type of its output, which needs no
 * valibot. Comments are kept. Throws on an unknown kind of schema, quoting it.
 */
export function outputType(schema: string): string {
  const [, kind = "", rest = ""] = /^v\.(\w+)<?([\s\S]*?)>?$/.exec(schema.trim()) ?? [];
  const [first = "", second = ""] = split(rest, ",");
  switch (kind) {
    case "StringSchema":
      return "string";
    case "NumberSchema":
      return "number";
    case "BooleanSchema":
      return "boolean";
    case "LiteralSchema":
      return first;
    case "NullableSchema":
      return `${outputType(first)} | null`;
    case "OptionalSchema":
      return `${outputType(first)} | undefined`;
    case "ArraySchema": {
      const item = outputType(first);
      return / \| /.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
    }
    case "TupleSchema":
      return `[${list(first).map(outputType).join(", ")}]`;
    case "PicklistSchema":
      // A list of names that is computed is written as the type of its items: `("a" | "b")[]`.
      return /^\((.*)\)\[\]$/.exec(first)?.[1] ?? list(first).join(" | ");
    case "RecordSchema":
      return `{ [key: string]: ${outputType(second)} }`;
    case "UnionSchema":
      return list(first).map(outputType).join(" | ");
    case "SchemaWithPipe":
      return outputType(list(first)[0] ?? "");
    case "StrictObjectSchema":
    case "LooseObjectSchema":
      return objectType(first, kind === "LooseObjectSchema");
    default:
      throw new Error(`no type for the schema ${JSON.stringify(schema.slice(0, 80))}`);
  }
}

function objectType(entries: string, loose: boolean): string {
  // Entries made from a list of names: `Record<"a" | "b", …>`.
  const [, made = ""] = /^Record<([\s\S]*)>$/.exec(entries) ?? [];
  if (made) {
    const [names = "", schema = ""] = split(made, ",");
    const lines = names.split(" | ").map((name) => `readonly ${name.replaceAll('"', "")}: ${schema};`);
    return objectType(`{${lines.join(" ")}}`, loose);
  }
  const lines = split(inside(entries), ";").map((entry) => {
    const [, comment = "", key = "", schema = ""] =
      /^((?:\/\*[\s\S]*?\*\/\s*)?)readonly ([\w$]+|"[^"]+"): ([\s\S]*)$/.exec(entry) ?? [];
    if (!key) throw new Error(`no entry of an object: ${JSON.stringify(entry.slice(0, 80))}`);
    const optional = schema.startsWith("v.OptionalSchema<") ? "?" : "";
    return `${comment}${key}${optional}: ${outputType(schema)};`;
  });
  if (loose) lines.push("[key: string]: unknown;");
  return `{\n${lines.join("\n")}\n}`;
}

const folded = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s+/g, " ");

/**
 * Turns the declaration file of a module of schemas into one of the types that they check. Types in `known` are referred to
 * by name.
 */
export function typesOfSchemas(declarations: string, known: ReadonlyMap<string, string>): string {
  const statements = declarations.split(/^(?=\/\*\*|export |import |declare )/m);
  const schemas = new Map<string, string>();
  let comment = "";
  const kept: string[] = [];
  for (const statement of statements) {
    const [, name, schema] = /^(?:export )?declare const (\w+)Schema: (v\.[\s\S]*?);\s*$/.exec(statement) ?? [];
    if (name && schema) schemas.set(name, `${comment}\0${schema}`);
    if (/^\/\*\*[\s\S]*\*\/\s*$/.test(statement)) {
      comment = statement;
      continue;
    }
    const [, type, of] = /^export type (\w+) = v\.InferOutput<typeof (\w+)Schema>;/.exec(statement) ?? [];
    if (type && of) {
      const [about = "", code = ""] = schemas.get(of)?.split("\0") ?? [];
      const written = outputType(code);
      // A union of objects also begins with a bracket.
      const isOne = written.startsWith("{") && !written.includes("} | {");
      const head = isOne ? `interface ${type} ` : `type ${type} = `;
      kept.push(`${comment || about}export ${head}${named(written, type, known)}${isOne ? "" : ";"}\n`);
    } else if (!/\bv\.\w|"valibot"/.test(statement)) kept.push(comment + statement);
    comment = "";
  }
  return indented(kept.join(""));
}

/** Indents lines by the depth of their brackets. */
function indented(text: string): string {
  let depth = 0;
  return text
    .split("\n")
    .map((line) => {
      const bare = line.trim();
      const closing = /^[}\])]/.test(bare) ? 1 : 0;
      const comment = bare.startsWith("*") ? " " : "";
      const shown = bare && `${"  ".repeat(Math.max(0, depth - closing))}${comment}${bare}`;
      if (!/^(\/\*|\*)/.test(bare)) depth += (bare.match(/[{[(]/g)?.length ?? 0) - (bare.match(/[}\])]/g)?.length ?? 0);
      return shown;
    })
    .join("\n");
}

/** Names of the types of some modules' schemas, by their text as one line, to replace them where they are written out. */
export function namesOf(modules: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const declarations of modules) {
    const schemas = new Map(
      [
        ...declarations.matchAll(
          /^(?:export )?declare const (\w+)Schema: (v\.[\s\S]*?);\n(?=export |declare |\/\*\*|$)/gm,
        ),
      ].map(([, name = "", schema = ""]) => [name, schema]),
    );
    for (const [, type = "", of = ""] of declarations.matchAll(
      /^export type (\w+) = v\.InferOutput<typeof (\w+)Schema>;/gm,
    )) {
      const schema = schemas.get(of);
      if (schema) names.set(folded(outputType(schema)), type);
    }
  }
  return names;
}

/** Replaces object types inside a type by their names. */
function named(written: string, self: string, known: ReadonlyMap<string, string>): string {
  let text = written;
  for (let at = text.indexOf("{", 1); at >= 0; at = text.indexOf("{", at + 1)) {
    const end = endOf(text, at);
    const name = known.get(folded(text.slice(at, end)));
    if (name && name !== self) text = text.slice(0, at) + name + text.slice(end);
  }
  return text;
}

function endOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith("/*", at)) at = text.indexOf("*/", at) + 1;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return text.length;
}
