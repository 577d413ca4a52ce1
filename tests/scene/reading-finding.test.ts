import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { assessForce } from "../../src/model/force-size.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { commandTree, postsOf } from "../../src/scene/command-tree.js";
import { LANGUAGES, loadLanguage } from "../../src/scene/languages.js";
import { countStatements, findingOf } from "../../src/scene/reading-finding.js";
import { situationOf } from "../../src/scene/situation.js";
import { THEMES, themeOf } from "../../src/scene/theme.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const theme = themeOf("light");
const told = (patch: Partial<CoalitionState>) => situationOf(watchOf(dataset, { ...DEFAULT_STATE, ...patch }));
const finding = (patch: Partial<CoalitionState>) => {
  const found = findingOf(told(patch), theme, words);
  if (!found) throw new Error("no finding");
  return found;
};
const contributors = (["ground", "air", "sea"] as const).flatMap((component) =>
  (["2025-04", "latest"] as const).map((asOf) => ({ reading: "contributors", component, asOf }) as const),
);
const commands = (["coalition", "nato", "un"] as const).flatMap((lead) =>
  (["2025-04", "latest"] as const).flatMap((asOf) =>
    [[], ["HUN"]].map((objections) => ({ reading: "command", lead, asOf, objections }) as const),
  ),
);

describe.each([...contributors, ...commands])("the finding of %o", (patch) => {
  const state = { ...patch, ...("objections" in patch && { objections: [...patch.objections] }) };
  const { sentence, detail, parts, described } = finding(state);

  it("has a sentence without a gap, and a bar whose shares add up to 100", () => {
    for (const text of [sentence, detail, described]) expect(text).not.toMatch(/[{}]|undefined| {2}|\bgap\b|safe/);
    expect(sentence).toMatch(/\.$/);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    for (const { value, share, name } of parts) {
      expect(value).toBeGreaterThan(0);
      expect(Number.isInteger(share)).toBe(true);
      expect(described).toContain(`${name}: ${value} of `);
    }
  });

  it("looks as the map and its legend do, in every theme", () => {
    for (const name of THEMES) {
      const situation = told(state);
      const styles = Object.fromEntries(
        buildScene(situation, name, words).layers.flatMap((layer) =>
          layer.kind === "area" && layer.id === "states" ? Object.entries(layer.styles) : [],
        ),
      );
      for (const { id, style } of findingOf(situation, themeOf(name), words)?.parts ?? []) {
        if (state.reading === "contributors") expect(style).toEqual(styles[id]);
        else expect(style.fill).toBeDefined();
      }
    }
  });
});

describe("contributors", () => {
  it.each(contributors)("counts each participating state once: %o", (patch) => {
    const states = dataset.contributors.filter(
      ({ kind, participant, role }) => kind === "country" && participant && role !== "host",
    );
    const counts = countStatements(told(patch));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(states.length);
    const pledged = states.filter(({ posture }) => posture[patch.asOf][patch.component] === "pledged").length;
    expect(counts.lead + counts.pledged).toBe(pledged);
    const { sentence, detail } = finding(patch);
    const said = `${sentence} ${detail}`;
    expect(said).toContain(pledged > 0 ? `Of ${states.length} ` : `None of ${states.length} `);
    if (counts.unknown > 0) expect(said).toContain(`of ${counts.unknown} `);
  });

  it.each(contributors)(
    "has the bar's classes in the legend and the other way round, of states that are on the map: %o",
    (patch) => {
      const scene = buildScene(told(patch), "light", words);
      const legend = scene.legend.flatMap(({ entries }) => entries.filter(({ layer }) => layer === "states"));
      const ids = finding(patch).parts.map(({ id }) => id);
      expect(legend.map(({ style }) => style).filter((style) => style !== "host" && style !== "outside")).toEqual(ids);
    },
  );

  it("sums only the numbers that were stated, against the size that is asked for, and says how many gave none", () => {
    const state = { ...DEFAULT_STATE, reading: "contributors", asOf: "latest" } as const;
    const { sum, uncounted } = assessForce(dataset, state);
    const { sentence, numbers } = finding(state);
    expect(sentence).toBe(
      `Stated so far: ${words.number(sum.low)} to ${words.number(sum.high)} of 25,000 soldiers asked for.`,
    );
    expect(numbers).toContain(`without a number: ${uncounted.length}.`);
    expect(finding({ ...state, forceSize: 10_000 }).sentence).toContain(" of 10,000 ");
  });
});

describe("command", () => {
  it.each(commands)("counts the posts of the tree: %o", ({ objections, ...patch }) => {
    const situation = told({ ...patch, objections: [...objections] });
    const posts = postsOf(commandTree(situation, words));
    const { parts, sentence } = finding({ ...patch, objections: [...objections] });
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(posts.length);
    const held = posts.filter(({ standing }) => standing === "held").length;
    expect(sentence).toContain(`${held} of ${posts.length} command roles`);
  });

  it("says who leads, who may not, and what nobody has published", () => {
    expect(finding({ reading: "command" }).sentence).toMatch(
      /^CPCO and UK PJHQ would be the lead headquarters; 2 of 5 .* no headquarters is published for/,
    );
    expect(finding({ reading: "command", lead: "nato", objections: ["HUN"] }).sentence).toMatch(
      /^No lead headquarters is available \(Hungary objects\); .*not for this force: SHAPE/,
    );
    expect(finding({ reading: "command", asOf: "latest" }).sentence).toContain("1 of them is only planned");
  });

  it("says after a veto that there is no mission", () => {
    expect(finding({ reading: "command", lead: "un", vetoes: ["RUS"] }).sentence).toBe(
      "Russia's veto: no mandate, no mission.",
    );
  });
});

it("is left to the ledger in Coverage", () => {
  expect(findingOf(told({}), theme, words)).toBeNull();
});

it("is said in every language, without a word of English left", async () => {
  for (const locale of LANGUAGES) {
    await loadLanguage(locale);
    const own = wordsFor(locale);
    for (const patch of [...contributors, ...commands]) {
      const state = { ...patch, ...("objections" in patch && { objections: [...patch.objections] }) };
      const found = findingOf(told(state), theme, own);
      const text = `${found?.sentence} ${found?.detail} ${found?.described}`;
      expect(text).not.toMatch(/[{}]|undefined/);
      if (locale !== "en") expect(text).not.toMatch(/lead headquarters|participating|command roles|published for/);
    }
  }
});

it("declines what it counts, and names states where no article is needed", async () => {
  const open = told({ reading: "contributors", component: "sea", straits: "open", asOf: "2025-04" });
  const said = {
    en: "3 reference ships (France and United Kingdom)",
    pl: "3 okręty porównawcze",
    uk: "3 кораблі-приклади (Франція і Велика Британія), кожен щонайбільше на 21 день",
  };
  for (const [locale, part] of Object.entries(said)) {
    await loadLanguage(locale);
    expect(findingOf(open, theme, wordsFor(locale))?.sentence).toContain(part);
  }
});
