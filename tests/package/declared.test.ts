import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const dist = join(import.meta.dirname, "../../dist");
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(dist, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name).replaceAll("\\", "/"));

/** Matches the package of an import in a built module: static or for types (first group), or dynamic (second). */
const STATEMENT =
  /(?:^|[;}\n])\s*(?:import|export)\s*(?:type\s)?(?:[\w$*{},\s]+?from\s*)?["'`]([^"'`\s.][^"'`\s]*)["'`]|\bimport\(\s*["'`]([^"'`\s.][^"'`\s]*)["'`]\s*\)/g;
/** Lines of a comment may name types of other packages. */
const COMMENTED = /^\s*\*.*$/gm;
const packagesIn = (code: string) =>
  [...code.replace(COMMENTED, "").matchAll(STATEMENT)].map(
    ([, one, late]) => /^(@[^/]+\/)?[^/]+/.exec(one ?? late ?? "")?.[0] ?? "",
  );

const declared = new Set([
  ...Object.keys((manifest as { dependencies?: object }).dependencies ?? {}),
  ...Object.keys(manifest.peerDependencies),
]);
const builtin = (name: string) => name.startsWith("node:") || builtinModules.includes(name);

describe("what the built files import", () => {
  it("is declared, whatever Node entries import", () => {
    const names = new Set(filesIn("node", ".js").flatMap((file) => packagesIn(readFileSync(join(dist, file), "utf8"))));
    expect([...names].filter((name) => !builtin(name) && !declared.has(name))).toEqual([]);
    expect([...names], "the search finds imports").toContain("pdfkit");
  });

  it("is nothing but their own files, in a browser", () => {
    const modules = [...filesIn("chunks", ".js"), ...filesIn("assets", ".js")];
    const entries = readdirSync(dist).filter((name) => name.endsWith(".js"));
    for (const file of [...modules, ...entries])
      expect(packagesIn(readFileSync(join(dist, file), "utf8")), file).toEqual([]);
  });

  it("is MapLibre and Lit, in the entries for applications that have them", () => {
    const names = filesIn("external", ".js").flatMap((file) => packagesIn(readFileSync(join(dist, file), "utf8")));
    expect([...new Set(names)].sort()).toEqual(["lit", "maplibre-gl"]);
  });

  it("is nothing in declarations of types", () => {
    for (const file of filesIn("types", ".d.ts")) {
      const text = readFileSync(join(dist, file), "utf8");
      expect(packagesIn(text), file).toEqual([]);
      expect(text, file).not.toMatch(/valibot|maplibregl|LitElement|vite\/client|\?url|\?worker/);
    }
  });

  it("names files beside it in one place, by plain literals that every bundler understands", () => {
    const places = [...filesIn("chunks", ".js"), ...readdirSync(dist).filter((name) => name.endsWith(".js"))].filter(
      (file) => !/maplibre-gl-|^embed\.js$/.test(file.replace(/^chunks\//, "")),
    );
    const named = places.filter((file) => /import\.meta/.test(readFileSync(join(dist, file), "utf8")));
    // The writer of PDFs asks whether it runs in Node; sharing asks only where its own code came from, and names no file.
    expect(named.map((file) => file.replace(/-[\w-]{8}\.js$/, ""))).toEqual([
      "chunks/pdf-page",
      "chunks/share-controller",
      "asset-files.js",
    ]);
    const sharing = named.find((file) => file.includes("share-controller")) ?? "";
    expect(readFileSync(join(dist, sharing), "utf8")).not.toMatch(/new URL\([^)]*import\.meta/);
    const files = readFileSync(join(dist, "asset-files.js"), "utf8");
    expect(files).not.toContain("`");
    for (const [, path = ""] of files.matchAll(/new URL\("\.\/([^"]+)", import\.meta\.url\)/g))
      expect(() => readFileSync(join(dist, path)), path).not.toThrow();
    expect(files).toContain('"coverage-worker.js": () => new URL("./assets/coverage-worker.js", import.meta.url).href');
  });

  it("says whose code is inside", () => {
    const texts = readFileSync(join(dist, "THIRD-PARTY-LICENSES"), "utf8");
    const notices = readFileSync(join(dist, "../THIRD_PARTY_NOTICES.md"), "utf8");
    expect(texts.startsWith(`${notices}\n====`), "npm run notices brings THIRD_PARTY_NOTICES.md up to date").toBe(true);
    const data = notices.slice(notices.indexOf("## Data"), notices.indexOf("## Installed"));
    const parts = texts.split(`\n${"=".repeat(80)}\n`).slice(1);
    for (const [, name] of notices.replace(data, "").matchAll(/^- (\S+ \S+ \([^)]+\))/gm))
      expect(
        parts.filter((part) => part.split("\n").includes(name ?? "")),
        `the licence of ${name}`,
      ).toHaveLength(1);
    for (const words of [
      "Mozilla Public License Version 2.0",
      "SIL OPEN FONT LICENSE",
      "Boost Software License",
      "Apache License",
    ])
      expect(texts.split(words).length, words).toBeGreaterThan(1);
    for (const file of ["embed.js", ...filesIn("chunks", ".js"), ...filesIn("node", ".js")]) {
      const [first = "", second = ""] = readFileSync(join(dist, file), "utf8").split("\n", 2);
      expect(first.startsWith("#!") ? second : first, file).toMatch(/^\/\*! coalition-map \d/);
    }
  });
});

const ELEMENTS = ["map", "legend", "ledger", "switches", "tables", "figure"].map((name) => `coalition-${name}`);

describe("what editors and documentation read", () => {
  const read = (name: string) => JSON.parse(readFileSync(join(dist, name), "utf8"));

  it("is a manifest of schema 2.1 with defaults, parameters and typed events", () => {
    const { schemaVersion, modules } = read("custom-elements.json");
    expect(schemaVersion).toBe("2.1.0");
    const [{ declarations }] = modules;
    const [{ attributes, members, events }] = declarations;
    const attribute = (name: string) => attributes.find((one: { name: string }) => one.name === name);
    expect(attribute("us-isr")).toMatchObject({ default: '"on"', fieldName: "usIsr", type: { text: '"on" | "off"' } });
    expect(attribute("target-altitude")).toMatchObject({ default: "100", type: { text: "number" } });
    const member = (name: string) => members.find((one: { name: string }) => one.name === name);
    expect(member("usIsr")).toMatchObject({ kind: "field", attribute: "us-isr", reflects: true });
    expect(member("toBlob")).toMatchObject({ kind: "method", parameters: [{ name: "options", optional: true }] });
    expect(member("ledger")).toMatchObject({ kind: "field", readonly: true });
    for (const { name, type } of events) expect(type.text, name).toMatch(/^Coalition\w+Event$/);
    const figure = declarations.find(({ tagName }: { tagName: string }) => tagName === "coalition-figure");
    const field = figure.members.find((one: { name: string }) => one.name === "usIsr");
    expect(field).toMatchObject({ kind: "field", attribute: "us-isr", reflects: false, default: '"on"' });
    expect(modules[1].exports.map(({ name }: { name: string }) => name)).toEqual(ELEMENTS);
  });

  it("is web-types and HTML data of the same elements and attributes", () => {
    const { declarations } = read("custom-elements.json").modules[0];
    const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
    expect(declarations.map(({ tagName }: { tagName: string }) => tagName)).toEqual(ELEMENTS);
    const { elements } = read("web-types.json").contributions.html;
    const { tags } = read("vscode.html-custom-data.json");
    expect(names(elements)).toEqual(ELEMENTS);
    expect(names(tags)).toEqual(ELEMENTS);
    expect(declarations[0].attributes.length).toBeGreaterThan(20);
    for (const [index, { attributes, cssProperties }] of declarations.entries()) {
      expect(names(elements[index].attributes)).toEqual(names(attributes));
      expect(names(tags[index].attributes)).toEqual(names(attributes));
      expect(names(elements[index].css.properties)).toEqual(names(cssProperties));
    }
  });
});
