import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { Scenarios } from "../../src/elements/store/scenarios.js";
import type { Dataset } from "../../src/model/dataset.js";
import { fieldText } from "../../src/model/field-text.js";
import type { Scenario } from "../../src/model/scenario.js";
import { type CoalitionState, STATE_FIELDS, type StateField } from "../../src/model/state.js";
import { FULL, SEED } from "../cases.js";
import { dataset } from "../dataset.js";
import { clear, findAll } from "./mount.js";

const ADDRESS = "/geodata/scenarios/coalition-alone.json";

/** Random numbers that a seed repeats (mulberry32). */
function randomOf(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A reader's scenario with numbers of its own, which may count in no other. */
const withNumbers: Scenario = {
  ...(dataset.scenarios[0] as Scenario),
  id: "mine",
  name: "Mine",
  state: { usIsr: "off", targetAltitude: 3000 },
  overrides: { fleets: { fra_e3f_avord: { quantity: 40 } }, assumptions: { "floor-h": 4 } },
};
const file = (value: unknown) => new File([JSON.stringify(value)], "x.json", { type: "application/json" });

/** The page's own data: fewer aircraft. */
const ownFacts = (facts: Dataset): Dataset => ({
  ...facts,
  fleets: facts.fleets.map((fleet) => (fleet.operator === "USA" ? { ...fleet, quantity: 1 } : fleet)),
});

/** An element that shows a poster and draws no ranges, which would take most of the time. */
function create(): CoalitionMap {
  const element = document.createElement("coalition-map") as CoalitionMap;
  Object.assign(element.store.ranges, { start: () => {}, follow: () => {}, settled: async () => {} });
  element.loading = "interaction";
  element.style.width = "640px";
  element.style.height = "420px";
  return element;
}

function anyValueOf(field: StateField, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  switch (field.kind) {
    case "enum":
      return pick(field.values);
    case "number":
      return Math.round(field.min + random() * (field.max - field.min));
    case "codes":
      return pick(field.key === "vetoes" ? [[], ["RUS"], ["CHN", "RUS"]] : [[], ["HUN"], ["HUN", "SVK"]]);
    case "edits":
      return pick(["", JSON.stringify([{ do: "move", station: "pl-east", lon: 24, lat: 51 }])]);
    case "overrides":
      return pick([{}, { "floor-h": 2 }]);
    case "reference":
      return pick([...dataset.scenarios.map(({ id }) => id), ADDRESS]);
  }
}

type Step = (element: CoalitionMap, random: () => number) => unknown;

const anyField = (random: () => number): StateField =>
  STATE_FIELDS[Math.floor(random() * STATE_FIELDS.length)] as StateField;
const patchOf = (random: () => number): Partial<CoalitionState> => {
  const field = anyField(random);
  return { [field.key]: anyValueOf(field, random) } as Partial<CoalitionState>;
};
const go = (query: string): void => {
  history.replaceState(history.state, "", `${location.pathname}${query}`);
  window.dispatchEvent(new PopStateEvent("popstate"));
};

const STEPS: Readonly<Record<string, Step>> = {
  attribute: (element, random) => {
    const field = anyField(random);
    const state = { ...element.state, [field.key]: anyValueOf(field, random) } as CoalitionState;
    element.setAttribute(field.name, fieldText(state, field.key));
  },
  withdrawn: (element, random) => element.removeAttribute(anyField(random).name),
  property: (element, random) => Object.assign(element, patchOf(random)),
  state: (element, random) => {
    element.state = { ...patchOf(random), ...patchOf(random) };
  },
  query: (element) => {
    element.state = "us-isr=off&objections=HUN" as never;
  },
  change: (element, random) => element.store.change(patchOf(random)),
  pin: (element) => element.store.pin(),
  address: (_, random) => go(random() < 0.3 ? "" : `?lead=un&target-altitude=${Math.round(random() * 9000)}`),
  scenario: (_, random) => go(`?scenario=${random() < 0.5 ? "un-vetoed" : ADDRESS}`),
  drop: (element) => scenariosOf(element).load(file(withNumbers)),
  dropState: (element) => scenariosOf(element).load(file({ "us-isr": "off", vetoes: ["RUS"] })),
  move: (element) => document.body.append(element),
  away: async (element) => {
    element.remove();
    await Promise.resolve();
    document.body.append(element);
  },
  undo: (element) => element.store.travel("undo"),
  redo: (element) => element.store.travel("redo"),
  facts: (element) => {
    element.facts = ownFacts(dataset);
  },
  wait: () => new Promise((resolve) => setTimeout(resolve, 30)),
  idle: (element) => element.whenIdle(),
};

const scenarios = new WeakMap<CoalitionMap, Scenarios>();
/** What takes an element's files; a second one works on the same store. */
function scenariosOf(element: CoalitionMap): Scenarios {
  const known = scenarios.get(element) ?? new Scenarios(element.store);
  scenarios.set(element, known);
  return known;
}

/** Everything that is shown. Addresses of pictures in memory differ from element to element. */
const shown = (element: CoalitionMap) => ({
  state: element.state,
  scene: JSON.parse(JSON.stringify(element.scene)),
  ledger: JSON.parse(JSON.stringify(element.ledger)),
  picture: findAll(element, ".still svg, .poster svg").map(({ outerHTML }) => outerHTML),
});

/** Where two texts differ first; empty where they are the same. */
function differing(one: string, other = ""): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at < 0 && one.length === other.length
    ? ""
    : `${one.slice(at - 60, at + 200)} | ${other.slice(at - 60, at + 200)}`;
}

async function idle(element: CoalitionMap): Promise<void> {
  await scenarios.get(element)?.settled;
  await element.whenIdle();
  await scenarios.get(element)?.settled;
  await element.whenIdle();
}

const steps = Object.entries(STEPS);

describe("what is shown", () => {
  const start = location.href;
  afterEach(() => {
    clear();
    history.replaceState(history.state, "", start);
  });

  it("follows from the data, the scenario and what was asked for, in whatever order that came", async function () {
    // All 500 orders take some ten minutes; each day has 20 others.
    this.timeout(1_100_000);
    for (let run = 0; run < (FULL ? 500 : 20); run++) {
      const random = randomOf(SEED + run);
      history.replaceState(history.state, "", location.pathname);
      const element = create();
      if (random() < 0.5) element.urlKey = "";
      if (random() < 0.7) document.body.append(element);
      const names: string[] = [];
      for (let count = 4 + Math.floor(random() * 8); count > 0; count--) {
        const [name, step] = steps[Math.floor(random() * steps.length)] as [string, Step];
        if (!element.isConnected && name === "idle") continue;
        names.push(name);
        const done = step(element, random);
        if (random() < 0.6) await done;
      }
      if (!element.isConnected) document.body.append(element);
      const what = `SEED ${SEED}, run ${run}: ${names.join(", ")}`;
      await idle(element);
      const fresh = create();
      Object.assign(fresh, { facts: element.facts, state: element.state, baseline: element.baseline });
      document.body.append(fresh);
      await idle(fresh);
      const [one, other] = [shown(fresh), shown(element)];
      for (const [index, svg] of one.picture.entries()) expect(differing(svg, other.picture[index]), what).to.equal("");
      expect(one, what).to.deep.equal(other);
      expect(
        element.store.problems.filter(({ code }) => code === "load"),
        what,
      ).to.deep.equal([]);
      clear();
    }
  });
});

describe("a reader's file", () => {
  afterEach(clear);
  const cover = (element: CoalitionMap) => element.ledger?.average;

  it("lends its numbers to its own states, and takes them back with undo or another scenario", async () => {
    const element = create();
    document.body.append(element);
    await idle(element);
    const before = cover(element);
    expect(before, "the report's").to.be.an("object");
    await scenariosOf(element).load(file(withNumbers));
    await idle(element);
    expect(cover(element)).not.to.deep.equal(before);
    element.store.travel("undo");
    await idle(element);
    expect(cover(element)).to.deep.equal(before);
    element.store.travel("redo");
    expect(element.state.scenario).to.equal("mine");
    element.store.change({ ...dataset.scenarios[0]?.state, scenario: "report", usIsr: "on", targetAltitude: 100 });
    await idle(element);
    expect(cover(element)).to.deep.equal(before);
  });

  it("leaves a page's own data in place", async () => {
    const element = create();
    element.facts = ownFacts(dataset);
    document.body.append(element);
    await idle(element);
    await scenariosOf(element).load(file({ ...withNumbers, overrides: undefined }));
    element.facts = { ...ownFacts(dataset), dataVersion: "mine" };
    await idle(element);
    await scenariosOf(element).load(file({ ...withNumbers, id: "other", overrides: undefined }));
    await idle(element);
    expect(element.facts.dataVersion).to.equal("mine");
    expect(element.facts.scenarios.map(({ id }) => id)).to.include.members(["mine", "other", "report"]);
  });
});
