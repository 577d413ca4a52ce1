import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionChangeEvent, CoalitionErrorEvent } from "../../src/elements/events.js";
import { pinnedBaseline } from "../../src/model/baseline.js";
import type { Dataset } from "../../src/model/dataset.js";
import { comparePresets } from "../../src/scene/compare-presets.js";
import type { Scene } from "../../src/scene/scene.js";
import { wordsFor } from "../../src/scene/words.js";
import { choose, clear, find, findAll, mount, mountFake, mountLive, query, until } from "./mount.js";

afterEach(clear);

const words = wordsFor("en-GB");
const textOf = (found: Element) => (found.textContent ?? "").replace(/\s+/g, " ").trim();
const lead = (element: CoalitionMap) => textOf(find(element, "#lead"));
const rows = (element: CoalitionMap) => findAll(element, ".row .numbers b").map(textOf);
const sides = (element: CoalitionMap) => findAll(element, ".side").map(textOf);
/** A percentage as printed in the rows. */
const percent = (value: number) => `${words.number(value, value < 10 ? 1 : 0)}%`;

async function press(element: CoalitionMap, action: string): Promise<void> {
  find<HTMLButtonElement>(element, `[data-action="${action}"]`).click();
  await element.whenIdle();
}

describe("a baseline that a reader pins", () => {
  it("is what sentence, rows and both maps compare with, whatever is switched afterwards", async () => {
    const element = await mount();
    const before = element.ledger?.average.with.percent.value ?? 0;
    const present = element.state;
    await press(element, "pin");
    expect(element.compare).to.equal("baseline");
    expect(element.baseline).to.deep.equal(pinnedBaseline(present));
    await choose(element, "nato-support", "none");
    const after = element.ledger?.average.with.percent.value ?? 0;
    expect(after).to.be.lessThan(before);
    expect(element.baseline, "what is pinned stays").to.deep.equal(pinnedBaseline(present));
    expect(lead(element))
      .to.match(/without NATO support/i)
      .and.include(percent(before))
      .and.include(percent(after));
    expect(rows(element)).to.have.lengthOf(4);
    expect(rows(element)[0]).to.equal(`${percent(before)} → ${percent(after)}`);
    const [one = "", two = ""] = sides(element);
    expect(one).to.include("Baseline");
    expect(two).to.match(/without NATO support/i);
    expect(findAll(element, ".still svg")).to.have.lengthOf(2);
    const [first, second] = findAll(element, ".still svg");
    expect(first?.innerHTML).not.to.equal(second?.innerHTML);
  });

  it("is in the event, is removed by undo and restored by redo", async () => {
    const element = await mount();
    const told: CoalitionChangeEvent["detail"][] = [];
    element.addEventListener("coalition-change", (event) => told.push((event as CoalitionChangeEvent).detail));
    await press(element, "pin");
    const pinned = element.baseline;
    expect(told.at(-1)?.baseline).to.deep.equal(pinned);
    expect(told.at(-1)?.state.compare).to.equal("baseline");
    await press(element, "undo");
    expect([element.baseline, element.compare]).to.deep.equal([null, "none"]);
    expect(told.at(-1)?.baseline).to.equal(null);
    await press(element, "redo");
    expect([element.baseline, element.compare]).to.deep.equal([pinned, "baseline"]);
    await press(element, "unpin");
    expect([element.baseline, element.compare]).to.deep.equal([null, "none"]);
    expect(query(element, '[data-action="unpin"]')).to.equal(null);
    await press(element, "undo");
    expect(element.baseline).to.deep.equal(pinned);
  });

  it("is in the address with only what differs, and restores the same comparison", async () => {
    const original = location.href;
    try {
      history.replaceState(null, "", location.pathname);
      const element = await mount({ "url-key": "" });
      await press(element, "pin");
      await choose(element, "us-isr", "off");
      const query = new URLSearchParams(location.search);
      expect([...query].sort()).to.deep.equal([
        ["base.us-isr", "on"],
        ["compare", "baseline"],
        ["us-isr", "off"],
      ]);
      const [said, numbers, labels] = [lead(element), rows(element), sides(element)];
      element.remove();
      const again = await mount({ "url-key": "" });
      expect([lead(again), rows(again), sides(again)]).to.deep.equal([said, numbers, labels]);
      await choose(again, "nato-support", "none");
      expect(again.baseline, "it stays what it was").to.include({ usIsr: "on", natoSupport: "shared" });
    } finally {
      history.replaceState(null, "", original);
    }
  });

  it("is a property that the page may set; a bad field is reported, and the good ones count", async () => {
    const element = await mount({ compare: "baseline", "us-isr": "off" });
    const problems: string[] = [];
    element.addEventListener("coalition-error", (event) =>
      problems.push(...(event as CoalitionErrorEvent).detail.problems.map(({ message }) => message)),
    );
    element.baseline = { usIsr: "on" };
    await element.whenIdle();
    expect(problems).to.deep.equal([]);
    expect(element.baseline).to.deep.equal({ usIsr: "on" });
    const said = lead(element);
    expect(said).to.match(/without US/i);
    element.baseline = { usIsr: "on", tankers: "perhaps" as never };
    await element.whenIdle();
    expect(problems.join()).to.include("perhaps");
    expect(lead(element)).to.equal(said);
    element.baseline = null;
    expect(element.baseline).to.equal(null);
  });

  it("is compared with in a figure's title", async () => {
    const element = await mount();
    await press(element, "pin");
    element.objections = ["HUN"];
    await element.whenIdle();
    const { title, svg, maps } = await element.figure({ page: "slide" });
    expect(title).to.match(/^If Hungary objects: aircraft \d+% .* → [\d.]+% .*on average/);
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(parsed.querySelector("title")?.textContent).to.equal(title);
    expect(maps.length).to.be.at.least(2);
  });
});

it("frequent questions are one press away, with both sides set", async () => {
  const element = await mount();
  const fold = find<HTMLDetailsElement>(element, "details.presets");
  fold.open = true;
  await until(() => query(element, "[data-preset]"), "the questions are there");
  const known = comparePresets(element.facts as Dataset, words);
  const buttons = findAll<HTMLButtonElement>(element, "[data-preset]");
  expect(buttons.map(({ dataset, textContent }) => [dataset.preset, textContent?.trim()])).to.deep.equal(
    known.map(({ id, label }) => [id, label]),
  );
  const said = new Set<string>();
  for (const { id, patch, baseline } of known) {
    find<HTMLButtonElement>(element, `[data-preset="${id}"]`).click();
    await element.whenIdle();
    expect(element.state, id).to.deep.include(patch);
    expect(element.baseline, id).to.deep.equal(baseline);
    const [one, two] = sides(element);
    expect(one, id).not.to.equal(two);
    said.add(lead(element));
  }
  expect(said.size, "each has an answer of its own").to.equal(known.length);
});

describe("two maps", () => {
  const boxes = (element: CoalitionMap) => {
    const [one, two] = findAll(element, ".stage > .map").map((map) => map.getBoundingClientRect());
    if (!one || !two) throw new Error("there are no two maps");
    return { one, two };
  };

  it("are side by side, or one above the other if there are less than 600 px", async () => {
    for (const width of [900, 599]) {
      const { one, two } = boxes(await mountFake({ compare: "us-isr", controls: "none" }, width, 600));
      expect([two.width, two.height], `of one size at ${width}`).to.deep.equal([one.width, one.height]);
      expect(two.left >= one.right - 1, `side by side at ${width}`).to.equal(width === 900);
      expect(two.top >= one.bottom - 1, `stacked at ${width}`).to.equal(width === 599);
    }
  });

  it("show the same bounds, with all of Ukraine; a swipe starts at its middle", async () => {
    const element = await mountLive({ compare: "us-isr", controls: "none" }, 760, 420);
    const { stage } = element;
    const [first, second] = stage.cameras();
    expect(second).to.deep.equal(first);
    const [west, south, east, north] = (element.scene as Scene).bounds;
    const { one } = boxes(element);
    for (const place of [
      [west, south],
      [east, north],
      [22.2, 44.4],
      [40.2, 52.3],
    ] as const) {
      const { x, y } = stage.pointOf(place);
      expect(x, `${place}`).to.be.within(0, one.width);
      expect(y, `${place}`).to.be.within(0, one.height);
    }
    const view = find<HTMLButtonElement>(element, "button.view");
    expect(textOf(view)).to.include("Side by side");
    view.click();
    await element.whenIdle();
    expect(textOf(view)).to.include("Swipe");
    const edge = find<HTMLInputElement>(element, ".swipe-range");
    const { one: whole } = boxes(element);
    expect(whole.width).to.be.greaterThan(one.width);
    await until(() => stage.bounds() && Math.abs(canvasWidth(element) - whole.width) < 2, "the map has the whole box");
    const label = element.facts?.stateLabels.find(({ id }) => id === "UKR");
    if (!label) throw new Error("Ukraine has no label");
    const { x } = stage.pointOf([label.lon, label.lat]);
    expect(Number(edge.value)).to.be.closeTo((x / whole.width) * 100, 2);
    edge.value = "20";
    edge.dispatchEvent(new Event("input"));
    await element.updateComplete;
    const drawn = find(element, ".edge").getBoundingClientRect().left - whole.left;
    expect(drawn).to.be.closeTo(whole.width * 0.2, 2);
  });
});

const canvasWidth = (element: CoalitionMap) => find<HTMLCanvasElement>(element, "canvas").getBoundingClientRect().width;
