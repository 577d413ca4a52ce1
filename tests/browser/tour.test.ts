import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { loadDataset } from "../../src/model/bundled-dataset.js";
import { tourSteps } from "../../src/scene/tour.js";
import { wordsFor } from "../../src/scene/words.js";
import { clear, find, findAll, focused, mount, query, until } from "./mount.js";
import { press } from "./stage.js";

afterEach(clear);

const steps = tourSteps(await loadDataset(), wordsFor("en-GB"));
const title = (element: CoalitionMap) => find(element, "#tour-title").textContent ?? "";
const buttons = (element: CoalitionMap) => {
  const [previous, next, end] = findAll<HTMLButtonElement>(element, ".tour button");
  if (!previous || !next || !end) throw new Error("the tour lacks a button");
  return { previous, next, end };
};

async function start(element: CoalitionMap): Promise<void> {
  const button = find<HTMLButtonElement>(element, "[data-tour]");
  button.focus();
  button.click();
  await until(() => query(element, ".tour"), "the tour has begun");
  await element.whenIdle();
}
async function go(element: CoalitionMap, way: "previous" | "next"): Promise<void> {
  buttons(element)[way].click();
  await element.whenIdle();
}

describe("the report, step by step", () => {
  it("shows each statement with its map, forwards and backwards, with the focus on its title", async () => {
    expect(steps.length).to.be.greaterThan(3);
    const element = await mount({ domain: "surface" });
    await start(element);
    for (const [index, { title: about, text, source, state }] of steps.entries()) {
      if (index > 0) await go(element, "next");
      expect(title(element))
        .to.include(`Step ${index + 1} of ${steps.length}`)
        .and.include(about);
      expect(find(element, ".tour").textContent).to.include(text).and.include(source?.text);
      expect(element.state).to.deep.equal(state);
      expect(focused(element)).to.equal(find(element, "#tour-title"));
      const { previous, next } = buttons(element);
      expect(previous.getAttribute("aria-disabled")).to.equal(String(index === 0));
      expect(next.getAttribute("aria-disabled")).to.equal(String(index === steps.length - 1));
    }
    await go(element, "next");
    expect(title(element), "there is nothing behind the last").to.include(`Step ${steps.length}`);
    await go(element, "previous");
    expect(title(element)).to.include(`Step ${steps.length - 1}`);
    expect(element.state).to.deep.equal(steps.at(-2)?.state);
  });

  it("goes with undo and redo, and is undone with its first step", async () => {
    const element = await mount({ domain: "signals", "us-isr": "off" });
    const before = element.state;
    await start(element);
    await go(element, "next");
    const travel = async (name: string) => {
      press((focused(element) as HTMLElement | null) ?? element, name, { ctrlKey: true });
      await element.whenIdle();
    };
    await travel("z");
    expect(title(element)).to.include("Step 1");
    expect(element.state).to.deep.equal(steps[0]?.state);
    expect(focused(element)?.id).to.equal("tour-title");
    await travel("z");
    expect(query(element, ".tour"), "no sentence speaks of another map").to.equal(null);
    expect(element.state).to.deep.equal(before);
    expect(focused(element)?.hasAttribute("data-tour")).to.equal(true);
    await travel("y");
    expect(title(element)).to.include("Step 1");
    buttons(element).end.click();
    await element.whenIdle();
    await travel("z");
    expect(query(element, ".tour"), "a tour that a reader has ended stays so").to.equal(null);
  });

  it("ends by its button or by Escape, gives the focus back, and leaves the map as it is", async () => {
    const element = await mount();
    for (const way of ["button", "Escape"]) {
      await start(element);
      expect(title(element)).to.include("Step 1");
      await go(element, "next");
      const { state } = element;
      let handled = true;
      if (way === "button") buttons(element).end.click();
      else handled = !press(find(element, "#tour-title"), "Escape");
      await element.updateComplete;
      expect(handled, "a dialog of the page's around it stays open").to.equal(true);
      expect(query(element, ".tour")).to.equal(null);
      expect(focused(element)).to.equal(find(element, "[data-tour]"));
      expect(element.state).to.deep.equal(state);
    }
  });

  it("is undone step by step", async () => {
    const element = await mount({ "us-isr": "off", tankers: "off" });
    const { state } = element;
    await start(element);
    expect(element.state).not.to.deep.equal(state);
    find<HTMLButtonElement>(element, '[data-action="undo"]').click();
    await element.whenIdle();
    expect(element.state).to.deep.equal(state);
  });
});
