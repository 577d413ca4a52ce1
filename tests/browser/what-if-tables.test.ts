import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import { capabilityView } from "../../src/elements/folds/capability.js";
import { claimsView } from "../../src/elements/folds/claims.js";
import { commandView } from "../../src/elements/folds/command-view.js";
import { forceView } from "../../src/elements/folds/force.js";
import { scenarioLoaderView } from "../../src/elements/folds/scenario-loader.js";
import { timelineView } from "../../src/elements/folds/timeline.js";
import { Late } from "../../src/elements/late.js";
import type { Store } from "../../src/elements/store/store.js";
import { LATE_SWITCHES } from "../../src/elements/switches/late-switches.js";
import { SWITCH_NAMES, switchesView } from "../../src/elements/switches/switches.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { nameIn } from "../../src/scene/names.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";
import { Stage } from "./stage.js";

const words = wordsFor("en-GB");
const nameOf = (id: string) => nameIn(dataset, id);

/** A store that takes changes but has no picture yet. */
const storeOf = (change: Stage["change"]) => ({ change, baseline: null, picture: () => undefined }) as unknown as Store;
const presets = new Late(() => import("../../src/elements/switches/presets.js"));

afterEach(() => document.body.replaceChildren());

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
    expect(stage.all(".claims li")).to.have.length(dataset.claims.length);
    for (const { check } of dataset.claims)
      expect(stage.find(".claims").textContent).to.include(check === "partly confirmed" ? "confirmed in part" : check);
    stage.find('button[data-claim="seed-19"]').click();
    expect(stage.state).to.deep.equal({ ...DEFAULT_STATE, objections: ["HUN"] });
    expect(stage.find('button[data-claim="seed-19"]').getAttribute("aria-pressed")).to.equal("true");
  });

  it("has each capability as a row, each status as a word, and reasons that follow the switches", () => {
    const stage = new Stage(({ state }) => capabilityView(dataset, state, words, nameOf));
    expect(stage.all("tbody tr")).to.have.length(11);
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

  it("lists who commands, and who would but may not", () => {
    const stage = new Stage(({ state }) => commandView(dataset, state, words), { lead: "nato" });
    expect(stage.find(".command").textContent).to.include("SHAPE");
    stage.change({ objections: ["HUN"] });
    expect(stage.find(".command").textContent).to.include("would be SHAPE");
  });

  it("passes axe in every view, with no style attribute and no title", async () => {
    const { default: axe } = await import("axe-core");
    const views: ((stage: Stage) => TemplateResult)[] = [
      ({ state, change }) => html`${switchesView(
        SWITCH_NAMES.filter((name) => name !== "history"),
        { state, dataset, words, store: storeOf(change), presets },
        LATE_SWITCHES,
      )}
        ${timelineView(dataset, state, words, change)} ${claimsView(dataset, words, change, state)}`,
      ({ state, change }) => html`${capabilityView(dataset, state, words, nameOf)}
        ${forceView(dataset, state, words, null, change)} ${commandView(dataset, state, words)}
        ${scenarioLoaderView(dataset, state, words, { apply: change, load: () => {} })}`,
    ];
    for (const view of views)
      for (const patch of [
        { objections: ["HUN"], component: "air" },
        { lead: "un", vetoes: ["RUS"], asOf: "latest" },
        { asOf: "latest", component: "sea", straits: "open" },
      ] as const) {
        const stage = new Stage(view, patch);
        const { violations } = await axe.run(stage.host, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
        expect(stage.all("[style], [title]")).to.deep.equal([]);
        stage.host.remove();
      }
  });
});
