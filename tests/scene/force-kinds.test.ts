import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forceLedgerOf } from "../../src/coverage/force/force-ledger.js";
import { watchOf } from "../../src/coverage/watch.js";
import type { Dataset } from "../../src/model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { drawnThings } from "../../src/scene/drawn.js";
import { forceViewOf } from "../../src/scene/kinds/force-view.js";
import { sayForce } from "../../src/scene/kinds/force-words.js";
import { kindOfThing } from "../../src/scene/kinds/index.js";
import { lateKinds } from "../../src/scene/kinds/late-kinds.js";
import { heldText } from "../../src/scene/kinds/patrol-numbers.js";
import type { LabelFeature, Scene } from "../../src/scene/scene.js";
import { situationOf } from "../../src/scene/situation.js";
import { kindOf, type Thing, thingId } from "../../src/scene/thing.js";
import { listThings } from "../../src/scene/things.js";
import { twinOf } from "../../src/scene/twin.js";
import { wordsFor } from "../../src/scene/words.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState } from "../model/states.js";

const words = wordsFor();
const AIR = ["patrol-area", "base", "detachment"];
const SEA = ["base", "straits", "task-group", "ship"];
const OWN: Readonly<Record<CoalitionState["component"], readonly string[]>> = { ground: [], air: AIR, sea: SEA };

function shown(patch: Partial<CoalitionState>, data: Dataset = dataset) {
  const situation = situationOf(watchOf(data, { ...DEFAULT_STATE, reading: "contributors", ...patch }));
  const scene = buildScene(situation, "light", words);
  return { situation, scene, drawn: drawnThings([scene]), things: listThings(situation, words) };
}
const late = () => new Set<string>(lateKinds().kinds.map(({ id }) => id));
const lateIn = (drawn: ReadonlySet<string>) => [...drawn].filter((id) => late().has(kindOf(id)));
const labels = ({ layers }: Scene, id: string): readonly LabelFeature[] =>
  layers.flatMap((layer) => (layer.id === id && layer.kind === "label" ? layer.features : []));
const textOf = (thing: Thing | undefined, term: string) => thing?.rows.find((row) => row.term === term)?.value;

const forceStates = anyState.map((state) => ({ ...state, scenario: "report", reading: "contributors" as const }));

/** Rows that say what a record is and since when: its own sources are theirs. */
const OF_THE_RECORD: ReadonlySet<string> = new Set([
  words.say("thing.position"),
  words.say("thing.status"),
  ...(["force.use", "force.since", "force.until", "force.ship.class"] as const).map((key) => sayForce(words, key)),
]);
/** The row of what is at a base: of ships it gives names, not numbers. */
const HERE = sayForce(words, "force.here");
/** A month after April 2025, or a later year, named in a text. */
const AFTER_APRIL_2025 =
  /\b(May|June|July|August|September|October|November|December) 2025\b|\b20(2[6-9]|3\d)\b|\b2025-(0[5-9]|1)/;

describe("the kinds of the force", () => {
  it("are drawn in Contributors alone, and only those of the component", () => {
    check(
      fc.property(anyState, (state) => {
        const { drawn } = shown({ ...state, scenario: "report" });
        const own = state.reading === "contributors" ? OWN[state.component] : [];
        for (const id of lateIn(drawn)) expect(own, id).toContain(kindOf(id));
      }),
      20,
    );
    for (const component of ["air", "sea"] as const) {
      const kinds = new Set(lateIn(shown({ component, asOf: "2025-04" }).drawn).map(kindOf));
      expect([...kinds].sort(), component).toEqual([...OWN[component]].sort());
    }
  });

  it("describe and list every thing that is drawn, each once, in any state", () => {
    check(
      fc.property(forceStates, (state) => {
        const { situation, drawn, things } = shown(state);
        const rows = twinOf(situation, things, drawn, words).flatMap((group) =>
          group.rows.map(({ thing }) => thing.id),
        );
        expect([...rows].sort()).toEqual([...drawn].sort());
        for (const id of drawn) expect(kindOfThing(id), id).toBeDefined();
        expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
      }),
      20,
    );
  });

  it("give the source of each number, and a sentence for each table", () => {
    for (const component of ["air", "sea"] as const)
      for (const asOf of ["2025-04", "latest"] as const) {
        const { situation, drawn, things } = shown({ component, asOf });
        const known = new Set(dataset.sources?.map(({ id }) => id));
        for (const thing of things.filter(({ kind }) => late().has(kind))) {
          expect(thing.title, thing.id).not.toMatch(/\bforce\.[a-z]/);
          for (const { value, term, cites } of thing.rows) {
            expect(`${term}${value}`, thing.id).not.toMatch(/\bforce\.[a-z]|\bthing\.[a-z]|undefined|NaN|\{/);
            const isNumber = /\d/.test(value) && !OF_THE_RECORD.has(term) && !(component === "sea" && term === HERE);
            if (isNumber) expect(cites, `${thing.id}: ${term}: ${value}`).toBeDefined();
            for (const id of cites?.sources ?? []) expect(known.has(id), `${thing.id}: ${id}`).toBe(true);
          }
        }
        for (const { title, prose } of twinOf(situation, things, drawn, words))
          expect(title + prose).not.toMatch(/\bforce\.[a-z]|undefined|NaN|\{/);
      }
  });

  it("name no place twice: a base that is named after its city leaves the name to the city", () => {
    const { scene } = shown({ component: "sea", asOf: "latest" });
    const names = scene.layers.flatMap((layer) =>
      layer.kind === "label" && /^(cities|towns|bases)-labels$/.test(layer.id) ? layer.features : [],
    );
    expect(names.filter(({ text }) => text === "Odesa")).toHaveLength(1);
    expect(new Set(names.map(({ text }) => text)).size).toBe(names.length);
  });

  it("are not drawn before the forces are loaded", () => {
    const { forces: _, ...bare } = dataset;
    for (const component of ["ground", "air", "sea"] as const)
      expect(lateIn(shown({ component }, bare as Dataset).drawn)).toEqual([]);
  });

  it("show nothing in April 2025 that came later", () => {
    const date = dataset.asOfDates["2025-04"];
    for (const component of ["ground", "air", "sea"] as const) {
      const { situation, things } = shown({ component, asOf: "2025-04" });
      const view = forceViewOf(situation);
      for (const one of view?.forces.detachments ?? [])
        expect(one.from === null || one.from <= date, one.id).toBe(true);
      for (const thing of things.filter(({ kind }) => late().has(kind))) {
        expect(thing.asOf === null || thing.asOf <= date, thing.id).toBe(true);
        const texts = [
          thing.title,
          thing.subtitle,
          ...thing.notes,
          ...thing.rows.map((row) => `${row.term}: ${row.value}`),
        ];
        for (const text of texts) expect(text, thing.id).not.toMatch(AFTER_APRIL_2025);
      }
    }
  });
});

describe("the air component", () => {
  it("draws no share of a nation that has ruled it out, or that nobody asked", () => {
    check(
      fc.property(forceStates, (state) => {
        const { situation, scene, things } = shown({ ...state, component: "air" });
        const out = situation.dataset.contributors
          .filter(({ posture }) => posture[state.asOf].air === "ruled-out")
          .map(({ id, name }) => words.country(id, name));
        for (const thing of things.filter(({ kind }) => kind === "patrol-area")) {
          const held = textOf(thing, "Could be held by") ?? "";
          for (const name of out) expect(held).not.toContain(name);
        }
        const { areas = [] } = forceLedgerOf(situation.dataset, situation.state) ?? {};
        for (const { id, style, text } of labels(scene, "patrol-labels")) {
          const own = areas.find((area) => area.id === id)?.amounts ?? [];
          const patrols = own.find((amount) => amount.id === "patrols")?.value ?? 0;
          const held = own.find((amount) => amount.id === "held");
          if (style === "held") expect(held?.value, text).toBeGreaterThanOrEqual(0);
          else expect(held?.value ?? 0, text).toBe(0);
          const [low, high] = [held?.low, held?.high].map((end) => Math.round((100 * (end ?? 0)) / patrols));
          if (patrols === 0) expect(text).not.toContain("held");
          else if (held?.value === null) expect(text).toContain("not known");
          else if (held?.high === 0) expect(text).toContain("not held");
          else if (low === high) expect(text).toContain(`could be held ${low}%`);
          else expect(text.replaceAll("\u00a0", " ")).toMatch(new RegExp(`could be held \\d+% \\(${low}–${high}\\)$`));
        }
      }),
      15,
    );
  });

  it("says nothing of who could hold an area for which no patrol is asked, and that it is not known where no number is published", () => {
    const few = shown({ component: "air", asOf: "latest", overrides: { "fighter-patrols": 1 } });
    const texts = labels(few.scene, "patrol-labels").map(({ text }) => text);
    expect(texts.filter((text) => text.includes("held"))).toHaveLength(1);
    expect(texts.length).toBeGreaterThan(1);
    const cards = few.things.filter(({ kind }) => kind === "patrol-area");
    expect(cards.filter((card) => textOf(card, "Not held") !== undefined)).toHaveLength(1);
    const { dataset: all, state } = few.situation;
    const fighterFleets = all.forces?.fighterFleets.map((fleet) => ({ ...fleet, aircraft: null })) ?? [];
    const uncounted = { ...all, forces: all.forces && { ...all.forces, fighterFleets } };
    const said = all.forces?.patrolAreas.map(({ id }) => heldText(forceLedgerOf(uncounted, state), id, words));
    expect(said?.filter((text) => text.startsWith("not known"))).toHaveLength(1);
  });

  it("writes the number of aircraft beside a detachment, and ? where none is published", () => {
    const { scene, situation } = shown({ component: "air", asOf: "2025-04" });
    const numbers = new Map(labels(scene, "detachment-labels").map(({ id, text }) => [id, text]));
    const fighters = forceViewOf(situation)?.forces.detachments.filter(({ kind, base }) => kind === "fighters" && base);
    expect(fighters?.length).toBeGreaterThan(2);
    for (const { id, quantity } of fighters ?? []) expect(numbers.get(id)).toBe(quantity ? String(quantity.high) : "?");
  });

  it("calls a patrol area a proposal, on the map and in its details", () => {
    const { scene, things } = shown({ component: "air" });
    const areas = things.filter(({ kind }) => kind === "patrol-area");
    expect(areas.length).toBeGreaterThan(0);
    for (const { subtitle, notes, notional } of areas) {
      expect(subtitle).toContain("Proposed");
      expect(notes[0]).toContain("A proposal");
      expect(notional).toBe(true);
    }
    for (const { text } of labels(scene, "patrol-labels")) expect(text).toMatch(/^proposed patrol · Sky\u00a0Shield/);
  });
});

describe("the sea component", () => {
  it("says whether the straits are open, and draws both differently", () => {
    const closed = shown({ component: "sea", straits: "closed" });
    const open = shown({ component: "sea", straits: "open" });
    expect(labels(closed.scene, "straits-labels").map(({ text }) => text)).toEqual(["Straits closed to warships"]);
    expect(labels(open.scene, "straits-labels")[0]?.text.replaceAll("\u00a0", " ")).toBe(
      "Straits open: 45,000 t, 21 days",
    );
    const style = ({ layers }: Scene) => layers.find(({ id }) => id === "straits")?.features[0]?.style;
    expect(style(closed.scene)).not.toBe(style(open.scene));
  });

  it("counts each ship of a sign, and draws none that is there for reference", () => {
    const { scene, situation, drawn } = shown({ component: "sea", asOf: "latest" });
    for (const { id, isReference } of situation.dataset.forces?.ships ?? [])
      if (isReference) expect(drawn.has(thingId("ship", id)), id).toBe(false);
    const marks = scene.layers.flatMap((layer) =>
      layer.id === "ships" && layer.kind === "mark" ? layer.features : [],
    );
    const mines = marks.find(({ also }) => (also?.length ?? 0) > 1);
    expect(mines).toBeDefined();
    for (const id of mines?.also ?? []) expect(drawn.has(id)).toBe(true);
  });

  it("draws radar rings as upper bounds, in the Black Sea alone", () => {
    const { scene, situation } = shown({ component: "sea", asOf: "latest" });
    const rings = scene.layers.find(({ id }) => id === "ship-rings")?.features ?? [];
    expect(rings.length).toBeGreaterThan(0);
    expect(labels(scene, "ship-ring-labels")).toHaveLength(1);
    expect(labels(scene, "ship-ring-labels")[0]?.text).toMatch(/^surface radar ≤\u00a0\d\d/);
    const { lat } = situation.dataset.forces?.straits ?? { lat: 0 };
    for (const { at } of labels(scene, "ship-ring-labels")) expect(at[1]).toBeGreaterThan(lat);
  });
});

describe("the ground component", () => {
  const circles = (forceSize: number) =>
    shown({ forceSize, asOf: "latest" }).scene.layers.flatMap((layer) =>
      layer.kind === "mark" && /^force-(size|stated)$/.test(layer.id) ? layer.features.map(({ style }) => style) : [],
    );

  it("is told of in the ground component alone", () => {
    const asked = (component: CoalitionState["component"]) =>
      textOf(
        shown({ component }).things.find(({ id }) => id === "state:UKR"),
        sayForce(words, "force.host.asked"),
      );
    expect(asked("ground")).toBe("25,000");
    for (const component of ["air", "sea"] as const) expect(asked(component), component).toBeUndefined();
  });

  it("draws the size asked for, its pool and what was stated on one scale", () => {
    expect(circles(25_000)).not.toEqual(circles(10_000));
    expect(circles(25_000).map((style) => style.split("-")[0])).toEqual(["pool", "asked", "stated"]);
    const px = (style = "") => Number(style.split("-")[1]);
    const [pool, asked] = circles(10_000);
    expect(px(pool) ** 2 / px(asked) ** 2, "three times the area").toBeCloseTo(3, 0);
  });

  it("says the pool of a large force instead of covering the map with it", () => {
    expect(circles(100_000).map((style) => style.split("-")[0])).toEqual(["asked", "stated"]);
    const { scene } = shown({ forceSize: 100_000, asOf: "latest" });
    const [label] = labels(scene, "force-size-labels");
    expect(label?.text.replaceAll("\u00a0", " ")).toMatch(
      /^100,000 asked for · [\d,]+ to [\d,]+ stated · pool of 300,000/,
    );
  });

  it("has no circles of ground forces in the other components", () => {
    for (const component of ["air", "sea"] as const)
      for (const { id, features } of shown({ component }).scene.layers)
        if (/^(personnel|force-s)/.test(id)) expect(features, id).toHaveLength(0);
  });
});
