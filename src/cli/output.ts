import { writeFile } from "node:fs";
import { mkdir } from "node:fs/promises";
import { promisify } from "node:util";
import { plainSigns } from "../model/plain-signs.js";
import { codeOf, whyNot } from "./reasons.js";
import { targetOf, writeFileWhole } from "./write-file.js";

/** Output failed, or has a problem: a disk, a path, a pipe, a missing package, a ledger. One line for the user, exit 1. */
export class OutputError extends Error {}

/** Text for a terminal: control and direction signs as their codes, except line breaks. */
export const printable = (text: string): string => text.split("\n").map(plainSigns).join("\n");

/** A value as indented JSON, with control and direction signs in its texts as their codes. */
export const jsonText = (value: unknown): string => `${printable(JSON.stringify(value, null, 2))}\n`;

/** What an unexpected error says, without the words of Node or the operating system. */
export function explain(error: unknown): string {
  const { syscall, path } = (error ?? {}) as { syscall?: unknown; path?: unknown };
  if (typeof syscall !== "string") return error instanceof Error ? error.message : String(error);
  const name = typeof path === "string" ? path : "a file";
  return `${name}: ${whyNot(error, /write|rename|mkdir|rm/.test(syscall) ? "written" : "read", name)}`;
}

/**
 * Writes a file whole or not at all (see {@link writeFileWhole}); `-` is standard output. A link leads to its target, also to
 * an open file such as `/dev/stdout`. Rejects with an {@link OutputError} that says what failed and why.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const target = path === "-" ? { descriptor: 1 } : await targetOf(path);
    if ("path" in target) await writeFileWhole(target.path, content);
    else if (target.descriptor === 1) await writeTo(process.stdout, content);
    else if (target.descriptor === 2) await writeTo(process.stderr, content);
    else await promisify(writeFile)(target.descriptor, content);
  } catch (error) {
    fail(path === "-" ? "standard output" : path, error);
  }
}

function fail(path: string, error: unknown): never {
  const advice = codeOf(error) === "EISDIR" ? `; for a file in it, end its name with a slash: ${path}/` : "";
  throw new OutputError(`${path}: ${whyNot(error, "written", path)}${advice}`);
}

function writeTo(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("error", reject);
    stream.write(content, (error) => {
      if (error) return reject(error);
      stream.off("error", reject);
      resolve();
    });
  });
}

/** Makes a folder and those above it. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    fail(path, error);
  }
}

/** Shows progress in one line on a terminal; silent for a single item, a file or a pipe. */
export function progress(total: number, quiet: boolean): (done: number, name: string) => void {
  if (quiet || total < 2 || !process.stderr.isTTY) return () => undefined;
  return (done, name) => {
    process.stderr.write(`\r\u001b[K${done}/${total} ${name.slice(0, 60)}${done === total ? "\n" : ""}`);
  };
}
