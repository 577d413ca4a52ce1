import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { Dataset } from "../model/dataset.js";
import { type ParsedState, parseState } from "../model/parse-state.js";
import type { Problem } from "../model/problem.js";
import { decodeQuery } from "../model/query.js";
import { whyNot } from "./reasons.js";

/** Data that cannot be used: all its problems, one line each, exit 1. */
export class BadData extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("\n"));
  }
}

const unreadable = (path: string, error: unknown): BadData =>
  new BadData([{ code: "unreadable", path, message: whyNot(error, "read", path) }]);

/** The text of a file; `-` is standard input. Rejects with {@link BadData} if it cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return path === "-" ? await text(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    throw unreadable(path, error);
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

/** A file's problems, with its name in front of their paths. */
export const within = (file: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: problem.path ? `${file}: ${problem.path}` : file }));

/** A state as it is in a file, not yet parsed. */
export interface Described {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
}

/** Reads state files: one state or a list in JSON, a text with a query on each line, or a folder of such files. */
export async function describedIn(path: string): Promise<Described[]> {
  const isFolder = path !== "-" && (await stat(path).catch(() => undefined))?.isDirectory();
  if (isFolder) {
    const all = await readdir(path).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    const names = all.filter((name) => /\.(json|txt)$/i.test(name)).sort();
    // One after the other: a system lets a program open only so many files at once.
    const found: Described[] = [];
    for (const name of names) found.push(...(await describedIn(join(path, name))));
    return found;
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

/** Parses a state from a file or an option: fields, a query, or `{name, state}` with either. */
export function parseDescribed(value: unknown, dataset: Dataset): { parsed: ParsedState; title: string | undefined } {
  const wrapped = typeof value === "object" && value !== null && !Array.isArray(value) && "state" in value;
  const named = value as { name?: unknown; state?: unknown; baseline?: unknown };
  const inner = wrapped ? named.state : value;
  const parsed =
    typeof inner === "string" ? decodeQuery(inner.slice(inner.indexOf("?") + 1), dataset) : parseState(inner, dataset);
  return { parsed, title: wrapped && typeof named.name === "string" ? named.name : undefined };
}
