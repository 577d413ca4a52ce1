import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { version } from "../../package.json";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");
const NEXT = "99.0.0";
let place = "";
let browser: Browser;
let host: Served;

const page = (...scripts: string[]) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${scripts
    .map((src) => `<script type="module" src="${src}"></script>`)
    .join("")}</head><body><coalition-map></coalition-map></body></html>`;

/** Copies the built files twice, the second time with a later version number. */
function copyAsNext(): void {
  for (const folder of ["a", "b"]) {
    cpSync(dist, join(place, folder), {
      recursive: true,
      filter: (path) => !/\/dist\/(types|node|external)\b/.test(path),
    });
  }
  const chunks = join(place, "b/chunks");
  let changed = 0;
  for (const name of readdirSync(chunks)) {
    const code = readFileSync(join(chunks, name), "utf8");
    const next = code.replaceAll(`\`${version}\``, `\`${NEXT}\``);
    if (next === code) continue;
    writeFileSync(join(chunks, name), next);
    changed++;
  }
  expect(changed, "the version is somewhere").toBeGreaterThan(0);
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "package-guard-"));
  copyAsNext();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  host = await serve(place, {
    "/twice.html": page("/a/define.js", "/a/define.js?again"),
    "/two.html": page("/a/define.js", "/b/define.js"),
    "/both.html": page("/a/define.js", "/a/embed.js"),
  });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
  rmSync(place, { recursive: true, force: true });
});

const cases = [
  ["twice.html", 0, ""],
  ["two.html", 1, `coalition-map ${NEXT}: version ${version} is already on this page and stays`],
  ["both.html", 1, `coalition-map ${version}: version ${version} is already on this page and stays`],
] as const;

for (const [name, notes, text] of cases) {
  it(`keeps the first element and throws nothing on ${name}`, async () => {
    const tab = await browser.newPage();
    const said: string[] = [];
    const errors: string[] = [];
    tab.on("console", (message) => message.type() === "info" && said.push(message.text()));
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`${host.origin}/${name}`, { waitUntil: "load" });
    const first = await tab.evaluate(
      () => (customElements.get("coalition-map") as unknown as { version: string }).version,
    );
    expect(first).toBe(version);
    expect(errors).toEqual([]);
    expect(said.filter((line) => line.startsWith("coalition-map"))).toHaveLength(notes);
    if (text) expect(said).toContain(text);
    await tab.close();
  });
}
