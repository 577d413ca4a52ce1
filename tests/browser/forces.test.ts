import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionFigure } from "../../src/elements/parts/figure.js";
import { loadDataset } from "../../src/model/bundled-dataset.js";
import type { Dataset } from "../../src/model/dataset.js";
import { parseState } from "../../src/model/parse-state.js";
import { pictureOf } from "../../src/scene/picture.js";
import { choose, clear, mount } from "./mount.js";

afterEach(clear);

const shows = (element: CoalitionMap) => element.store.picture()?.situation.dataset.forces !== undefined;

describe("the force on land, in the air and at sea", () => {
  it("is loaded when it is first shown, and then gives the picture and numbers that Node gives", async () => {
    const element = await mount({ controls: "none" });
    expect([element.facts?.forces, shows(element)]).to.deep.equal([undefined, false]);
    const whole = await loadDataset();
    for (const state of [
      { component: "air" },
      { component: "ground" },
      { reading: "contributors" },
      { reading: "contributors", component: "sea", asOf: "latest" },
    ] as const) {
      element.state = { reading: "coverage", component: "ground", ...state };
      await element.whenIdle();
      expect(shows(element), JSON.stringify(state)).to.equal(JSON.stringify(state) !== '{"component":"ground"}');
      const words = element.store.words();
      const there = pictureOf(whole, parseState(element.state, whole).state, { theme: "light", words });
      expect(element.scene).to.deep.equal(there.scene);
      expect(element.ledger?.average.with.percent.value).to.equal(there.ledger.average.with.percent.value);
    }
  });

  it("comes and goes with the reader's steps", async () => {
    const element = await mount();
    await choose(element, "reading", "contributors");
    expect(shows(element)).to.equal(true);
    element.store.travel("undo");
    await element.whenIdle();
    expect([element.reading, shows(element)]).to.deep.equal(["coverage", false]);
    element.store.travel("redo");
    await element.whenIdle();
    expect([element.reading, shows(element)]).to.deep.equal(["contributors", true]);
  });

  it("is waited for by figures, and by a figure of its own", async () => {
    const element = document.createElement("coalition-map") as CoalitionMap;
    element.setAttribute("component", "sea");
    document.body.append(element);
    await element.figure();
    expect(shows(element)).to.equal(true);
    const figure = document.createElement("coalition-figure") as CoalitionFigure;
    figure.setAttribute("component", "sea");
    document.body.append(figure);
    await figure.whenIdle();
    expect(figure.store.dataset?.forces).to.not.equal(undefined);
    figure.remove();
  });

  it("is not added to a page's own data, which keep theirs or have none", async () => {
    const element = await mount({ component: "air" });
    const { forces, ...own } = structuredClone(element.facts) as Dataset;
    expect(forces).to.not.equal(undefined);
    element.facts = own;
    await element.whenIdle();
    expect([shows(element), element.store.problems]).to.deep.equal([false, []]);
  });
});
