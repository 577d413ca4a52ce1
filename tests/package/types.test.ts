import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Stranger, strangerWithPackage } from "./stranger.js";

const root = join(import.meta.dirname, "../..");
const tsc = join(root, "node_modules/.bin/tsc");
let stranger: Stranger;
beforeAll(async () => {
  stranger = await strangerWithPackage("types");
});
afterAll(() => stranger?.remove());

/** The compiler's messages about a file, in strict mode and with libraries checked; empty if there are none. */
function check(name: string, code: string, module: "nodenext" | "preserve", ...more: string[]): string {
  writeFileSync(join(stranger.folder, name), code);
  const resolution = module === "preserve" ? "bundler" : "nodenext";
  const flags = ["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--module", module];
  try {
    const args = [...flags, "--moduleResolution", resolution, "--types", "", ...more, name];
    return execFileSync(tsc, args, { cwd: stranger.folder, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const ENTRIES = `import { CoalitionFigure, CoalitionLedger, CoalitionLegend, CoalitionMap, CoalitionSwitches, CoalitionTables, DEFAULT_STATE, type CoalitionElementClass, type CoalitionState, computeLedger, loadDataset } from "coalition-map";
import { computeLedger as alone } from "coalition-map/analysis";
import { figurePdf, figureSvg } from "coalition-map/figure";
import { renderStatic } from "coalition-map/static.js";
import "coalition-map/define.js";
import { CoalitionMap as Same } from "coalition-map/embed.js";
import { CoalitionMap as Bare } from "coalition-map/external";
import "coalition-map/external/define.js";

const state: CoalitionState = { ...DEFAULT_STATE, usIsr: "off" };
export const html: Promise<string> = renderStatic(state);
export const svg: Promise<string> = figureSvg({ state: { domain: "signals" }, page: "slide" });
export const pdf: Promise<Uint8Array> = figurePdf();
export const km2: number = computeLedger(await loadDataset(), state).lost.areaKm2.value + alone(await loadDataset(), state).average.with.areaKm2.value;
export const classes: (typeof CoalitionMap)[] = [CoalitionMap, Same, Bare];
const map = document.createElement("coalition-map");
map.usIsr = "off";
map.facts = await loadDataset();
map.addEventListener("coalition-change", ({ detail }) => {
  const percent: number | undefined = detail.ledger?.average.with.percent.value;
  const lead: "nato" | "coalition" | "un" = detail.state.lead;
  console.log(percent, lead);
});
document.addEventListener("coalition-select", ({ detail }) => console.log(detail.thing?.title));
const figure: CoalitionFigure = document.createElement("coalition-figure");
figure.for = "map";
figure.state = { domain: "signals" };
figure.usIsr = "off";
await figure.whenIdle();
const switches = document.createElement("coalition-switches");
switches.only = "us-isr";
document.createElement("coalition-ledger").density = "compact";
export const parts: readonly (string | null)[] = [document.createElement("coalition-legend").for, document.createElement("coalition-tables").for];
export const versions = [CoalitionFigure, CoalitionLedger, CoalitionLegend, CoalitionMap, CoalitionSwitches, CoalitionTables].map(({ version }: CoalitionElementClass<HTMLElement>) => version);
export const shown: CoalitionFigure = new CoalitionFigure();
// @ts-expect-error: no such value
document.createElement("coalition-ledger").density = "dense";
// @ts-expect-error: only the contract is public
figure.store;
// @ts-expect-error: no such value
map.usIsr = "perhaps";
// @ts-expect-error: no such value
export const wrong: CoalitionState["usIsr"] = "perhaps";
// @ts-expect-error: only the contract is public
map.requestUpdate();
`;

describe("the types of the package, installed alone", () => {
  it("serve each entry, libraries checked (bundler)", () => expect(check("entries.ts", ENTRIES, "preserve")).toBe(""));

  it("serve each entry with the strictest settings (nodenext)", () => {
    const strictest = ["--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--verbatimModuleSyntax"];
    expect(check("entries.ts", ENTRIES, "nodenext", ...strictest)).toBe("");
  });
});

it("the shipped types of data and ledger are those that the schemas check", () => {
  const code = `import type { Dataset, Ledger, Scenario } from "${root}/dist/types/index.js";
import type { Dataset as OwnDataset } from "${root}/src/model/dataset.js";
import type { Ledger as OwnLedger } from "${root}/src/coverage/ledger/schema.js";
import type { Scenario as OwnScenario } from "${root}/src/model/scenario.js";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : { a: A; b: B };
type Assignable<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "not back") : "not there";
export const checks: [Assignable<Dataset, OwnDataset>, Assignable<Ledger, OwnLedger>, Assignable<Scenario, OwnScenario>] = [true, true, true];
export const fleets: Same<Dataset["fleets"][number]["owner"], OwnDataset["fleets"][number]["owner"]> = true;
`;
  expect(check("same.ts", code, "preserve", "--skipLibCheck", "true")).toBe("");
});
