import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { loadWholeDataset } from "../figure/take-figure.js";
import { applyScenario, stateOf } from "../model/apply-scenario.js";
import type { Dataset } from "../model/dataset.js";
import { validateDataset } from "../model/parse-dataset.js";
import { parseScenario } from "../model/parse-scenario.js";
import { parsePairs, parseState } from "../model/parse-state.js";
import type { Problem } from "../model/problem.js";
import { decodeQuery } from "../model/query.js";
import { findScenario } from "../model/scenario-of.js";
import type { CoalitionState } from "../model/state.js";
import { type Arguments, UsageError } from "./options.js";
import { explain } from "./output.js";

/** Data that cannot be used: all its problems, one line each, exit 1. */
export class BadData extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("\n"));
  }
}

/** A state to be drawn, and what its files are called. */
export interface NamedState {
  readonly name: string;
  readonly state: CoalitionState;
}

/** The text of a file; a path that cannot be read is bad data. `-` is standard input. */
export async function readText(path: string): Promise<string> {
  try {
    return path === "-" ? await text(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    const reason = (error as { code?: string }).code === "ENOENT" ? "no such file" : explain(error);
    throw new BadData([{ code: "unreadable", path, message: reason }]);
  }
}

export function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ""));
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "unreadable"}`;
    throw new BadData([{ code: "not-json", path, message }]);
  }
}

/** The shipped dataset or the user's own, with a scenario of the user's laid over it where one is given. */
export async function datasetFor({ values }: Arguments): Promise<{ dataset: Dataset; scenario?: string }> {
  let dataset = await loadWholeDataset();
  if (values.data !== undefined) {
    const result = validateDataset(parseJson(await readText(values.data), values.data));
    if ("problems" in result) throw new BadData(within(values.data, result.problems));
    dataset = result.dataset;
  }
  const file = values["scenario-file"];
  if (file === undefined) return { dataset };
  const result = parseScenario(await readText(file), dataset);
  if ("problems" in result) throw new BadData(within(file, result.problems));
  return { dataset: applyScenario(dataset, result.scenario), scenario: result.scenario.id };
}

const within = (file: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: problem.path ? `${file}: ${problem.path}` : file }));

interface Described {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
}

/** State files: one state or a list in JSON, a query in a text, or a folder of such files. */
async function describedIn(path: string): Promise<Described[]> {
  const isFolder = path !== "-" && (await stat(path).catch(() => undefined))?.isDirectory();
  if (isFolder) {
    const names = (await readdir(path)).filter((name) => /\.(json|txt)$/i.test(name)).sort();
    return (await Promise.all(names.map((name) => describedIn(join(path, name))))).flat();
  }
  const content = await readText(path);
  const name = path === "-" ? "state" : basename(path, extname(path));
  if (/^\s*[[{]/.test(content)) {
    const value = parseJson(content, path);
    if (!Array.isArray(value)) return [{ name, value, path }];
    return value.map((item, index) => ({ name: `${name}-${index + 1}`, value: item, path: `${path}[${index}]` }));
  }
  const lines = content.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith("#"));
  return lines.map((line, index) => ({
    name: lines.length > 1 ? `${name}-${index + 1}` : name,
    value: line.trim(),
    path: lines.length > 1 ? `${path}:${index + 1}` : path,
  }));
}

/** A safe file name, whatever the state file says. */
const fileName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+/, "")
    .slice(0, 80) || "state";

/**
 * The states that a command line asks for: those of `--state`, or one; the command's own options are laid over each.
 * Throws all problems at once: a wrong option is a usage error, a wrong file is bad data.
 */
export async function statesFor(args: Arguments, dataset: Dataset, scenario?: string): Promise<NamedState[]> {
  const own = parsePairs(args.fields, dataset);
  const [wrong] = own.problems;
  if (wrong) throw new UsageError(`--${wrong.path}: ${wrong.message}`);
  const described = (await Promise.all(args.states.map(describedIn))).flat();
  if (args.states.length > 0 && described.length === 0)
    throw new BadData([{ code: "empty", path: args.states.join(", "), message: "no state in it" }]);
  const problems: Problem[] = [];
  const known = (id: string, path: string) => {
    if (!findScenario(dataset, id)) {
      const ids = dataset.scenarios.map((each) => each.id).join(", ");
      problems.push({ code: "unknown-scenario", path, message: `expected ${ids}, got "${id}"` });
    }
  };
  /** What a scenario starts from, then the file, then the options. */
  const lay = (patch: Partial<CoalitionState>): CoalitionState => {
    const id = own.patch.scenario ?? patch.scenario ?? scenario;
    const start = id === undefined ? undefined : findScenario(dataset, id);
    return { ...(start ? stateOf(start) : parseState({}).state), ...patch, ...own.patch, ...(id && { scenario: id }) };
  };
  if (own.patch.scenario !== undefined && !findScenario(dataset, own.patch.scenario)) {
    const ids = dataset.scenarios.map((each) => each.id).join(", ");
    throw new UsageError(`--scenario: expected ${ids}, got "${own.patch.scenario}"`);
  }
  if (described.length === 0) return [{ name: "coalition-map", state: lay({}) }];
  const states = described.map(({ name, value, path }) => {
    const named = value as { name?: unknown; state?: unknown } | null;
    const wrapped = typeof value === "object" && value !== null && !Array.isArray(value) && "state" in value;
    const inner = wrapped ? named?.state : value;
    const parsed =
      typeof inner === "string"
        ? decodeQuery(inner.slice(inner.indexOf("?") + 1), dataset)
        : parseState(inner, dataset);
    problems.push(...within(path, parsed.problems));
    if (parsed.patch.scenario !== undefined) known(parsed.patch.scenario, `${path}: scenario`);
    return { name: fileName(wrapped && typeof named?.name === "string" ? named.name : name), state: lay(parsed.patch) };
  });
  if (problems.length > 0) throw new BadData(problems);
  return distinct(states);
}

/** Two states of one name must not write the same file. */
function distinct(states: readonly NamedState[]): NamedState[] {
  const seen = new Map<string, number>();
  return states.map(({ name, state }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name}-${count}`, state };
  });
}
