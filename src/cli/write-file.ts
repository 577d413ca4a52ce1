import { constants, rmSync } from "node:fs";
import { access, chmod, chown, lstat, open, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf } from "./reasons.js";

type Content = string | Uint8Array;

/** As many links as Linux follows before it gives up. */
const MOST_LINKS = 40;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A file's own path, or one of this process's open files by its number. */
export type Target = { readonly path: string } | { readonly descriptor: number };

/** Follows links to the file that is meant, which need not exist. Rejects with `ELOOP` if they lead in a circle. */
export async function targetOf(path: string): Promise<Target> {
  let at = resolve(path);
  for (let links = 0; links < MOST_LINKS; links++) {
    const folder = await realpath(dirname(at)).catch(() => dirname(at));
    const here = join(folder, basename(at));
    // Their links lead to a pipe or a file that another name does not reach, or not at the place where it is written.
    const own = /^(?:\/dev\/fd|\/proc\/(?:self|(\d+)(?:\/task\/\d+)?)\/fd)\/(\d+)$/.exec(here);
    if (own && (own[1] === undefined || Number(own[1]) === process.pid)) return { descriptor: Number(own[2]) };
    const link = await lstat(here).catch(() => undefined);
    if (!link?.isSymbolicLink()) return { path: here };
    at = resolve(folder, await readlink(here));
  }
  throw Object.assign(new Error("too many links"), { code: "ELOOP" });
}

/** Runs `work`; if a signal ends the program before it is done, removes the file first. */
async function removedOnSignal<T>(file: string, work: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(file, { force: true });
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    return await work();
  } finally {
    forget();
  }
}

let made = 0;

/** Writes a new file beside the target and renames it. Returns `false` if only the target itself may be written. */
async function replaced(target: string, content: Content): Promise<boolean> {
  const before = await stat(target).catch(() => undefined);
  // Another name of the same file (a hard link) would keep the old content.
  if (before && before.nlink > 1) return false;
  const beside = join(dirname(target), `.coalition-map-${process.pid}-${++made}.part`);
  return removedOnSignal(beside, async () => {
    try {
      await writeFile(beside, content, { flag: "wx" });
      if (before) {
        const now = await stat(beside);
        if (now.uid !== before.uid || now.gid !== before.gid) await chown(beside, before.uid, before.gid);
        await chmod(beside, before.mode & 0o7777);
      }
      await rename(beside, target);
      return true;
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      // The folder, or a file that is mounted by itself, does not allow it, but the file may.
      if (before && ["EACCES", "EPERM", "EROFS", "EBUSY", "EXDEV"].includes(codeOf(error))) return false;
      throw error;
    }
  });
}

/**
 * Writes a file, not a link to one, whole or not at all: under a temporary name beside it, then renamed. An existing file
 * keeps its mode and owner. What cannot be replaced (a device, a pipe, a file with a second name) is written directly.
 * Rejects with the error of the operating system.
 */
export async function writeFileWhole(target: string, content: Content): Promise<void> {
  const kind = await stat(target).catch(() => undefined);
  if (kind?.isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  if (kind) await access(target, constants.W_OK);
  if (kind?.isFile() !== false && (await replaced(target, content))) return;
  const file = await open(target, "w");
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}
