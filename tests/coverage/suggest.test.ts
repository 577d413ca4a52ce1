import { describe, expect, it } from "vitest";
import { mayOrbit } from "../../src/coverage/allowed-airspace.js";
import { averageAt, dragAverage } from "../../src/coverage/drag.js";
import { gainSampler, trialOf } from "../../src/coverage/gain.js";
import { computeDiff } from "../../src/coverage/ledger/compute-diff.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { randomNumbers } from "../../src/coverage/ledger/draws.js";
import { type Suggestions, type SuggestOptions, suggestPlaces } from "../../src/coverage/suggest.js";
import { addEditing } from "../../src/model/apply-scenario.js";
import type { Dataset } from "../../src/model/dataset.js";
import { distanceKm } from "../../src/model/distance.js";
import { EDITING, editState } from "../../src/model/edited.js";
import { additionOf, settledIn, withAddition } from "../../src/model/hypothetical.js";
import { lookupOf } from "../../src/model/lookup.js";
import type { CoalitionState } from "../../src/model/state.js";
import { dataset } from "../dataset.js";
import { stateWith } from "../model/states.js";

addEditing(EDITING);

const E7 = { platform: "wedgetail_aew1_gbr", operator: "GBR", base: "gbr_wedgetail" } as const;
const PHOENIX = { platform: "rq4d_phoenix", operator: "NATO", base: "nato_rq4d_sigonella" } as const;
const SIGINT = { platform: "rc135w_gbr", operator: "GBR", base: "gbr_rc135w_waddington" } as const;
const GLOBALEYE = { platform: "globaleye", operator: "SWE", base: "swe_globaleye" } as const;

const CASES: readonly [string, SuggestOptions, CoalitionState][] = [
  ["E-7 against aircraft", E7, stateWith({})],
  ["twelve E-7 against missiles", { ...E7, quantity: 12 }, stateWith({ domain: "missiles", usIsr: "off" })],
  ["RQ-4D on the ground", { ...PHOENIX, quantity: 4 }, stateWith({ domain: "surface" })],
  ["GlobalEye against high aircraft", GLOBALEYE, stateWith({ targetAltitude: 9000, usIsr: "off" })],
  ["RC-135W, hours that coincide", SIGINT, stateWith({ domain: "signals", overrides: { "hours-overlap": 0.5 } })],
];

/** Two places for each case, found once. */
const found = new Map<SuggestOptions, Suggestions>();
function suggested(options: SuggestOptions, state: CoalitionState): Suggestions {
  const suggestions = found.get(options) ?? suggestPlaces(dataset, state, { ...options, n: 2 });
  found.set(options, suggestions);
  return suggestions;
}

/** The ledger's average in the state itself, in per cent. */
const averageOf = (of: Dataset, state: CoalitionState): number =>
  computeLedger(of, state, { draws: 0 }).average[state.usIsr === "on" ? "with" : "without"].percent.value;

describe("where the next aircraft should go", () => {
  it.each(CASES)("is at least as good as each of 500 random allowed places: %s", (_, options, state) => {
    const [best] = suggested(options, state).places;
    if (!best) throw new Error("no place");
    const random = randomNumbers(17);
    const { base, quantity = 1 } = options;
    const from = lookupOf(dataset).fleets.get(base as string);
    const fleet = { ...options, quantity, base: "", lon: from?.lon ?? 0, lat: from?.lat ?? 0 };
    const sampler = gainSampler(dataset, state);
    const trial = trialOf(dataset, state, fleet);
    const gainOf = (orbit: typeof best) => {
      const { centre, share } = trial.at(orbit);
      return 100 * sampler.gainOf(centre, { share, radiusKm: trial.radiusKm });
    };
    expect(gainOf(best)).toBeCloseTo(best.gainPercent, 9);
    let [tried, most] = [0, 0];
    for (let draw = 0; tried < 500 && draw < 20_000; draw++) {
      const orbit = {
        lon: 15 + 27 * random(),
        lat: 40 + 18 * random(),
        orientationDeg: 180 * random(),
        legLengthKm: best.legLengthKm,
      };
      if (!mayOrbit(dataset, orbit).allowed) continue;
      tried++;
      most = Math.max(most, gainOf({ ...best, ...orbit }));
    }
    expect(tried).toBe(500);
    expect(most).toBeGreaterThan(0);
    expect(best.gainPercent).toBeGreaterThanOrEqual(most);
  });

  it.each(CASES)("adds what two ledgers differ by, one place after the other: %s", (_, options, state) => {
    const { places, beforePercent } = suggested(options, state);
    expect(places).toHaveLength(2);
    expect(beforePercent).toBeCloseTo(averageOf(dataset, state), 1);
    const from = lookupOf(dataset).fleets.get(options.base as string);
    const { quantity = 1 } = options;
    const fleet = { ...options, quantity, base: "", lon: from?.lon ?? 0, lat: from?.lat ?? 0 };
    let [now, before] = [settledIn(dataset, state), beforePercent];
    for (const [index, place] of places.entries()) {
      now = withAddition(now, additionOf(`s${index}`, "", fleet, place, state.domain));
      expect(mayOrbit(dataset, place).allowed).toBe(true);
      // The ledger prints two decimals.
      expect(Math.abs(averageOf(now.dataset, now.state) - place.averagePercent)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(place.averagePercent - before).toBeCloseTo(place.gainPercent, 9);
      before = place.averagePercent;
    }
    expect((places[1]?.gainPercent ?? 0) <= (places[0]?.gainPercent ?? 0) + 1e-9).toBe(true);
  });

  it.each(CASES)("says at most where the ledger does, with the places and without: %s", (_, options, state) => {
    const { places, beforeAtMost, atMost } = suggested(options, state);
    const [place] = places;
    if (!place) throw new Error("no place");
    const saysSo = (of: Dataset, seen: CoalitionState) => computeDiff(of, state, seen, { draws: 0 }).state.atMost;
    expect(beforeAtMost).toBe(saysSo(dataset, state));
    const from = lookupOf(dataset).fleets.get(options.base as string);
    const fleet = { ...options, quantity: 1, base: "", lon: from?.lon ?? 0, lat: from?.lat ?? 0 };
    const now = withAddition(settledIn(dataset, state), additionOf("s", "", fleet, place, state.domain));
    expect(atMost).toBe(saysSo(now.dataset, now.state));
    expect(averageAt(now.dataset, now.state).atMost).toBe(atMost);
    expect(dragAverage(now.dataset, now.state, "s")?.(place).atMost).toBe(atMost);
  });

  it("says at most for aircraft whose own range is not published, among others whose ranges are", () => {
    const g550 = { platform: "g550_caew_ita", operator: "ITA", base: { name: "Amendola", lon: 15.7, lat: 41.5 } };
    expect(suggestPlaces(dataset, stateWith({}), g550)).toMatchObject({ beforeAtMost: false, atMost: true });
    expect(suggestPlaces(dataset, stateWith({}), E7)).toMatchObject({ beforeAtMost: false, atMost: false });
    const surface = stateWith({ domain: "surface" });
    expect(suggestPlaces(dataset, surface, PHOENIX)).toMatchObject({ beforeAtMost: true, atMost: true });
    const blind = suggestPlaces(dataset, stateWith({ domain: "signals" }), E7);
    expect(blind).toMatchObject({ places: [], beforeAtMost: true });
  });

  it("is adopted as an edit, with the numbers that were promised", () => {
    const state = stateWith({ objections: ["HUN"] });
    const [place] = suggestPlaces(dataset, state, E7).places;
    if (!place) throw new Error("no place");
    const from = { base: "RAF Lossiemouth", lon: -3.33, lat: 57.71 };
    const { fleet, station } = additionOf("mine", "Mine", { ...E7, quantity: 1, ...from }, place, state.domain);
    const edited = editState(dataset, state, [
      { do: "add", what: "fleet", record: fleet },
      { do: "add", what: "station", record: station },
    ]);
    if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
    const adopted = { ...state, edits: edited.edits };
    expect(averageAt(dataset, adopted).percent).toBeCloseTo(place.averagePercent, 9);
    // The next one is asked for in the edited state.
    const [next] = suggestPlaces(dataset, adopted, E7).places;
    expect(next).toEqual(suggestPlaces(dataset, state, { ...E7, n: 2 }).places[1]);
  });

  it("gives the same places each time, and changes nothing that it was given", () => {
    const bytes = JSON.stringify(dataset);
    const state = stateWith({});
    const first = suggested(E7, state);
    expect(suggestPlaces(dataset, state, { ...E7, n: 2 })).toEqual(first);
    expect(JSON.stringify(dataset)).toBe(bytes);
  });

  it("spreads fleets that can stay all day", () => {
    const { places } = suggestPlaces(dataset, stateWith({}), { ...E7, quantity: 60, n: 2 });
    const [a, b] = places;
    if (!a || !b) throw new Error("no place");
    expect(a.share).toBe(1);
    expect(distanceKm(a, b)).toBeGreaterThan(100);
  });

  it("says why aircraft may not fly or see nothing", () => {
    const none = { places: [], problems: [] };
    const blocked = suggestPlaces(dataset, stateWith({ objections: ["HUN"] }), PHOENIX);
    expect(blocked).toMatchObject(none);
    expect(blocked.reasons.map(({ code }) => code)).toContain("needs-consensus");
    const us = suggestPlaces(dataset, stateWith({ usIsr: "off" }), { ...E7, operator: "USA" });
    expect(us.reasons.map(({ code }) => code)).toEqual(["us-isr-off"]);
    const outside = suggestPlaces(dataset, stateWith({}), { ...E7, operator: "HUN" });
    expect(outside.reasons.map(({ code }) => code)).toContain("not-a-participant");
    const blind = suggestPlaces(dataset, stateWith({ domain: "signals" }), E7);
    expect(blind.reasons.map(({ code }) => code)).toEqual(["no-sensor"]);
    // Too far to reach anything: from Ascension.
    const far = suggestPlaces(dataset, stateWith({}), { ...E7, base: { name: "Ascension", lon: -14.4, lat: -7.97 } });
    expect(far).toMatchObject({ ...none, reasons: [] });
  });

  it("lists every problem of a question with its value", () => {
    const { problems, places } = suggestPlaces(dataset, stateWith({}), {
      platform: "tu-95",
      operator: "XYZ",
      base: "nowhere",
      quantity: 0,
      n: 99,
      legLengthKm: -1,
      orientationDeg: Number.NaN,
    });
    expect(places).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual([
      "platform",
      "operator",
      "quantity",
      "n",
      "legLengthKm",
      "orientationDeg",
      "base",
    ]);
    for (const value of ['"tu-95"', '"XYZ"', '"nowhere"', "99", "NaN"])
      expect(problems.map(({ message }) => message).join("\n")).toContain(value);
  });

  it("takes an area, and the directions and legs that are asked for", () => {
    const geometry = {
      type: "Polygon" as const,
      coordinates: [
        [
          [27, 46],
          [30, 46],
          [30, 48.5],
          [27, 48.5],
          [27, 46],
        ],
      ],
    };
    const area = { id: "custom", name: "Moldova, roughly", geometry };
    const { places } = suggestPlaces(dataset, stateWith({}), { ...E7, area, orientationDeg: 170, legLengthKm: 40 });
    expect(places[0]).toMatchObject({ orientationDeg: 170, legLengthKm: 40 });
    expect(places[0]?.averagePercent).toBeGreaterThan(10);
  });
});
