import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The architecture as a table: what each folder must not import. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  model: ["../coverage/a.js", "../scene/a.js", "../elements/a.js", "lit", "maplibre-gl", "node:fs", "d3-scale"],
  coverage: ["../scene/a.js", "../session/a.js", "lit", "maplibre-gl", "node:fs"],
  scene: ["../map/a.js", "../figure/a.js", "../elements/a.js", "maplibre-gl", "lit", "milsymbol", "node:fs"],
  session: ["../map/a.js", "../elements/a.js", "lit", "maplibre-gl"],
  map: ["../elements/a.js", "../model/a.js", "../coverage/a.js", "lit", "milsymbol", "node:path"],
  figure: ["../map/a.js", "../elements/a.js", "../session/a.js", "lit", "maplibre-gl", "milsymbol", "node:fs"],
  static: ["../session/a.js", "../map/a.js", "../elements/a.js", "../cli/a.js", "lit", "milsymbol", "node:fs"],
  elements: [
    "../static/a.js",
    "../cli/a.js",
    "../coverage/a.js",
    "maplibre-gl",
    "maplibre-gl/dist/maplibre-gl.css?inline",
    "node:fs",
  ],
  cli: ["../map/a.js", "../elements/a.js", "../session/a.js", "lit", "maplibre-gl"],
};
const ALLOWED: Readonly<Record<string, string>> = {
  model: "valibot",
  coverage: "@turf/circle",
  scene: "../coverage/a.js",
  session: "../scene/a.js",
  map: "maplibre-gl",
  figure: "d3-geo",
  static: "../figure/a.js",
  elements: "lit",
  cli: "node:fs",
};
const root = join(import.meta.dirname, "..");
const biome = join(root, "node_modules/.bin/biome");
let place = "";

/** Lints one import as if it stood in a folder of src; answers what was said against it. */
function lint(folder: string, specifier: string): string {
  const file = join(place, "src", folder, "probe.ts");
  mkdirSync(join(place, "src", folder), { recursive: true });
  writeFileSync(file, `import * as probe from ${JSON.stringify(specifier)};\n\nexport const used = probe;\n`);
  const { stdout, stderr } = spawnSync(biome, ["lint", "--only=style/noRestrictedImports", file], {
    cwd: place,
    encoding: "utf8",
  });
  rmSync(file);
  return stdout + stderr;
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "layers-"));
  cpSync(join(root, "biome.json"), join(place, "biome.json"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe("the layers", () => {
  for (const [folder, specifiers] of Object.entries(FORBIDDEN)) {
    it(`${folder} refuses what is not its own`, () => {
      for (const specifier of specifiers) expect(lint(folder, specifier), specifier).toContain("noRestrictedImports");
    });
    it(`${folder} may import what it is there for`, () => {
      expect(lint(folder, ALLOWED[folder] ?? "")).not.toContain("noRestrictedImports");
    });
  }

  it("the pure folders know no DOM", () => {
    const config = { extends: join(root, "tsconfig.pure.json"), include: [join(place, "dom.ts")] };
    writeFileSync(join(place, "tsconfig.json"), JSON.stringify(config));
    writeFileSync(join(place, "dom.ts"), "export const title: string = document.title;\n");
    const run = () =>
      execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", place], { encoding: "utf8", stdio: "pipe" });
    expect(run).toThrow(/Command failed/);
    writeFileSync(join(place, "dom.ts"), "export const title: string = String(1);\n");
    expect(run).not.toThrow();
  });
});
