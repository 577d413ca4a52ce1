import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const tsc = join(root, "node_modules/.bin/tsc");
let place = "";

/** The packed package in an empty folder, its dependencies as links. */
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "package-types-"));
  const modules = join(place, "node_modules");
  mkdirSync(join(modules, "coalition-map"), { recursive: true });
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", place], { cwd: root, stdio: "pipe" });
  const tarball = readdirSync(place).find((name) => name.endsWith(".tgz")) ?? "";
  execFileSync("tar", ["xzf", join(place, tarball), "-C", join(modules, "coalition-map"), "--strip-components=1"]);
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "coalition-map" && name !== "vue" && !name.startsWith("."))
      symlinkSync(join(root, "node_modules", name), join(modules, name));
  mkdirSync(join(modules, "vue"));
  writeFileSync(join(modules, "vue/package.json"), '{"name":"vue","types":"./index.d.ts"}');
  writeFileSync(join(modules, "vue/index.d.ts"), "export interface GlobalComponents {}\n");
  writeFileSync(join(place, "package.json"), '{"type":"module"}');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function check(name: string, code: string, module: "nodenext" | "preserve", skipLibraries = true): string {
  writeFileSync(join(place, name), code);
  const options = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    String(skipLibraries),
    "--jsx",
    "react-jsx",
    "--target",
    "es2022",
  ];
  const resolution = module === "preserve" ? "bundler" : "nodenext";
  try {
    const flags = [...options, "--module", module, "--moduleResolution", resolution, "--types", "", name];
    return execFileSync(tsc, flags, { cwd: place, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe("the packed package in an empty folder", () => {
  it("is imported by Node, entry by entry", () => {
    const code = `for (const entry of ["", "/define.js", "/embed.js", "/static.js"]) await import("coalition-map" + entry);
      const { renderStatic } = await import("coalition-map/static.js");
      console.log((await renderStatic()).startsWith("<coalition-map>"));`;
    const said = execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: place, encoding: "utf8" });
    expect(said.trim()).toBe("true");
  });

  for (const module of ["preserve", "nodenext"] as const) {
    it(`gives types to each entry (${module})`, () => {
      const code = `import { DEFAULT_STATE, type CoalitionState } from "coalition-map";
import "coalition-map/define.js";
import "coalition-map/embed.js";
import { renderStatic } from "coalition-map/static.js";
const state: CoalitionState = { ...DEFAULT_STATE, usIsr: "off" };
export const html: Promise<string> = renderStatic(state);
// @ts-expect-error: no such value
export const wrong: CoalitionState["usIsr"] = "perhaps";
`;
      expect(check("entries.ts", code, module)).toBe("");
    });
  }

  it("has types that stand up to a check of libraries themselves", () => {
    const said = check(
      "libraries.ts",
      'import "coalition-map/define.js";\nimport "coalition-map/static.js";\n',
      "preserve",
      false,
    );
    expect(said).toBe("");
  });

  it("types the element in JSX, its values and its events", () => {
    const code = `import type {} from "coalition-map/react";
export const own = <coalition-map usIsr="off" state={{ lead: "un" }} area={null} />;
export const good = <coalition-map us-isr="off" target-altitude={300} className="wide" oncoalition-change={(event) => console.log(event.detail.state.lead)} />;
// @ts-expect-error: no such value
export const bad = <coalition-map us-isr="perhaps" />;
`;
    expect(check("view.tsx", code, "preserve")).toBe("");
  });

  it("types the element in Vue templates", () => {
    const code = `import type {} from "coalition-map/vue";
import type { GlobalComponents } from "vue";
type Props = InstanceType<GlobalComponents["coalition-map"]>["$props"];
export const good: Props = { "us-isr": "off", onCoalitionChange: (event) => console.log(event.detail.state.lead) };
// @ts-expect-error: no such value
export const bad: Props = { "us-isr": "perhaps" };
`;
    expect(check("view.ts", code, "preserve")).toBe("");
  });
});
