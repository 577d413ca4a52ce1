import { expect } from "chai";
import { scenarioLoaderView } from "../../src/elements/folds/scenario-loader.js";
import { dropHandlers } from "../../src/elements/frame/drop-handlers.js";
import { readFile } from "../../src/elements/store/dropped-file.js";
import { downloadScenario, loadScenarioUrl, scenarioToSave } from "../../src/elements/store/scenario-files.js";
import { addEditing, seenIn } from "../../src/model/apply-scenario.js";
import { EDITING, editState } from "../../src/model/edited.js";
import type { Scenario } from "../../src/model/scenario.js";
import { stateOf } from "../../src/model/start.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";
import { Stage } from "./stage.js";

const words = wordsFor("en-GB");
const facts = () => dataset;
const opened = (file: File) => readFile(file, facts, words);
const jsonFile = (value: unknown) => new File([JSON.stringify(value)], "scenario.json", { type: "application/json" });

afterEach(() => document.body.replaceChildren());

describe("scenarios", () => {
  const loader = (load: (file: File) => void = () => {}, patch: Partial<CoalitionState> = {}) =>
    new Stage(({ state, change }) => scenarioLoaderView(dataset, state, words, { apply: change, load }), patch);
  const saved = (state: CoalitionState) => scenarioToSave(dataset, state, "Mine", "What I made");

  it("starts from a built-in one and keeps the domain in view", () => {
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
    const result = await opened(jsonFile(saved(state)));
    if (!("scenario" in result)) throw new Error(JSON.stringify(result));
    expect(stateOf(result.scenario)).to.deep.equal({ ...state, scenario: "saved-report" });
  });

  it("opens an edited one as the scenario that it is based on, with the same edits", async () => {
    addEditing(EDITING);
    const station = dataset.scenarios[0]?.stations[0]?.id ?? "";
    const result = editState(dataset, DEFAULT_STATE, [
      { do: "move", station, lon: 24, lat: 51 },
      { do: "set", what: "author", value: "Ann Example" },
    ]);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    const state: CoalitionState = {
      ...DEFAULT_STATE,
      edits: result.edits,
      domain: "signals",
      overrides: { "floor-h": 2 },
    };
    // The loader has the dataset as the state sees it, in which the place is an orbit.
    const file = scenarioToSave(seenIn(dataset, state), state, "Mine", "What I made");
    expect(file).to.deep.include({ version: 2, basedOn: DEFAULT_STATE.scenario, author: "Ann Example" });
    expect(file.name).to.equal(dataset.scenarios[0]?.name);
    const again = await opened(jsonFile(file));
    if (!("state" in again)) throw new Error(JSON.stringify(again));
    expect(again.state).to.deep.equal(state);
    const later = await opened(jsonFile({ ...file, version: 3 }));
    expect("problems" in later && later.problems[0]?.message).to.contain("3");
  });

  it("names everything that is wrong with a bad file, and never throws", async () => {
    const good = saved(DEFAULT_STATE);
    const stations = good.stations.map((station) => ({ ...station, orbit: "nowhere" })).slice(0, 2);
    const bad = { ...good, stations, state: { usIsr: "maybe", lead: "me" } };
    const result = await opened(jsonFile(bad));
    const paths = "problems" in result ? result.problems.map(({ path }) => path) : [];
    expect(paths).to.have.length(4);
    expect(paths).to.include("state.lead").and.include("stations[1].orbit");
    for (const text of ["", "[", '{"__proto__":{"x":1}}', "null", "[".repeat(100_000)]) {
      const refused = await opened(new File([text], "x.json"));
      expect("problems" in refused && refused.problems.length, text.slice(0, 20)).to.be.greaterThan(0);
    }
    const huge = await opened(new File(["x".repeat(5_000_001)], "x.json"));
    expect("problems" in huge && huge.problems[0]?.code).to.equal("too-large");
  });

  it("fetches one from an address, which becomes its id, and from http(s) only", async () => {
    const address = "/geodata/scenarios/coalition-alone.json";
    const result = await loadScenarioUrl(address, { facts, words });
    if (!("scenario" in result)) throw new Error(JSON.stringify(result.problems));
    expect(stateOf(result.scenario)).to.deep.include({ scenario: address, natoSupport: "none", usIsr: "off" });
    const data = `data:application/json,${encodeURIComponent(JSON.stringify(saved(DEFAULT_STATE)))}`;
    for (const url of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      data,
      "http://a:b@localhost/",
      "http://[",
      "/nowhere.json",
    ]) {
      const refused = await loadScenarioUrl(url, { facts, words });
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
    expect(links).to.deep.equal(["saved-report.json blob:", "saved-report.json blob:"]);
  });
});
