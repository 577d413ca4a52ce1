import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { FULL } from "../cases.js";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** How the built files say how many times each number is drawn, where they are not told. */
const DRAWS = /\bdraws:([\w$]+)=[\w$]+,seed:/g;
const DRAWING = /(?:^|[\\/])(?:embed|coverage-worker|numbers-[\w-]+)\.js$/;

/**
 * A built file as tests serve it. A thousand draws of each number take half of the time in which a page becomes idle, and no
 * page is about how many there are: only `verify:full` draws them all.
 */
export function served(file: string): string | Buffer {
  const content = readFileSync(file);
  if (FULL || !DRAWING.test(file)) return content;
  const text = content.toString();
  const fewer = text.replaceAll(DRAWS, "draws:$1=50,seed:");
  if (fewer === text) throw new Error(`${file}: where is the number of draws?`);
  return fewer;
}

export interface Served {
  readonly origin: string;
  readonly server: Server;
}

/** Serves a folder, with pages and scripts given as text, on a free port of this machine. */
export function serve(
  folder: string,
  pages: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
  scripts: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?", 1)[0] ?? "/");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const page = pages[path] ?? scripts[path];
    if (page !== undefined) {
      response.setHeader("content-type", path in pages ? (TYPES[extname(path)] ?? "text/html") : "text/javascript");
      response.end(page);
      return;
    }
    const file = join(folder, normalize(path).replace(/^(\.\.[/\\])+/, ""));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      response.end(`not found: ${path}`);
      return;
    }
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    response.end(served(file));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, server });
    });
  });
}
