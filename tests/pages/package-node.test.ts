import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Runs a module in a Node of its own, where nothing of a test runner stands in for a browser. */
const runModule = (code: string) =>
  execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: root, encoding: "utf8" });

describe("the package on a server", () => {
  for (const entry of [
    "coalition-map",
    "coalition-map/define.js",
    "coalition-map/embed.js",
    "coalition-map/coalition-frame.js",
  ]) {
    it(`imports ${entry} without a DOM and defines nothing`, () => {
      const code = `await import("${entry}"); console.log(globalThis.customElements?.get("coalition-map"), typeof window);`;
      expect(runModule(code).trim()).toBe("undefined undefined");
    });
  }

  it("writes the element as HTML, from either entry alike", () => {
    const code = `const [one, other] = await Promise.all([import("coalition-map"), import("coalition-map/static.js")]);
      const [a, b] = [await one.renderStatic({ usIsr: "off" }), await other.renderStatic({ usIsr: "off" })];
      console.log(a === b, a.includes("<figure>"), a.includes("<table"));`;
    expect(runModule(code).trim()).toBe("true true true");
  });

  it("works a ledger out from the shipped data", () => {
    const code = `const m = await import("coalition-map");
      const ledger = m.computeLedger(await m.loadDataset(), m.DEFAULT_STATE);
      console.log(ledger.with.percent > 0);`;
    expect(runModule(code).trim()).toBe("true");
  });
});
