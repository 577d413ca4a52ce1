import { describe, expect, it } from "vitest";
import { ledgerByArea } from "../../src/coverage/ledger/by-area.js";
import { watchOf } from "../../src/coverage/watch.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS } from "../../src/model/terms.js";
import { unitLedger } from "../../src/scene/kinds/oblast-numbers.js";
import { oblastSentence } from "../../src/scene/kinds/oblast-words.js";
import { LANGUAGES, loadLanguage } from "../../src/scene/languages.js";
import {
  fallOf,
  largestFall,
  methodNote,
  OBLAST_COLUMNS,
  oblastsTable,
  sortedBy,
} from "../../src/scene/oblasts-table.js";
import { pictureOf, type ScenePair } from "../../src/scene/picture.js";
import type { AreaLayer } from "../../src/scene/scene.js";
import { thingId } from "../../src/scene/thing.js";
import { twinOf } from "../../src/scene/twin.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const picture = (patch: Partial<CoalitionState>, locale = "en-GB") =>
  pictureOf(dataset, { ...DEFAULT_STATE, ...patch }, { theme: "light", words: wordsFor(locale) });
const layerIn = (patch: Partial<CoalitionState>) =>
  picture(patch).scene.layers.find(({ id }) => id === "oblasts") as AreaLayer;
const unit = (id: string, patch: Partial<CoalitionState>) =>
  picture({ shade: "oblast", ...patch }).things.find((thing) => thing.id === thingId("oblast", id));

describe("coverage shaded by oblast", () => {
  it("draws each of the 27 as a thing, and nothing else is shaded", () => {
    const { scene } = picture({ shade: "oblast" });
    const layer = layerIn({ shade: "oblast" });
    expect(layer.features.map(({ thing }) => thing)).toEqual(
      dataset.oblasts.units.map(({ id }) => thingId("oblast", id)),
    );
    expect(scene.layers.find(({ id }) => id === "coverage")?.features).toEqual([]);
  });

  it.each([
    {},
    { shade: "hours" },
    { shade: "oblast", reading: "contributors" },
    { shade: "oblast", lead: "un", vetoes: ["RUS"] },
  ] as Partial<CoalitionState>[])("draws and lists none in %j", (patch) => {
    expect(layerIn(patch).features).toEqual([]);
    expect(picture(patch).things.filter(({ kind }) => kind === "oblast")).toEqual([]);
  });

  it("shades by the average hours of the state's own side, in the steps of the legend", () => {
    const styles = (usIsr: "on" | "off") =>
      new Map(layerIn({ shade: "oblast", domain: "surface", usIsr }).features.map(({ id, style }) => [id, style]));
    const ledger = ledgerByArea(dataset, { ...DEFAULT_STATE, domain: "surface" });
    for (const [usIsr, side] of [
      ["on", "with"],
      ["off", "without"],
    ] as const)
      for (const { id, hours } of ledger.areas) {
        const { value } = hours[side];
        const step = [6, 12, 18, 24].find((end) => value < end) ?? 24;
        expect(styles(usIsr).get(id), `${id} ${usIsr}: ${value}`).toBe(value < 1 ? "below" : `hours-${step}`);
      }
    expect(styles("on")).not.toEqual(styles("off"));
  });

  it("says in the legend that units are administrative, not control", () => {
    const [coverage] = picture({ shade: "oblast" }).legend;
    const texts = coverage?.entries.map(({ text }) => text.replaceAll("\u00a0", " ")) ?? [];
    expect(texts).toContain("Averages with US ISR. Oblasts: administrative units, not control");
    expect(texts).toContain("18 to 24 h a day on average");
    expect(texts).toContain("Less than 1 h a day on average");
    expect(coverage?.title).toBe("Watched over Ukraine");
  });

  it("says in legend and card that hours are at most, and whose they are", () => {
    const said = (patch: Partial<CoalitionState>) =>
      (picture({ shade: "oblast", ...patch }).legend[0]?.entries ?? []).map(({ text }) =>
        text.replaceAll("\u00a0", " "),
      );
    const surface = said({ domain: "surface", usIsr: "off" });
    expect(surface).toContain("12 to 18 h a day on average (at most)");
    expect(surface).toContain("Averages without US ISR. Oblasts: administrative units, not control");
    expect(said({ domain: "air" }).filter((text) => text.includes("at most"))).toEqual([]);
    expect(said({ compare: "us-isr" })).toContain("Oblasts: administrative units, not control");
    expect(unit("UA-51", { domain: "surface", usIsr: "off" })?.notes).toContain(
      "The map is shaded by the average without US ISR.",
    );
  });

  it("says so where the data have no oblasts, and draws none", () => {
    // A geography of its own: the shipped one is expected to be given its oblasts soon.
    const { oblasts: _, ...rest } = dataset;
    const own = { ...rest, geography: { ...rest.geography } };
    const state = { ...DEFAULT_STATE, shade: "oblast" } as const;
    const { legend, scene } = pictureOf(own, state, { theme: "light", words });
    expect(legend[0]?.entries.map(({ text }) => text)).toEqual(["These data have no oblasts."]);
    expect(scene.layers.find(({ id }) => id === "oblasts")?.features).toEqual([]);
  });

  it("has a side of its own on each of two maps", () => {
    const { pair } = picture({ shade: "oblast", domain: "signals", compare: "us-isr" });
    const styles = (side: "before" | "after") =>
      (pair as ScenePair)[side].layers.flatMap((layer) =>
        layer.id === "oblasts" ? layer.features.map(({ style }) => style) : [],
      );
    expect(styles("before").filter((style) => style !== "below").length).toBeGreaterThan(
      styles("after").filter((style) => style !== "below").length,
    );
  });

  it("has a card for each with its numbers, its published area and where that is from", () => {
    const rivne = unit("UA-56", {});
    expect(rivne).toMatchObject({ title: "Rivne oblast", kind: "oblast", notional: true, grade: "reference" });
    expect(rivne?.rows.map(({ term }) => term)).toContain("Published area, with inland waters");
    expect(rivne?.rows.at(-1)?.cites?.sources).toHaveLength(1);
    expect(rivne?.notes.join(" ")).toContain("do not show who controls");
    expect(unit("UA-43", {})?.subtitle).toBe("Administrative unit of Ukraine, not control (UA-43)");
  });

  it("rests on the sources of its units, also where oblasts were loaded after the data", () => {
    const { oblasts, ...late } = dataset;
    const sources = new Set(unitLedger(watchOf(late, DEFAULT_STATE), oblasts).sources);
    for (const unit of oblasts.units) for (const source of unit.sources) expect(sources).toContain(source);
  });

  it("is a table of the text twin", () => {
    const { situation, things } = picture({ shade: "oblast" });
    const [group] = twinOf(situation, things, new Set(things.map(({ id }) => id)), words).filter(
      ({ kind }) => kind === "oblast",
    );
    expect(group?.title).toBe("Oblasts (administrative units, not control)");
    expect(group?.rows).toHaveLength(27);
    expect(group?.rows.every(({ values }) => values.every(Boolean))).toBe(true);
  });
});

describe("oblasts in words", () => {
  it.each(DOMAINS)("say what is watched with and without US ISR, as far as the ledger goes: %s", (domain) => {
    for (const row of ledgerByArea(dataset, { ...DEFAULT_STATE, domain }).areas) {
      const sentence = oblastSentence(row, domain, words);
      expect(sentence).toContain(`In ${row.name}, `);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      const watched = row.hours.with.value > 0;
      expect(sentence.includes("at most"), sentence).toBe(watched && row.atMost);
    }
  });

  it("name the largest fall only if one falls most", () => {
    const signals = ledgerByArea(dataset, { ...DEFAULT_STATE, domain: "signals" });
    const most = Math.max(...signals.areas.map(fallOf));
    const first = signals.areas.find((row) => fallOf(row) === most);
    expect(largestFall(signals, words)).toContain(`In ${first?.name}, emitters could be heard for at most `);
    const [row] = signals.areas;
    const same = { ...signals, areas: [row, { ...row, id: "b" }] } as typeof signals;
    expect(largestFall(same, words)).not.toContain("No other");
    const off = ledgerByArea(dataset, { ...DEFAULT_STATE, lead: "un", natoSupport: "none", domain: "missiles" });
    const none = { ...off, areas: off.areas.filter((one) => fallOf(one) === 0) };
    expect(largestFall(none, words)).toBe("No oblast is watched for fewer hours without US ISR.");
  });

  it("are sorted by any column, both ways", () => {
    const { areas } = ledgerByArea(dataset, { ...DEFAULT_STATE, domain: "surface" });
    for (const column of OBLAST_COLUMNS) {
      const values = sortedBy(areas, column, false, words).map((row) => column.value(row, words));
      const turned = sortedBy(areas, column, true, words).map((row) => column.value(row, words));
      if (column.id === "name") expect(values[0]).toBe("Autonomous Republic of Crimea");
      else expect(values).toEqual([...values].sort((a, b) => Number(b) - Number(a)));
      expect(turned).toEqual([...values].reverse());
    }
  });

  it("are rows for a spreadsheet, one each, with numbers as numbers", () => {
    const ledger = ledgerByArea(dataset, DEFAULT_STATE);
    const [head, ...rows] = oblastsTable(ledger, words);
    expect(head?.slice(0, 2)).toEqual(["ISO 3166-2", "Oblast"]);
    expect(rows).toHaveLength(28);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(["UKR", "All of them: Ukraine"]);
    expect(methodNote(ledger, words)).toMatch(/a sample of [\d,]+ points: .* by up to [\d.]+% of its area/);
    for (const row of rows) expect(row.slice(2).every((cell) => typeof cell === "number")).toBe(true);
  });

  it.each(LANGUAGES.filter((language) => language !== "en"))("have names in every language: %s", async (language) => {
    await loadLanguage(language);
    const own = wordsFor(language);
    const names = dataset.oblasts.units.map(({ name }) => own.data(name));
    expect(names.filter((name, index) => name === dataset.oblasts.units[index]?.name)).toEqual([]);
    expect(new Set(names).size).toBe(27);
    if (language === "uk") expect(names.filter((name) => /[a-z]/i.test(name))).toEqual([]);
  });
});
