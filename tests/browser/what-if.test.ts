import { expect } from "chai";
import { html, render, type TemplateResult } from "lit";
import {
  downloadScenario,
  loadScenarioFile,
  loadScenarioUrl,
  scenarioToSave,
} from "../../src/elements/scenario-files.js";
import { capabilityView } from "../../src/elements/views/capability.js";
import { claimsView } from "../../src/elements/views/claims.js";
import { commandView } from "../../src/elements/views/command-view.js";
import { forceView } from "../../src/elements/views/force.js";
import { historyKey, historyView } from "../../src/elements/views/history-buttons.js";
import { findAlly } from "../../src/elements/views/objections.js";
import { dropHandlers, scenarioLoaderView } from "../../src/elements/views/scenario-loader.js";
import { timelineView } from "../../src/elements/views/timeline.js";
import { whatIfView } from "../../src/elements/views/what-if.js";
import { whatIfStyles } from "../../src/elements/what-if-styles.js";
import { stateOf } from "../../src/model/apply-scenario.js";
import type { Scenario } from "../../src/model/scenario.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { nameIn } from "../../src/scene/names.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const nameOf = (id: string) => nameIn(dataset, id);

/** A view in a shadow root of its own, with a state that changes as in the element. */
class Stage {
  state: CoalitionState;
  readonly host = document.createElement("div");
  readonly root = this.host.attachShadow({ mode: "open" });
  readonly #view: (stage: Stage) => TemplateResult;

  constructor(view: (stage: Stage) => TemplateResult, patch: Partial<CoalitionState> = {}) {
    this.#view = view;
    this.state = { ...DEFAULT_STATE, ...patch };
    this.root.adoptedStyleSheets = [whatIfStyles.styleSheet as CSSStyleSheet];
    document.body.append(this.host);
    this.#draw();
  }
  readonly change = (patch: Partial<CoalitionState>): void => {
    this.state = { ...this.state, ...patch };
    this.#draw();
  };
  #draw(): void {
    render(this.#view(this), this.root);
  }
  all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }
  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const [found] = this.all<T>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }
}

const whatIf = (patch: Partial<CoalitionState> = {}) =>
  new Stage(({ state, change }) => whatIfView(state, dataset, words, change), patch);
const press = (target: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more }));
const type = (box: HTMLInputElement, text: string) => {
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
};
const jsonFile = (value: unknown) => new File([JSON.stringify(value)], "scenario.json", { type: "application/json" });

afterEach(() => document.body.replaceChildren());

describe("the what-if panel", () => {
  it("adds an objection by its whole name, by code and by a beginning with Enter, and takes it back", () => {
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

  it("refuses what is no ally, and says so", () => {
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

  it("asks for objections under NATO, for vetoes under the United Nations, and for neither under the coalition", () => {
    const stage = whatIf();
    expect(stage.all(".vetoes")).to.have.length(0);
    stage.find('input[name="lead"][value="un"]').click();
    expect(stage.all(".objections")).to.have.length(0);
    const boxes = stage.all<HTMLInputElement>(".vetoes input");
    expect(boxes.map(({ value }) => value).sort()).to.deep.equal(["CHN", "FRA", "GBR", "RUS", "USA"]);
    stage.find('input[value="RUS"]').click();
    stage.find('input[value="CHN"]').click();
    expect(stage.state.vetoes).to.deep.equal(["CHN", "RUS"]);
    stage.find('input[value="RUS"]').click();
    expect(stage.state.vetoes).to.deep.equal(["CHN"]);
    stage.find('input[name="lead"][value="coalition"]').click();
    expect(stage.all(".vetoes, .objections")).to.have.length(0);
  });

  it("sets tankers and the multinational ones", () => {
    const stage = whatIf();
    stage.find('input[name="mmf"][value="national"]').click();
    expect(stage.state.mmf).to.equal("national");
    stage.find('input[name="tankers"][value="off"]').click();
    expect(stage.state.tankers).to.equal("off");
    expect(stage.all('input[name="mmf"]')).to.have.length(0);
  });

  it("takes the named sizes and any other from 1,000 to 100,000", () => {
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
    const actions = { undo: () => did.push("undo"), redo: () => did.push("redo"), reset: () => did.push("reset") };
    const stage = new Stage(() => historyView({ canUndo: true, canRedo: false, canReset: true }, words, actions));
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

describe("timeline, statements and tables", () => {
  it("sets the date by an event, and marks later ones", () => {
    const stage = new Stage(({ state, change }) => timelineView(dataset, state, words, change));
    expect(stage.all("button[data-event]")).to.have.length(dataset.timeline.length);
    expect(stage.all(".later button")).to.have.length(
      dataset.timeline.filter(({ date }) => date > "2025-04-30").length,
    );
    stage.find('button[data-event^="2026-01-06"]').click();
    expect(stage.state.asOf).to.equal("latest");
    expect(stage.all(".later")).to.have.length(0);
    stage.find('button[data-event^="2025-03-02"]').click();
    expect(stage.state.asOf).to.equal("2025-04");
  });

  it("shows each statement with its check; a button starts from the default state", () => {
    const stage = new Stage(({ state, change }) => claimsView(dataset, words, change, state), { tankers: "off" });
    expect(stage.all(".claims li")).to.have.length(22);
    for (const { check } of dataset.claims) expect(stage.find(".claims").textContent).to.include(check);
    stage.find('button[data-claim="seed-19"]').click();
    expect(stage.state).to.deep.equal({ ...DEFAULT_STATE, objections: ["HUN"] });
    expect(stage.find('button[data-claim="seed-19"]').getAttribute("aria-pressed")).to.equal("true");
  });

  it("has each capability as a row, each status as a word, and reasons that follow the switches", () => {
    const stage = new Stage(({ state }) => capabilityView(dataset, state, words, nameOf));
    expect(stage.all("tbody tr")).to.have.length(9);
    const cells = stage.all("tbody td");
    expect(cells.every(({ textContent }) => textContent?.trim())).to.equal(true);
    const signals = () => stage.find('tr[data-capability="space-based-warning"] td').textContent;
    expect(signals()).to.include("covered");
    stage.change({ usIsr: "off" });
    expect(signals()).to.include("missing");
    stage.change({ objections: ["HUN"] });
    expect(stage.find(".capability").textContent).to.include("Hungary");
    expect(stage.all("[title]")).to.deep.equal([]);
  });

  it("says what was stated and by whom, and invents nothing", () => {
    const stage = new Stage(({ state }) => forceView(dataset, state, words), { asOf: "latest" });
    const text = stage.find(".force").textContent ?? "";
    expect(text).to.include("25,000").and.include("75,000").and.include("up to 7,500").and.include("no exact number");
    expect(text).to.include("Estonia").and.include("IISS");
    expect(text).to.not.match(/NaN|undefined|\{/);
  });

  it("lists who commands, and who would and may not", () => {
    const stage = new Stage(({ state }) => commandView(dataset, state, words));
    expect(stage.find(".command").textContent).to.include("SHAPE");
    stage.change({ objections: ["HUN"] });
    expect(stage.find(".command").textContent).to.include("would be SHAPE");
  });

  it("passes axe in every view, with no style attribute and no title", async () => {
    const { default: axe } = await import("axe-core");
    const views: ((stage: Stage) => TemplateResult)[] = [
      ({ state, change }) => html`${whatIfView(state, dataset, words, change)}
        ${timelineView(dataset, state, words, change)} ${claimsView(dataset, words, change, state)}`,
      ({ state, change }) => html`${capabilityView(dataset, state, words, nameOf)} ${forceView(dataset, state, words)}
        ${commandView(dataset, state, words)}
        ${scenarioLoaderView(dataset, state, words, { apply: change, load: () => {} })}`,
    ];
    for (const view of views)
      for (const patch of [{ objections: ["HUN"] }, { lead: "un", vetoes: ["RUS"], asOf: "latest" }] as const) {
        const stage = new Stage(view, patch);
        const { violations } = await axe.run(stage.host, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
        expect(stage.all("[style], [title]")).to.deep.equal([]);
        stage.host.remove();
      }
  });
});

describe("scenarios", () => {
  const loader = (load: (file: File) => void = () => {}, patch: Partial<CoalitionState> = {}) =>
    new Stage(({ state, change }) => scenarioLoaderView(dataset, state, words, { apply: change, load }), patch);
  const saved = (state: CoalitionState) => scenarioToSave(dataset, state, "Mine", "What I made");

  it("starts from a built-in one and keeps what is looked at", () => {
    const stage = loader(undefined, { domain: "signals", tankers: "off" });
    const select = stage.find<HTMLSelectElement>("#scenario");
    expect(select.value, "changed").to.equal("");
    select.value = "un-vetoed";
    select.dispatchEvent(new Event("change"));
    expect(stage.state).to.deep.include({ scenario: "un-vetoed", lead: "un", domain: "signals", tankers: "on" });
    expect(stage.find<HTMLSelectElement>("#scenario").value).to.equal("un-vetoed");
  });

  it("reads back what it saved", async () => {
    const state: CoalitionState = { ...DEFAULT_STATE, lead: "un", vetoes: ["RUS"], forceSize: 12345, asOf: "latest" };
    const result = await loadScenarioFile(jsonFile(saved(state)), dataset);
    if (!("scenario" in result)) throw new Error(JSON.stringify(result.problems));
    expect(stateOf(result.scenario)).to.deep.equal({ ...state, scenario: "saved-nato" });
  });

  it("names everything that is wrong with a bad file, and throws at nothing", async () => {
    const bad = { ...saved(DEFAULT_STATE), sources: ["nowhere"], state: { usIsr: "maybe", lead: "me" } };
    const result = await loadScenarioFile(jsonFile(bad), dataset);
    const paths = "problems" in result ? result.problems.map(({ path }) => path) : [];
    expect(paths).to.have.length.at.least(3);
    for (const text of ["", "[", '{"__proto__":{"x":1}}', "null", "[".repeat(100_000)]) {
      const refused = await loadScenarioFile(new File([text], "x.json"), dataset);
      expect("problems" in refused && refused.problems.length, text.slice(0, 20)).to.be.greaterThan(0);
    }
    const huge = await loadScenarioFile(new File(["x".repeat(4_000_001)], "x.json"), dataset);
    expect("problems" in huge && huge.problems[0]?.code).to.equal("too-large");
  });

  it("fetches one from an address, which becomes its id, and from http(s) only", async () => {
    const address = "/geodata/scenarios/coalition.json";
    const result = await loadScenarioUrl(address, dataset);
    if (!("scenario" in result)) throw new Error(JSON.stringify(result.problems));
    expect(stateOf(result.scenario)).to.deep.include({ scenario: address, lead: "coalition", usIsr: "off" });
    const data = `data:application/json,${encodeURIComponent(JSON.stringify(saved(DEFAULT_STATE)))}`;
    // biome-ignore lint/suspicious/noTemplateCurlyInString: none is meant
    for (const url of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      data,
      "http://a:b@localhost/",
      "http://[",
      "/nowhere.json",
    ]) {
      const refused = await loadScenarioUrl(url, dataset);
      expect("problems" in refused && refused.problems.length, url.slice(0, 30)).to.equal(1);
    }
  });

  it("takes a dropped file and leaves other drops to the page", () => {
    const files: File[] = [];
    const { dragover, drop } = dropHandlers((file) => files.push(file));
    const event = (name: string, file?: File) => {
      const dataTransfer = new DataTransfer();
      if (file) dataTransfer.items.add(file);
      else dataTransfer.setData("text/plain", "words");
      return new DragEvent(name, { dataTransfer, cancelable: true });
    };
    const [over, dropped, words_] = [event("dragover", jsonFile({})), event("drop", jsonFile({})), event("drop")];
    dragover(over);
    drop(dropped);
    drop(words_);
    expect(over.defaultPrevented && dropped.defaultPrevented).to.equal(true);
    expect(words_.defaultPrevented).to.equal(false);
    expect(files.map(({ name }) => name)).to.deep.equal(["scenario.json"]);
  });

  it("hands a picked file over, and gives the present situation as a file", () => {
    const files: File[] = [];
    const stage = loader((file) => files.push(file), { lead: "un" });
    const box = stage.find<HTMLInputElement>("#scenario-file");
    const transfer = new DataTransfer();
    transfer.items.add(jsonFile({}));
    box.files = transfer.files;
    box.dispatchEvent(new Event("change"));
    expect(files).to.have.length(1);
    const links: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      links.push(`${this.download} ${this.href.slice(0, 5)}`);
    };
    try {
      stage.find('[data-action="save"]').click();
      downloadScenario(saved(DEFAULT_STATE) as Scenario);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(links).to.deep.equal(["saved-nato.json blob:", "saved-nato.json blob:"]);
  });
});
