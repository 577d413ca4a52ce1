import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

/** Options by their long names: which take a value, and their letter if they have one. */
export type KnownOptions = Readonly<
  Record<string, { readonly type: "string" | "boolean"; readonly short?: string; readonly multiple?: boolean }>
>;

export interface ReadOptions {
  /** The values of each option that was given, in their order; none for an option that takes no value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What belongs to no option. */
  readonly files: readonly string[];
}

function nearest(name: string, known: readonly string[]): string {
  const shared = (other: string) => [...name].filter((letter, index) => other[index] === letter).length;
  const [best] = [...known].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) >= Math.min(3, name.length) ? `; did you mean --${best}?` : "";
}

/** Whether text after an option is likely to be the next option, not a value: `--title -q`, `--title --preset slide`. */
const isOption = (text: string, letters: readonly string[]): boolean =>
  /^--([a-z][a-z-]*(=|$)|$)/.test(text) || (/^-[a-z]$/i.test(text) && letters.includes(text.slice(1)));

/**
 * Reads options and their values: `--name value`, `--name=value`, `-o value`, `-ovalue`, `-o=value`. A value may begin
 * with a minus (`--bounds -10,35,41,60`), unless it is an option itself; after `--`, all is a file. Throws a {@link UsageError}.
 */
export function readOptions(args: readonly string[], known: KnownOptions): ReadOptions {
  const letters = Object.values(known).flatMap(({ short }) => short ?? []);
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option || (rawName.startsWith("--") && rawName !== `--${name}`)) {
      const long = rawName.startsWith("--");
      throw new UsageError(`unknown option: ${rawName}${long ? nearest(name, Object.keys(known)) : ""}`);
    }
    if (option.type === "boolean") {
      if (value !== undefined) throw new UsageError(`${rawName}: takes no value, got "${value}"`);
      values.set(name, []);
      continue;
    }
    if (value === undefined) throw new UsageError(`${rawName}: its value is missing`);
    if (!inlineValue && isOption(value, letters))
      throw new UsageError(`${rawName}: its value is missing; if "${value}" is meant, write --${name}=${value}`);
    // `-o=file` is meant as `--output=file`.
    const given = inlineValue && rawName.length === 2 ? value.replace(/^=/, "") : value;
    values.set(name, [...(values.get(name) ?? []), given]);
  }
  return { values, files };
}
