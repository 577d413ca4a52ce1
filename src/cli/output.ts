import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Output failed, or has a problem: a disk, a path, a pipe, a missing package, a ledger. One line for the user, exit 1. */
export class OutputError extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such folder",
  EACCES: "not allowed to write there",
  EPERM: "not allowed to write there",
  EROFS: "the disk cannot be written",
  ENOSPC: "the disk is full",
  EISDIR: "is a folder",
  ENOTDIR: "part of the path is not a folder",
  EEXIST: "there is a file of that name",
  EPIPE: "the reader went away",
  ENAMETOOLONG: "the name is too long",
};

/** Escapes control characters, except line breaks, and those that change the direction of text, for a terminal. */
export function printable(text: string): string {
  const steering = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
  return text.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export function explain(error: unknown): string {
  const code = (error as { code?: string } | null)?.code ?? "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/**
 * Writes a file whole or not at all: first under a temporary name beside it, then renamed. `-` is standard output; a
 * device or a pipe is written directly.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  if (path === "-") return writeOut(content);
  const kind = await stat(path).catch(() => undefined);
  if (kind && !kind.isFile() && !kind.isDirectory())
    return writeFile(path, content).catch((error) => fail(path, error));
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    fail(path, error);
  }
}

function fail(path: string, error: unknown): never {
  throw new OutputError(`${path}: ${explain(error)}`);
}

function writeOut(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once("error", (error) => reject(new OutputError(`standard output: ${explain(error)}`)));
    process.stdout.write(content, (error) =>
      error ? reject(new OutputError(`standard output: ${explain(error)}`)) : resolve(),
    );
  });
}

/** Makes a folder and those above it. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new OutputError(`${path}: ${explain(error)}`);
  }
}

/** Shows progress in one line on a terminal; silent for a single item, a file or a pipe. */
export function progress(total: number, quiet: boolean): (done: number, name: string) => void {
  if (quiet || total < 2 || !process.stderr.isTTY) return () => undefined;
  return (done, name) => {
    process.stderr.write(`\r\u001b[K${done}/${total} ${name.slice(0, 60)}${done === total ? "\n" : ""}`);
  };
}
