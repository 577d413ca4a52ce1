import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

type Act = "read" | "written";

/** What the codes of the operating system mean, where reading and writing do not differ. */
const REASONS: Readonly<Record<string, string>> = {
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "there is no space left for this user on the disk",
  EFBIG: "it is too large for the disk",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "there is a file of that name",
  ENOTEMPTY: "it is a folder with files in it",
  EPIPE: "the reader has gone away",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EBADF: "it is not open",
  EBUSY: "another program uses it",
  ETXTBSY: "another program runs it",
  EIO: "the disk reports an error",
  ENXIO: "nobody reads from it, or the device is missing",
  ENODEV: "the device is missing",
  ENOTCONN: "the connection is closed",
  ECONNRESET: "the reader has gone away",
  EINVAL: "the system does not accept it",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
  ERR_STRING_TOO_LONG: "it is too large",
  ERR_INVALID_ARG_VALUE: "the name has a sign that no file name may have",
  ENOMEM: "there is too little memory",
};

/** The nearest folder above a path that does not exist, or `undefined`. */
function missingFolder(path: string): string | undefined {
  let missing: string | undefined;
  for (let folder = dirname(path); !existsSync(folder); folder = dirname(folder)) {
    missing = folder;
    if (resolve(folder) === resolve(dirname(folder))) break;
  }
  return missing;
}

/** Whether an error comes from the operating system or from Node's own checks of paths and sizes. */
export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
};

/** Why a path could not be read or written, in plain words: `cannot be read: you are not allowed to`. */
export function whyNot(error: unknown, act: Act, path: string): string {
  const code = codeOf(error);
  if (code === "ENOENT" && act === "read") {
    const folder = missingFolder(path);
    return folder ? `no such file: there is no folder "${folder}"` : "no such file";
  }
  const missing = code === "ENOENT" ? missingFolder(path) : undefined;
  const reason =
    code === "ENOENT"
      ? `no such folder${missing ? `: "${missing}"` : ""}`
      : code === "EACCES" || code === "EPERM"
        ? "you are not allowed to"
        : REASONS[code];
  const other = code ? `the system says ${code}` : error instanceof Error ? error.message : String(error);
  return `cannot be ${act}: ${reason ?? other}`;
}
