import { beforeAll, describe, expect, it } from "vitest";
import { altTextOf } from "../../src/figure/words.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS } from "../../src/model/terms.js";
import { headText } from "../../src/scene/head-text.js";
import { loadTexts } from "../../src/scene/languages.js";
import { type Picture, pictureOf } from "../../src/scene/picture.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";
import { strangeIn } from "../geodata/latin-in-ukrainian.js";

const STATES: readonly Partial<CoalitionState>[] = (["2025-04", "latest"] as const).flatMap((asOf) => [
  ...DOMAINS.map((domain) => ({ asOf, domain })),
  { asOf, shade: "oblast" } as const,
  ...(["ground", "air", "sea"] as const).map((component) => ({ asOf, reading: "contributors", component }) as const),
  { asOf, reading: "contributors", component: "sea", straits: "open" },
  ...(["coalition", "nato", "un"] as const).map((lead) => ({ asOf, reading: "command", lead }) as const),
]);

/** Every text of a map: labels, legend, heading, sentence. */
function textsOfMap({ scene, legend, situation, sentence, words }: Picture): string[] {
  const labels = scene.layers.flatMap((layer) =>
    layer.kind === "label" ? layer.features.flatMap(({ text, brief }) => [text, brief ?? ""]) : [],
  );
  const entries = legend.flatMap((group) => group.entries.flatMap(({ text, brief }) => [text, brief ?? ""]));
  const { question, situation: line } = headText(situation, words);
  return [...labels, ...entries, question, line, sentence];
}

describe("a Ukrainian map", () => {
  beforeAll(() => loadTexts("uk"));
  const pictureFor = (state: Partial<CoalitionState>) =>
    pictureOf(dataset, { ...DEFAULT_STATE, ...state }, { theme: "light", words: wordsFor("uk") });

  it.each(STATES)("has no other Latin letters than designations and names by rule: %o", (state) => {
    const picture = pictureFor(state);
    const found = textsOfMap(picture).filter((text) => strangeIn(text).length > 0);
    expect([...new Set(found)]).toEqual([]);
  });

  it.each(STATES)("says what things are in Cyrillic, in its tables too: %o", (state) => {
    const found = pictureFor(state).things.flatMap(({ title, subtitle, rows: told }) => {
      // The paragraphs of an article have Latin letters.
      const terms = told.map(({ term }) => term.replace(/(\(\p{L}\)(, )?)+/gu, ""));
      return [title, subtitle, ...terms].filter((text) => strangeIn(text).length > 0);
    });
    expect([...new Set(found)]).toEqual([]);
  });

  it("names cities, and in words too", () => {
    const picture = pictureFor({});
    expect(textsOfMap(picture)).toEqual(expect.arrayContaining(["Львів", "Харків", "Одеса", "Варшава", "Чорне море"]));
    const alt = altTextOf({ ...picture, diff: null }, picture.legend);
    expect(strangeIn(alt)).toEqual([]);
  });
});
