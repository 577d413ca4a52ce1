import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { clear, find, findAll, focused, mount, mountFake, query, shareLive, until } from "./mount.js";

afterEach(clear);

const rowsOf = (element: CoalitionMap) =>
  findAll<HTMLElement>(element, ".twin [data-row]").map(({ dataset }) => dataset.row ?? "");
const drawnBy = (element: CoalitionMap) => {
  const things = element.scene?.layers.flatMap(({ features }) => features.flatMap(({ thing }) => thing ?? [])) ?? [];
  return [...new Set(things)].sort();
};
const marked = (element: CoalitionMap) => query<HTMLElement>(element, "tr[aria-current]")?.dataset.row;
const halo = (element: CoalitionMap) => find(element, ".stage > .halo");
const said = (element: CoalitionMap) => find(element, ".frame > .said").textContent ?? "";
const canvasOf = (element: CoalitionMap) => find<HTMLCanvasElement>(element, ".map.one canvas");

async function openTables(element: CoalitionMap): Promise<void> {
  find<HTMLDetailsElement>(element, "details.tables").open = true;
  await until(() => query(element, "[data-row]"), "the tables stand");
}

async function press(element: CoalitionMap, key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const target = focused(element) ?? canvasOf(element);
  const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  await element.updateComplete;
  return event.defaultPrevented;
}

/** Focuses the map, and waits until its keys work. */
async function onMap(element: CoalitionMap): Promise<CoalitionMap> {
  canvasOf(element).focus();
  await until(() => query(element, "dialog.keys"), "the keys are there");
  return element;
}

/** Distance on the screen between the halo and the place of a thing, in CSS pixels. */
function distanceOfHalo(element: CoalitionMap, id: string): number {
  const at = element.thing(id)?.at;
  if (!at) throw new Error(`${id} has no place`);
  const point = element.stage.pointOf(at);
  const [ring, map] = [halo(element).getBoundingClientRect(), find(element, ".map.one").getBoundingClientRect()];
  return Math.hypot(ring.left + ring.width / 2 - map.left - point.x, ring.top + ring.height / 2 - map.top - point.y);
}

const live = shareLive();

describe("the tables beside the map", () => {
  it("list exactly what the map draws, right after every switch", async () => {
    const element = await mount();
    await openTables(element);
    const switches: [string, string][] = [
      ["us-isr", "off"],
      ["domain", "surface"],
      ["domain", "signals"],
      ["as-of", "latest"],
      ["reading", "contributors"],
      ["reading", "command"],
      ["us-isr", "on"],
      ["reading", "coverage"],
    ];
    let last = rowsOf(element);
    expect([...last].sort()).to.deep.equal(drawnBy(element));
    for (const [name, value] of switches) {
      find<HTMLInputElement>(element, `input[name="${name}"][value="${value}"]`).click();
      // One update of the element is enough: nothing is delayed until the map is idle.
      await element.updateComplete;
      expect([...rowsOf(element)].sort(), `${name}=${value}`).to.deep.equal(drawnBy(element));
      await element.whenIdle();
      last = rowsOf(element);
    }
    expect(last.length).to.be.greaterThan(80);
  });

  it("point at a thing on the map from the row that has the focus, and stop when it leaves", async () => {
    const element = await live({ reading: "command" });
    await openTables(element);
    expect(halo(element).hidden).to.equal(true);
    const id = "headquarters:shape";
    find(element, `[data-row="${id}"] button`).focus();
    await until(() => !halo(element).hidden, "the ring is there");
    await until(() => distanceOfHalo(element, id) < 30, "the ring is round the thing");
    expect(marked(element)).to.equal(id);
    find<HTMLInputElement>(element, 'input[name="reading"]:checked').focus();
    await element.updateComplete;
    expect(halo(element).hidden).to.equal(true);
    expect(marked(element)).to.equal(undefined);
  });

  it("mark and show the row of what was opened on the map", async () => {
    const element = await live({ reading: "contributors", "as-of": "latest" });
    await openTables(element);
    const { x, y } = element.stage.pointOf([10.4, 51.2]);
    const { left, top } = canvasOf(element).getBoundingClientRect();
    for (const type of ["mousedown", "mouseup", "click"])
      canvasOf(element).dispatchEvent(new MouseEvent(type, { clientX: left + x, clientY: top + y, bubbles: true }));
    await until(() => marked(element) === "state:DEU", "the row of Germany is marked");
    const [row, panel] = [find(element, "tr[aria-current]"), find(element, "#panel")].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(row?.top).to.be.greaterThan((panel?.top ?? 0) - 1);
    expect(row?.bottom).to.be.lessThan((panel?.bottom ?? 0) + 1);
    find<HTMLButtonElement>(element, ".details .close").click();
    await element.updateComplete;
    expect(marked(element)).to.equal(undefined);
  });

  it("are walked row by row, and open what has the focus", async () => {
    const element = await mount({ reading: "command" });
    await openTables(element);
    const rows = rowsOf(element);
    find(element, "[data-row] button").focus();
    await press(element, "ArrowDown");
    await press(element, "ArrowDown");
    await press(element, "ArrowUp");
    await element.updateComplete;
    expect(marked(element)).to.equal(rows[1]);
    await press(element, "N");
    await until(() => marked(element) === rows[2], "the third row is marked");
    (focused(element) as HTMLElement).click();
    await until(() => focused(element)?.id === "details-title", "the details are open");
    await press(element, "Escape");
    expect(focused(element)?.closest<HTMLElement>("[data-row]")?.dataset.row).to.equal(rows[2]);
  });

  it("are there without controls too, and point at things on a still picture", async () => {
    const element = await mount({ controls: "none", mode: "static", reading: "command" });
    await openTables(element);
    expect([...rowsOf(element)].sort()).to.deep.equal(drawnBy(element));
    find(element, '[data-row="headquarters:shape"] button').focus();
    await until(() => !halo(element).hidden, "the ring is there");
    const ring = halo(element).getBoundingClientRect();
    const still = find(element, ".still").getBoundingClientRect();
    // SHAPE is at Mons, left of the middle of this map and away from its bottom.
    expect(ring.left).to.be.within(still.left, still.left + still.width / 2);
    expect(ring.top).to.be.within(still.top, still.top + still.height * 0.7);
  });
});

describe("the map by keyboard", () => {
  it("walks by kind, opens, closes, and is back where it was", async () => {
    const element = await onMap(await live({ reading: "command" }));
    const before = element.stage.cameras()[0];
    expect(await press(element, "n")).to.equal(true);
    const first = said(element);
    expect(first).to.match(/Headquarters, 1 of \d+\.$/);
    expect(halo(element).hidden).to.equal(false);
    await press(element, "n");
    expect(said(element)).to.match(/Headquarters, 2 of \d+\.$/);
    await press(element, "p");
    expect(said(element)).to.equal(first);
    await press(element, "N", { shiftKey: true });
    expect(said(element)).to.not.match(/Headquarters/);
    const walked = said(element).split(".")[0] ?? "";
    await press(element, "Enter");
    await until(() => focused(element)?.id === "details-title", "the details are open");
    expect(find(element, "#details-title").textContent).to.equal(walked);
    await press(element, "Escape");
    expect(focused(element)).to.equal(canvasOf(element));
    expect(halo(element).hidden).to.equal(false);
    await press(element, "Escape");
    expect(halo(element).hidden).to.equal(true);
    await element.whenIdle();
    const after = element.stage.cameras()[0];
    expect(after?.lon).to.be.closeTo(before?.lon ?? 0, 0.01);
    expect(after?.lat).to.be.closeTo(before?.lat ?? 0, 0.01);
    expect(after?.zoom).to.be.closeTo(before?.zoom ?? 0, 0.01);
  });

  it("walks by nearness, and brings what lies outside into view", async () => {
    const element = await onMap(await mountFake({ reading: "contributors" }));
    for (let i = 0; i < 30; i++) {
      await press(element, "ArrowLeft", { shiftKey: true });
      if (said(element).startsWith("Nothing further")) break;
      await element.whenIdle();
      expect(halo(element).hidden, said(element)).to.equal(false);
    }
    expect(said(element)).to.equal("Nothing further in that direction.");
    const [west] = element.bounds() ?? [0];
    await press(element, "ArrowRight", { shiftKey: true });
    expect(said(element)).to.not.include("Nothing");
    expect(west).to.be.lessThan(0);
  });

  it("knows letters by their position on a keyboard that types Cyrillic", async () => {
    const element = await onMap(await mountFake({ reading: "command" }));
    await press(element, "т", { code: "KeyN" });
    expect(said(element)).to.match(/1 of \d+/);
    await press(element, "&", { code: "Digit2" });
    expect(element.state.reading).to.equal("contributors");
  });

  it("changes the reading by 1, 2 and 3, with one announcement each, and not while a reader types", async () => {
    const element = await onMap(await mountFake());
    const regions = findAll(element, "[role=status], [role=alert], output:not([aria-live=off])");
    for (const [key, reading] of [
      ["2", "contributors"],
      ["3", "command"],
      ["1", "coverage"],
    ] as const) {
      let announcements = 0;
      const watch = new MutationObserver((records) => {
        const changed = regions.filter((region) => records.some(({ target }) => region.contains(target)));
        announcements += changed.length;
      });
      for (const region of regions) watch.observe(region, { childList: true, characterData: true, subtree: true });
      await press(element, key);
      await element.whenIdle();
      watch.disconnect();
      expect(element.state.reading).to.equal(reading);
      expect(announcements, `announcements after ${key}`).to.equal(1);
    }
    find<HTMLDetailsElement>(element, "details.what-if").open = true;
    await until(() => query(element, "#objection"), "the box is there");
    find(element, "#objection").focus();
    expect(await press(element, "2")).to.equal(false);
    expect(element.state.reading).to.equal("coverage");
    expect(await press(element, "?")).to.equal(false);
  });

  it("leaves keys with Control, Alt or Meta to the browser", async () => {
    const element = await onMap(await mountFake());
    for (const modifier of ["ctrlKey", "altKey", "metaKey"])
      for (const key of ["n", "1", "?"])
        expect(await press(element, key, { [modifier]: true }), `${modifier} ${key}`).to.equal(false);
    expect(element.state.reading).to.equal("coverage");
  });

  it("shows the list of keys, and gives the focus back", async () => {
    const element = await onMap(await mountFake());
    await press(element, "?");
    const dialog = find<HTMLDialogElement>(element, "dialog.keys");
    expect(dialog.open).to.equal(true);
    expect(dialog.querySelectorAll("dt").length).to.be.greaterThan(8);
    dialog.close();
    expect(focused(element)).to.equal(canvasOf(element));
  });

  it("lists the keys of a story where one is told", async () => {
    for (const [mode, isThere] of [
      ["story", true],
      ["interactive", false],
    ] as const) {
      const element = await onMap(await mountFake({ mode }));
      await press(element, "?");
      const keys = find(element, "dialog.keys").textContent ?? "";
      expect(keys.includes("In a story:"), mode).to.equal(isThere);
      expect(keys).to.include("Undo and redo");
      clear();
    }
  });

  it("is announced as a map with keys of its own", async () => {
    const element = await onMap(await mountFake());
    expect(canvasOf(element).getAttribute("role")).to.equal("application");
    expect(canvasOf(element).getAttribute("aria-label")).to.include("Coverage");
    expect(canvasOf(element).getAttribute("aria-description")).to.include("question mark");
  });
});
