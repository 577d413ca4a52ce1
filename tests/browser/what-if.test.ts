import { expect } from "chai";
import { html } from "lit";
import { Late } from "../../src/elements/late.js";
import type { Store } from "../../src/elements/store/store.js";
import { historyButtons, historyKey } from "../../src/elements/switches/history-buttons.js";
import { LATE_SWITCHES } from "../../src/elements/switches/late-switches.js";
import { findAlly } from "../../src/elements/switches/objections.js";
import { switchesView } from "../../src/elements/switches/switches.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { nameIn } from "../../src/scene/names.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";
import { press, Stage, type } from "./stage.js";

const words = wordsFor("en-GB");
const nameOf = (id: string) => nameIn(dataset, id);
const whatIf = (patch: Partial<CoalitionState> = {}) =>
  new Stage(
    ({ state, change }) =>
      switchesView(
        ["meaning", "objections", "lead", "vetoes", "nato-support", "tankers", "mmf", "straits", "force-size"],
        { state, dataset, words, store: { change } as unknown as Store, presets },
        LATE_SWITCHES,
      ),
    patch,
  );

const presets = new Late(() => import("../../src/elements/switches/presets.js"));

afterEach(() => document.body.replaceChildren());

describe("the what-if panel", () => {
  it("adds an objection by an ally's full name, or by code or first letters with Enter, and removes it", () => {
    const stage = whatIf();
    const box = stage.find<HTMLInputElement>("#objection");
    expect(stage.all("#allies option")).to.have.length(32);
    type(box, "Hungary");
    expect(stage.state.objections).to.deep.equal(["HUN"]);
    expect(box.value).to.equal("");
    type(box, "SVK");
    expect(stage.state.objections, "a code alone waits for Enter").to.deep.equal(["HUN"]);
    press(box, "Enter");
    type(box, "bel");
    press(box, "Enter");
    expect(stage.state.objections).to.deep.equal(["BEL", "HUN", "SVK"]);
    expect(stage.all("#allies option")).to.have.length(29);
    expect(stage.find(".meaning").textContent).to.include("Belgium, Hungary and Slovakia object");
    stage.find('button[data-iso="HUN"]').click();
    expect(stage.state.objections).to.deep.equal(["BEL", "SVK"]);
    expect(stage.root.activeElement, "focus stays in the panel").to.equal(box);
  });

  it("refuses what is not an ally, and says so", () => {
    const stage = whatIf({ objections: ["HUN"] });
    const box = stage.find<HTMLInputElement>("#objection");
    for (const text of ["Ireland", "__proto__", "l", "HUN", "<img src=x>"]) {
      type(box, text);
      expect(box.validationMessage).to.equal("");
      press(box, "Enter");
      expect(box.validationMessage, text).to.not.equal("");
      expect(stage.state.objections).to.deep.equal(["HUN"]);
    }
    expect(stage.all("img")).to.deep.equal([]);
  });

  it("finds each ally by its name and by its code", () => {
    for (const iso of dataset.natoMembers) {
      expect(findAlly(dataset, nameOf(iso).toUpperCase(), true)).to.equal(iso);
      expect(findAlly(dataset, iso, false)).to.equal(iso);
    }
    expect(findAlly(dataset, "turkiye", false) ?? findAlly(dataset, "turkey", false)).to.equal("TUR");
  });

  it("has targets of at least 24 pixels for its chips", () => {
    const stage = whatIf({ objections: ["HUN"] });
    const { width, height } = stage.find("button[data-iso]").getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it("asks for objections under any lead, and for vetoes under the United Nations alone", () => {
    const stage = whatIf();
    expect(stage.all(".vetoes")).to.have.length(0);
    stage.find('input[name="lead"][value="un"]').click();
    expect(stage.all(".objections")).to.have.length(1);
    const boxes = stage.all<HTMLInputElement>(".vetoes input");
    expect(boxes.map(({ value }) => value).sort()).to.deep.equal(["CHN", "FRA", "GBR", "RUS", "USA"]);
    stage.find('input[value="RUS"]').click();
    stage.find('input[value="CHN"]').click();
    expect(stage.state.vetoes).to.deep.equal(["CHN", "RUS"]);
    stage.find('input[value="RUS"]').click();
    expect(stage.state.vetoes).to.deep.equal(["CHN"]);
    stage.find('input[name="lead"][value="coalition"]').click();
    expect(stage.all(".vetoes")).to.have.length(0);
    expect(stage.all(".objections")).to.have.length(1);
  });

  it("withdraws NATO's own aircraft, which are then not for this force", () => {
    const stage = whatIf();
    stage.find('input[name="nato-support"][value="none"]').click();
    expect(stage.state.natoSupport).to.equal("none");
    expect(stage.find(".meaning").textContent).to.include("Not for this force:");
  });

  it("sets tankers and the multinational fleet", () => {
    const stage = whatIf();
    stage.find('input[name="tankers"][value="european"]').click();
    expect(stage.state.tankers).to.equal("european");
    stage.find('input[name="mmf"][value="national"]').click();
    expect(stage.state.mmf).to.equal("national");
    stage.find('input[name="tankers"][value="off"]').click();
    expect(stage.state.tankers).to.equal("off");
    expect(stage.all('input[name="mmf"]')).to.have.length(0);
  });

  it("opens the Turkish Straits, which are asked about where the sea component is shown", () => {
    expect(whatIf({ component: "sea" }).all('input[name="straits"]')).to.have.length(0);
    const stage = whatIf({ reading: "contributors", component: "sea" });
    expect(stage.find(".meaning").textContent).to.include("The Turkish Straits are closed to warships");
    stage.find('input[name="straits"][value="open"]').click();
    expect(stage.state.straits).to.equal("open");
    expect(stage.find(".meaning").textContent).to.include("limits of the Montreux Convention");
  });

  it("accepts the named sizes and any other from 1,000 to 100,000", () => {
    const stage = whatIf();
    const select = stage.find<HTMLSelectElement>("#force-option");
    const box = stage.find<HTMLInputElement>("#force-size");
    expect([...select.options].map(({ value }) => value)).to.deep.equal(["10000", "25000", "60000", "100000", "0"]);
    expect(select.value).to.equal("25000");
    select.value = "60000";
    select.dispatchEvent(new Event("change"));
    expect(stage.state.forceSize).to.equal(60000);
    expect(box.value).to.equal("60000");
    for (const [text, size] of [
      ["15500", 15500],
      ["7", 15500],
      ["1e9", 15500],
      ["", 15500],
    ] as const) {
      box.value = text;
      box.dispatchEvent(new Event("change"));
      expect(stage.state.forceSize).to.equal(size);
    }
    expect(select.value).to.equal("0");
  });
});

describe("undo, redo and reset", () => {
  it("act when they can, and keep their place when they cannot", () => {
    const did: string[] = [];
    const store = {
      state: { ...DEFAULT_STATE, usIsr: "off" },
      history: { canUndo: true, canRedo: false },
      travel: (way: string) => did.push(way),
      change: () => did.push("reset"),
    };
    const stage = new Stage(() => historyButtons(store as unknown as Store, words));
    for (const button of stage.all("button")) button.click();
    expect(did).to.deep.equal(["undo", "reset"]);
    expect(stage.find('[data-action="redo"]').getAttribute("aria-disabled")).to.equal("true");
  });

  it("know their keys, and leave text boxes theirs", () => {
    const stage = new Stage(() => html`<input type="search" /><input type="radio" />`);
    const seen: unknown[] = [];
    stage.host.addEventListener("keydown", (event) => seen.push(historyKey(event)));
    const [search, radio] = stage.all("input") as [HTMLElement, HTMLElement];
    press(search, "z", { ctrlKey: true });
    press(radio, "z", { ctrlKey: true });
    press(radio, "Z", { metaKey: true, shiftKey: true });
    press(radio, "y", { ctrlKey: true });
    press(radio, "z");
    expect(seen).to.deep.equal([undefined, "undo", "redo", "redo", undefined]);
  });
});
