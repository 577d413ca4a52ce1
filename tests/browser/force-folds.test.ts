import { expect } from "chai";
import { capabilityView } from "../../src/elements/folds/capability.js";
import { commandView } from "../../src/elements/folds/command-view.js";
import { forceView } from "../../src/elements/folds/force.js";
import type { CoalitionState } from "../../src/model/state.js";
import { nameIn } from "../../src/scene/names.js";
import { pictureOf } from "../../src/scene/picture.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";
import { choose, clear, find, mount, query, until } from "./mount.js";
import { press, Stage } from "./stage.js";

const words = wordsFor("en-GB");
const ledgerOf = (state: CoalitionState) => pictureOf(dataset, state, { theme: "light", words }).ledger;
const fold = (patch: Partial<CoalitionState>) =>
  new Stage(({ state, change }) => forceView(dataset, state, words, ledgerOf(state).force, change), patch);
const space = (patch: Partial<CoalitionState>) =>
  new Stage(({ state }) => capabilityView(dataset, state, words, (id) => nameIn(dataset, id)), patch).find(".space");
const textOf = (stage: Stage) => (stage.find(".force").textContent ?? "").replace(/\s+/g, " ");

afterEach(() => {
  document.body.replaceChildren();
  clear();
});

describe("the fold of the force", () => {
  it("says what each state has stated on land and by whom, and invents nothing", () => {
    const text = textOf(fold({ asOf: "latest" }));
    expect(text).to.include("25,000").and.include("75,000").and.include("up to 7,500").and.include("IISS");
    expect(text).to.match(/Estonia \(\S+\): 50 to 250/);
    expect(text).to.match(/: not stated/);
    expect(text).to.include("struck out").and.include("the US did not sign");
  });

  it("shows the proposed patrols in the air, what each takes, and how many fighters each nation has, as of when", () => {
    const text = textOf(fold({ component: "air", asOf: "latest" }));
    expect(text).to.include("Sky Shield").and.include("every text repeats The Guardian");
    expect(text).to.match(/Aircraft for it round the clock ?\d+/);
    expect(text).to.match(/Belgium, F-16: 52 2023 · \d sources?/);
    expect(text).to.include("No aircraft or number.");
    expect(textOf(fold({ component: "air" })))
      .to.include("Baltic Air Policing")
      .and.include("Šiauliai");
  });

  it("opens and closes the straits at sea, and counts what others could keep there", () => {
    const stage = fold({ component: "sea", asOf: "latest" });
    expect(textOf(stage)).to.include("45,000 tons, Article 18(1)(b)").and.include("Closed since: 28 February 2022");
    expect(textOf(stage))
      .to.include("Mine Countermeasures Black Sea")
      .and.match(/Commanded by\s?\S+ since/);
    expect(textOf(stage)).to.match(/Ships that the limits admit now ?0 ships/);
    expect(stage.all("dd small").some(({ textContent }) => /source/.test(textContent ?? ""))).to.equal(true);
    stage.find("[data-straits]").click();
    expect(stage.state.straits).to.equal("open");
    expect(textOf(stage)).to.match(/within the limit of one state, with \d+ visits a year/);
    expect(textOf(stage)).to.not.match(/Ships that the limits admit now ?0 ships/);
    stage.find("[data-straits]").click();
    expect(stage.state.straits).to.equal("closed");
  });

  it("knows nothing in April 2025 of what came later, in any component", () => {
    for (const component of ["ground", "air", "sea"] as const)
      expect(textOf(fold({ component })), component).to.not.match(
        /\b(May|June|July|August|September|October|November|December) 2025|2026/,
      );
    expect(space({}).textContent).to.not.match(/2026/);
  });

  it("has no hole in its texts", () => {
    for (const component of ["ground", "air", "sea"] as const)
      for (const straits of ["closed", "open"] as const) {
        const stage = fold({ component, straits, asOf: "latest" });
        expect(stage.find(".force").textContent, component).to.not.match(/NaN|undefined|\{|null|\[object/);
      }
  });
});

it("names the sources of a number when a reader opens its line, as links with their grades", async () => {
  const stage = fold({ component: "air", asOf: "latest" });
  const line = stage.find("details.cited") as unknown as HTMLDetailsElement;
  const count = Number(/\d+/.exec(line.querySelector("summary")?.textContent ?? "")?.[0]);
  expect(count).to.be.greaterThan(0);
  line.open = true;
  await until(() => line.querySelector("ol.sources") !== null, "the sources are listed");
  const links = [...line.querySelectorAll("li")];
  expect(links.length).to.equal(count);
  for (const link of links) expect(link.textContent).to.match(/official|agency|trade|reference|mirror/i);
  expect(line.querySelectorAll("a[href^=http]").length).to.be.greaterThan(0);
});

it("lists satellites by what they are for, warning apart, and what US help is worth, with the doubts", () => {
  const text = (space({ asOf: "latest" }).textContent ?? "").replace(/\s+/g, " ");
  expect(text).to.match(/Satellites: optical images United States, US optical imagery: \? \(not published\)/);
  expect(text).to.match(/France, CSO: 3 6 March 2025 · \d sources?/);
  expect(text).to.match(/warning of launches.*No European system is in the data/);
  expect(text).to.include("Budanov").and.include("Disputed: Reuters");
  expect(space({}).textContent).to.not.include("Budanov");
});

it("says who is to lead the force at sea and in the air, and that no list is published", () => {
  const stage = new Stage(({ state }) => commandView(dataset, state, words), { asOf: "latest" });
  expect(stage.find(".command").textContent).to.match(/sea \(Black Sea\): Türkiye \(named by France/);
  expect(stage.find(".command").textContent).to.match(/land and air: not published/);
});

it("loads what the fold shows when a reader opens it with the keyboard, whatever the map shows", async () => {
  const element = await mount({}, 1200, 800);
  expect(element.facts?.forces).to.equal(undefined);
  const summary = find(element, "details.force > summary");
  summary.focus();
  press(summary, "Enter");
  // A made event does not toggle a fold, which the browser does for a real key.
  summary.click();
  await until(() => query(element, "section.force"), "the fold has its content");
  await element.whenIdle();
  expect(element.facts?.forces).to.not.equal(undefined);
  expect(find(element, "section.force").textContent).to.include("US backstop");
  expect(element.store.dataset?.forces, "the picture is that of the state alone").to.equal(undefined);
  await choose(element, "reading", "contributors");
  await choose(element, "component", "sea");
  expect(find(element, "section.force").dataset.component).to.equal("sea");
});
