import { describe, expect, it } from "vitest";
import { helpFor, LIMITS } from "../../src/cli/help.js";
import { ledgerOf } from "../../src/coverage/ledger/ledger.js";
import { watchOf } from "../../src/coverage/watch.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateKey } from "../../src/model/state.js";
import { pictureOf } from "../../src/scene/picture.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

type Patch = Partial<CoalitionState>;

/** Another value of each field that has limits. */
const OTHER: Readonly<Record<string, Patch>> = {
  domain: { domain: "signals" },
  targetAltitude: { targetAltitude: 9000 },
  compare: { compare: "us-isr" },
  shade: { shade: "hours" },
  reading: { reading: "contributors" },
  component: { component: "sea" },
  forceSize: { forceSize: 100_000 },
  straits: { straits: "open" },
};

/** The situation in which a limit says that the field acts. */
const acts = (limit: string): Patch => {
  const options = [...limit.matchAll(/--(reading|component) (\w+)/g)].map(([, name, value]) => [name, value]);
  return Object.fromEntries(options);
};

const numbers = (patch: Patch): string => {
  const { state: _, ...ledger } = ledgerOf(watchOf(dataset, { ...DEFAULT_STATE, ...patch }), { gridPoints: 500 });
  return JSON.stringify(ledger);
};
/** The figure without its record of the state. */
const figure = (patch: Patch): string => {
  const picture = pictureOf(dataset, { ...DEFAULT_STATE, ...patch }, { theme: "light", words: wordsFor("en-GB") });
  return drawFigure(picture)
    .svg.replace(/<metadata>.*?<\/metadata>/s, "")
    .replaceAll(/f\w{7}-/g, "");
};

const limited = (command: string) => Object.entries(LIMITS[command] ?? {}) as [StateKey, string][];

describe.each([
  ["ledger", numbers],
  ["figure", figure],
] as const)("the help of %s says which options cannot change its output", (command, output) => {
  it.each(limited(command))("%s: %s", (key, limit) => {
    const other = OTHER[key] as Patch;
    const elsewhere = acts(limit);
    if (Object.keys(elsewhere).length > 0) expect(output({ ...elsewhere, ...other })).not.toBe(output(elsewhere));
    const away: Patch = "reading" in elsewhere && elsewhere.reading === "coverage" ? { reading: "contributors" } : {};
    if (elsewhere.component !== "ground" || command === "figure")
      expect(output({ ...away, ...other })).toBe(output(away));
    const { name } = STATE_FIELDS.find((field) => field.key === key) ?? { name: "" };
    expect(helpFor(command)).toMatch(new RegExp(`--${name} .*; ${limit}`));
  });

  it("and which others can", () => {
    // A scenario acts through the fields that it sets.
    const free = STATE_FIELDS.map(({ key }) => key).filter(
      (key) => key !== "scenario" && !Object.hasOwn(LIMITS[command] ?? {}, key),
    );
    const patches: Patch[] = free.map((key) => ({ [key]: SOMETHING[key] }));
    for (const [at, patch] of patches.entries())
      expect(output({ ...AROUND[free[at] as string], ...patch }), free[at]).not.toBe(
        output(AROUND[free[at] as string] ?? {}),
      );
  });
});

/** Another value of the fields without limits, and where they act. */
const SOMETHING: Readonly<Record<string, unknown>> = {
  asOf: "latest",
  usIsr: "off",
  lead: "un",
  natoSupport: "none",
  objections: ["HUN"],
  vetoes: ["RUS"],
  tankers: "off",
  mmf: "national",
  overrides: { "floor-h": 4 },
  edits: JSON.stringify([{ do: "move", station: "pl-east", lon: 25, lat: 50 }]),
  domain: "signals",
  targetAltitude: 9000,
  component: "air",
  compare: "us-isr",
};
const AROUND: Readonly<Record<string, Patch>> = {
  lead: { vetoes: ["RUS"] },
  vetoes: { lead: "un" },
  mmf: { objections: ["HUN"] },
};

describe("diff and sensitivity", () => {
  it.each(["diff", "sensitivity"])("%s names the options that change nothing in it", (command) => {
    for (const [key] of limited(command)) {
      const other = OTHER[key] as Patch;
      const { force: _f, state: _s, ...before } = ledgerOf(watchOf(dataset, DEFAULT_STATE), { gridPoints: 500 });
      const {
        force: _g,
        state: _t,
        ...after
      } = ledgerOf(watchOf(dataset, { ...DEFAULT_STATE, ...other }), { gridPoints: 500 });
      expect(JSON.stringify(after), key).toBe(JSON.stringify(before));
    }
  });
});
