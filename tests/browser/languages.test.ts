import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { clear, find, findAll, mount, mountFake, query, until } from "./mount.js";

afterEach(() => {
  clear();
  document.documentElement.lang = "en";
});

const FOLDS = ["what-if", "claims", "command", "capability", "force", "timeline", "scenarios", "tables"];

async function openAll(element: CoalitionMap): Promise<void> {
  for (const fold of FOLDS) find<HTMLDetailsElement>(element, `details.${fold}`).open = true;
  find<HTMLButtonElement>(element, ".more").click();
  await until(() => query(element, "[data-row]"), "the tables stand");
  await until(() => query(element, ".timeline button"), "the timeline stands");
  await until(() => query(element, ".ledger table"), "the numbers stand");
  await element.updateComplete;
}

/** Visible texts of the map and its parts, each with the element around it. */
const texts = (element: CoalitionMap): { text: string; around: Element }[] =>
  findAll(element, ".frame, .frame *, .part, .part *").flatMap((around) =>
    !around.checkVisibility() || around.closest("svg, style, .said, .maplibregl-control-container")
      ? []
      : [...around.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
          .map((node) => ({ text: (node.nodeValue as string).trim(), around })),
  );
const DISGUISED = /[áëïöüçñš]|łöñğęř|\[/;

/** Words of proper names in the data, which are not translated. */
function properNames({ facts }: CoalitionMap): Set<string> {
  if (!facts) throw new Error("the data is missing");
  const { headquarters, fleets, platforms, cities, contributors, scenarios } = facts;
  const stations = scenarios.flatMap((scenario) => scenario.stations);
  const names = [
    ...headquarters.flatMap(({ name, shortName, city }) => [name, shortName, city]),
    ...fleets.map(({ base }) => base),
    ...platforms.flatMap(({ name, shortName }) => [name, shortName]),
    ...[...cities, ...contributors, ...stations].map(({ name }) => name),
  ];
  return new Set(names.flatMap((name) => (name ?? "").match(/\p{L}{2,}/gu) ?? []));
}

describe("in another language", () => {
  it("has only texts of its catalogue, none cut, and no axe violation, right to left and a third longer", async function () {
    this.timeout(60_000);
    for (const width of [1000, 320]) {
      const element = await mount({ locale: "ar-XB" }, width, 700);
      if (width === 320) find<HTMLButtonElement>(element, ".sheet-button").click();
      await openAll(element);
      expect(find(element, ".frame").dir).to.equal("rtl");
      const names = properNames(element);
      const plain = texts(element)
        .filter(({ text, around }) => !DISGUISED.test(text) && !around.closest("[lang=en]"))
        .filter(({ text }) => (text.match(/\p{Script=Latin}{2,}/gu) ?? []).some((word) => !names.has(word)))
        .map(({ text, around }) => `${around.tagName}: ${text.slice(0, 60)}`);
      expect(plain, `${width} px`).to.deep.equal([]);
      const { left, right } = element.getBoundingClientRect();
      const cut = texts(element).filter(({ around }) => {
        const box = around.getBoundingClientRect();
        return !around.closest(".tables, .wide, .said") && (box.left < left - 1 || box.right > right + 1);
      });
      expect(
        cut.map(({ text }) => text),
        `cut at ${width} px`,
      ).to.deep.equal([]);
      const { violations } = await axe.run(element, { resultTypes: ["violations"] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 150)}`)).to.deep.equal([]);
      clear();
    }
  });

  it("changes in place: panel, legend, tables, what is said, the map's labels and its own controls", async () => {
    const element = await mountFake({ locale: "en-GB" });
    await openAll(element);
    const labels = () =>
      element.scene?.layers.flatMap((layer) => (layer.kind === "label" ? layer.features.map(({ text }) => text) : []));
    const shown = () => texts(element).map(({ text }) => text);
    const before = { shown: shown(), labels: labels() };
    element.locale = "uk";
    await element.whenIdle();
    await until(() => find(element, ".frame").lang === "uk", "Ukrainian is there");
    await element.whenIdle();
    expect(find(element, "details.tables summary").textContent).to.equal("Усе, що є на карті");
    expect(labels()).to.include("Україна").and.to.include("Чорне море");
    // MapLibre's own controls keep the language that they were created in, so a new map has replaced the first.
    expect(RecordingPainter.made.map(({ ended }) => ended)).to.deep.equal([true, false]);
    expect(Object.values(RecordingPainter.alive[0]?.options.locale ?? {}).join()).to.match(/\p{Script=Cyrillic}/u);
    expect(find(element, ".twin tbody").textContent).to.match(/\p{Script=Cyrillic}/u);
    find<HTMLInputElement>(element, 'input[name="us-isr"][value="off"]').click();
    await element.whenIdle();
    expect(find(element, ".frame > .said").textContent).to.match(/Без спостереження США/u);
    find<HTMLInputElement>(element, 'input[name="us-isr"][value="on"]').click();
    element.locale = "en-GB";
    await element.whenIdle();
    await until(() => find(element, ".frame").lang.startsWith("en"), "English is back");
    await element.whenIdle();
    const now = shown();
    expect(now.filter((text, index) => text !== before.shown[index])).to.deep.equal([]);
    expect(now).to.have.length(before.shown.length);
    expect(labels()?.join()).to.equal(before.labels?.join());
  });

  it("has the data's own names and texts, also in a language that is chosen when they are shown", async () => {
    const element = await mountFake({ locale: "uk" });
    const labels = () =>
      element.scene?.layers.flatMap((layer) => (layer.kind === "label" ? layer.features.map(({ text }) => text) : []));
    expect(labels()).to.include.members(["Львів", "Харків", "Варшава", "Гайленкірхен"]);
    await openAll(element);
    /** What is said to be English, apart from titles of sources. */
    const english = () =>
      texts(element)
        .filter(
          ({ around }) =>
            around.closest("[lang]")?.getAttribute("lang") === "en" && !around.closest(".cited, .sources"),
        )
        .map(({ text }) => text);
    for (const fold of ["claims", "timeline", "force", "command", "capability"])
      await until(() => /\p{Script=Cyrillic}{4}/u.test(find(element, `details.${fold}`).textContent ?? ""), fold);
    expect(english()).to.deep.equal([]);
    find<HTMLButtonElement>(element, ".twin tbody button").click();
    await element.whenIdle();
    await until(() => query(element, "#details-sources"), "the details are open");
    expect(english()).to.deep.equal([]);
    element.locale = "pl";
    await until(() => find(element, ".frame").lang === "pl", "Polish is there");
    await element.whenIdle();
    await until(() => english().length === 0, "its texts are there");
    expect(labels()).to.include.members(["Lwów", "Charków", "Warszawa"]);
    expect(find(element, ".ledger .cities tbody").textContent).to.include("Kijów");
  });

  it("takes the language nearest to the page's, and reports one that it does not have", async () => {
    document.documentElement.lang = "fr-CA";
    const element = await mount();
    expect(find(element, ".frame").lang).to.equal("fr-CA");
    expect(find(element, "h2").textContent).to.include("Ukraine");
    expect(find(element, "details.tables summary").textContent).to.equal("Tout ce qui est sur la carte");
    const problems: string[] = [];
    element.addEventListener("coalition-error", ({ detail }) =>
      problems.push(...detail.problems.map(({ message }) => message)),
    );
    element.locale = "tlh";
    await element.whenIdle();
    await until(() => problems.length > 0, "the problem is reported");
    expect(problems[0]).to.include('"tlh"').and.to.include("uk");
    expect(find(element, ".frame").lang).to.match(/^en/);
  });

  it("follows the language of what is around it, also where that is changed later, in another shadow tree too", async () => {
    document.documentElement.lang = "en";
    const [section, outer] = [document.createElement("section"), document.createElement("div")];
    section.append(outer);
    document.body.append(section);
    const element = document.createElement("coalition-map") as CoalitionMap;
    element.setAttribute("loading", "interaction");
    outer.attachShadow({ mode: "open" }).append(element);
    await element.whenIdle();
    const langOf = () => find(element, ".frame").lang;
    const shows = async (lang: string) => {
      await element.whenIdle();
      expect(langOf()).to.equal(lang);
      expect(findAll(element, ".part").map((part) => part.lang)).to.include(lang);
    };
    await shows("en");
    document.documentElement.lang = "de";
    await shows("de");
    section.lang = "fr";
    await shows("fr");
    outer.setAttribute("lang", "uk");
    await shows("uk");
    element.setAttribute("lang", "pl");
    await shows("pl");
    // Its own attribute takes precedence, and a language elsewhere in the page is none of its concern.
    element.locale = "en-GB";
    await shows("en-GB");
    element.locale = null;
    for (const one of [element, outer, section]) one.removeAttribute("lang");
    await shows("de");

    // Once it has left, nothing is followed; in its new place, what is around it there.
    element.remove();
    const updates = element.updateComplete;
    section.lang = "fr";
    await updates;
    expect(langOf()).to.equal("de");
    document.body.append(element);
    document.body.lang = "uk";
    await shows("uk");
    document.body.removeAttribute("lang");
    section.remove();
    element.remove();
  });
});
