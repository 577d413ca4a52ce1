import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Stranger, strangerWithPackage } from "./stranger.js";

const root = join(import.meta.dirname, "../..");
let stranger: Stranger;
beforeAll(async () => {
  stranger = await strangerWithPackage("node");
});
afterAll(() => stranger?.remove());

/** A code block of README.md that contains a text. */
function snippet(language: string, part: string): string {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(([, one]) => one === language);
  const found = blocks.find(([, , code = ""]) => code.includes(part))?.[2];
  if (!found) throw new Error(`README.md has no ${language} block with ${part}`);
  return found;
}

describe("the package, installed alone in an empty folder", () => {
  it("brings no other package", () => {
    const names = readdirSync(join(stranger.folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(names).toEqual(["coalition-map"]);
  });

  it("imports every entry without a DOM, and defines nothing", async () => {
    const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      exports: Record<string, { node?: string } | string>;
    };
    const entries = Object.entries(exports).filter(([, to]) => typeof to === "object" && to.node);
    expect(entries.length).toBeGreaterThan(5);
    const said = entries.map(async ([entry]) => {
      const name = entry.replace(/^\./, "coalition-map");
      const { out, err } = await stranger.node(
        `await import("${name}");
         const tags = ["map", "legend", "ledger", "switches", "tables", "figure"].map((part) => "coalition-" + part);
         console.log(tags.find((tag) => globalThis.customElements?.get(tag)), typeof window);`,
      );
      expect(`${name}: ${out}${err}`.trim()).toBe(`${name}: undefined undefined`);
    });
    await Promise.all(said);
  });

  it("runs README's snippet, with meaningful numbers", async () => {
    const { out, err } = await stranger.node(snippet("js", "computeLedger"));
    expect(err).toBe("");
    const [withUs = 0, without = 0] = [...out.matchAll(/([\d.]+) % \(/g)].map(([, average]) => Number(average));
    expect(withUs).toBeGreaterThan(without);
    expect(without).toBeGreaterThan(0);
    const readme = readFileSync(join(root, "README.md"), "utf8");
    expect(readme, "README prints what the snippet prints").toContain(out.trim());
  });

  it("has all components of the force in a bundle too, which drops what modules do when they are imported", async () => {
    stranger.write({
      "main.js": `import { computeLedger, DEFAULT_STATE, loadDataset } from "coalition-map/analysis";
        const dataset = await loadDataset();
        const state = { ...DEFAULT_STATE, asOf: "latest" };
        const of = (component) => computeLedger(dataset, { ...state, component }, { draws: 0, gridPoints: 500 }).force;
        console.log(["ground", "air", "sea"].map((component) => of(component)?.amounts.length > 3).join());`,
    });
    await build({
      root: stranger.folder,
      configFile: false,
      logLevel: "silent",
      build: { lib: { entry: "main.js", formats: ["es"], fileName: "main" }, outDir: "bundled", emptyOutDir: false },
    });
    const { out, err } = await stranger.run(process.execPath, "bundled/main.js");
    expect(out + err).toBe("true,true,true\n");
  });

  it("writes a page on a server, from either entry alike", async () => {
    const { out, err } = await stranger.node(`
      const [one, other] = await Promise.all([import("coalition-map"), import("coalition-map/static.js")]);
      const [a, b] = [await one.renderStatic({ usIsr: "off" }, { draws: 50 }), await other.renderStatic({ usIsr: "off" }, { draws: 50 })];
      console.log(a === b, a.includes("<figure>"), a.includes("<table"));`);
    expect(out + err).toBe("true true true\n");
  });

  it("draws a figure from the command line and from code, the same one", async () => {
    const { code, err } = await stranger.run(
      "npx",
      "coalition-map",
      "figure",
      "--domain",
      "signals",
      "--draws",
      "50",
      "-o",
      "map.svg",
    );
    expect(err).toBe("");
    expect(code).toBe(0);
    const drawn = readFileSync(join(stranger.folder, "map.svg"), "utf8");
    expect(drawn).toMatch(/^<svg[\s\S]*@font-face[\s\S]*<\/svg>\s*$/);
    const { out } = await stranger.node(`
      const { figureSvg, figureWords } = await import("coalition-map/figure");
      const { readFileSync } = await import("node:fs");
      console.log(await figureSvg({ state: { domain: "signals" }, draws: 50 }) === readFileSync("map.svg", "utf8"));
      console.log((await figureWords({ state: { domain: "signals" }, draws: 50 })).alt.length > 200);`);
    expect(out).toBe("true\ntrue\n");
  });

  it("reads a scenario the same way in code, on a server and on the command line", async () => {
    await stranger.run(
      "node_modules/.bin/coalition-map",
      "figure",
      "--scenario",
      "coalition-alone",
      "--draws",
      "50",
      "-o",
      "coalition.svg",
    );
    const { out, err } = await stranger.node(`
      const { readFileSync } = await import("node:fs");
      const { figureSvg, figureWords } = await import("coalition-map/figure");
      const { renderStatic } = await import("coalition-map/static.js");
      const state = { scenario: "coalition-alone" };
      console.log(await figureSvg({ state, draws: 50 }) === readFileSync("coalition.svg", "utf8"));
      const { title } = await figureWords({ state, draws: 50 });
      console.log((await renderStatic(state, { draws: 50 })).includes(title.slice(0, 20)));`);
    expect(out + err).toBe("true\ntrue\n");
  });

  it("says what to install for PNG, PDF and text as shapes, and writes nothing", async () => {
    for (const [args, name] of [
      [["-o", "map.png"], "@resvg/resvg-js"],
      [["-o", "map.pdf"], "pdfkit"],
      [["--fonts", "outline", "-o", "shapes.svg"], "fontkit"],
    ] as const) {
      const { code, err } = await stranger.run("node_modules/.bin/coalition-map", "figure", "--draws", "0", ...args);
      expect(err).toContain(`needs the package ${name}, which is not installed: npm install ${name}`);
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(code).toBe(1);
    }
    const { out } = await stranger.node(`
      const { figurePdf, figurePng } = await import("coalition-map/figure");
      for (const take of [figurePng, figurePdf]) await take().catch(({ message }) => console.log(message));`);
    expect(out).toMatch(/@resvg\/resvg-js[\s\S]*pdfkit/);
    expect(readdirSync(stranger.folder)).not.toContain("map.png");
  });

  it("rejects a bad request, with every problem, its path and its value", async () => {
    const { out } = await stranger.node(`
      const { figureSvg } = await import("coalition-map/figure");
      for (const request of [{ state: { usIsr: "perhaps", lead: 7 } }, { locale: "xx" }, { scale: 99 }, { facts: { version: 7 } }, { bounds: [1, 2] }])
        await figureSvg(request).catch(({ message }) => console.log(message));`);
    expect(out).toMatch(/state\.usIsr: .*perhaps/);
    expect(out).toMatch(/state\.lead: .*7/);
    expect(out).toMatch(/locale: .*"xx"/);
    expect(out).toMatch(/scale: .*99/);
    expect(out).toMatch(/facts\.version: .*7/);
    expect(out).toMatch(/bounds: .*1/);
  });
});
