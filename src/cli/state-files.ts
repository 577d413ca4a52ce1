import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { type FigureRecord, recordOfFile } from "../figure/figure-record.js";
import type { Problem } from "../model/problem.js";
import { readJson } from "../model/read-json.js";
import { statesIn } from "../model/read-state.js";
import { MOST_BYTES, textOf, tooLarge } from "../model/read-text.js";
import { whyNot } from "./reasons.js";

/** Data that cannot be used: all its problems, one line each, exit 1. */
export class BadData extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("\n"));
  }
}

const unreadable = (path: string, error: unknown): BadData =>
  new BadData([{ code: "unreadable", path, message: whyNot(error, "read", path) }]);

/** The bytes of standard input, no more than `most` and one. */
async function readInput(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/**
 * The text of a file in UTF-8; `-` is standard input. Rejects with {@link BadData} if it cannot be read, is larger than
 * `most` bytes, which is looked at first, or is in another encoding.
 */
export async function readText(path: string, most: number): Promise<string> {
  const result = textOf(await readBytes(path, most));
  if ("problems" in result) throw new BadData(within(path, result.problems));
  return result.text;
}

/** The bytes of a file; `-` is standard input. Rejects as {@link readText} does. */
export async function readBytes(path: string, most: number): Promise<Uint8Array> {
  const refuse = (large: { readonly problems: readonly Problem[] } | undefined): void => {
    if (large) throw new BadData(within(path, large.problems));
  };
  try {
    if (path !== "-") refuse(tooLarge((await stat(path)).size, most));
    const bytes = path === "-" ? await readInput(most) : await readFile(path);
    refuse(tooLarge(bytes.byteLength, most));
    return bytes;
  } catch (error) {
    if (error instanceof BadData) throw error;
    throw unreadable(path, error);
  }
}

/** A value from a file's text. Throws {@link BadData} if it is not JSON, or an object has a key twice. */
export function parseJson(content: string, path: string): unknown {
  const result = readJson(content);
  if ("problems" in result) throw new BadData(within(path, result.problems));
  return result.value;
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

/** Largest figure that is read: a picture of a wall. */
const MOST_FIGURE_BYTES = 200_000_000;

/** The record of an exported figure, by its name; `undefined` for another file. Rejects with {@link BadData} if it has none. */
export async function figureIn(path: string): Promise<FigureRecord | undefined> {
  if (!/\.(svg|a?png|pdf)$/i.test(path)) return undefined;
  const record = recordOfFile(await readBytes(path, MOST_FIGURE_BYTES));
  if (record) return record;
  throw new BadData([{ code: "no-state", path, message: "contains no state of this map" }]);
}

/** Reads state files: one state or a list in JSON, a text with a query on each line, an exported figure, or a folder of the former. */
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
  const figure = await figureIn(path);
  if (figure) return [{ name: basename(path, extname(path)), value: figure.state, path }];
  const content = await readText(path, MOST_BYTES.state);
  const name = path === "-" ? "state" : basename(path, extname(path));
  const found = statesIn(content);
  if ("problems" in found) throw new BadData(within(path, found.problems));
  const { values } = found;
  const isList = /^\s*\[/.test(content);
  const isLines = typeof values[0] === "string" && !isList && values.length > 1;
  return values.map((value, index) => ({
    name: isList || isLines ? `${name}-${index + 1}` : name,
    value,
    path: isList ? `${path}[${index}]` : isLines ? `${path}:${index + 1}` : path,
  }));
}
