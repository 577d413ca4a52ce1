import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { loadDataset } from "../../src/model/bundled-dataset.js";
import type { Dataset } from "../../src/model/dataset.js";
import type { Headquarters } from "../../src/model/records.js";
import type { Thing } from "../../src/scene/things.js";
import { clear, find, findAll, focused, mount, mountLive, query, until } from "./mount.js";

afterEach(clear);

/** Opens the list of everything on the map, and waits for its content. */
async function openList(element: Awaited<ReturnType<typeof mount>>): Promise<void> {
  find<HTMLDetailsElement>(element, "details.tables").open = true;
  await until(() => query(element, "[data-row]"), "the tables stand");
}

type Place = readonly [number, number];
const places = (row: unknown): Place[] =>
  typeof (row as number[])[0] === "number" ? [row as unknown as Place] : (row as unknown[]).flatMap(places);

/** A held station on the canvas: a point of its racetrack, and the boxes of its racetrack and its ring. */
function racetrackOf(element: CoalitionMap, wanted?: string) {
  const rings = layerOf(element, "rings").filter(({ thing }) => thing);
  const tracks = layerOf(element, "racetracks").filter(({ thing }) => rings.some((ring) => ring.thing === thing));
  const track = tracks.find(({ thing }) => thing === (wanted ?? thing));
  if (!track?.thing) throw new Error("no station has a ring");
  const on = (features: typeof rings) =>
    features.flatMap(({ geometry }) => places(geometry.coordinates).map((at) => element.stage.pointOf(at)));
  const boxOf = (points: { x: number; y: number }[]) => ({
    left: Math.min(...points.map(({ x }) => x)),
    right: Math.max(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    bottom: Math.max(...points.map(({ y }) => y)),
  });
  const points = on([track]);
  const ring = boxOf(on(rings.filter(({ thing }) => thing === track.thing)));
  return { id: track.thing, at: points[0] as { x: number; y: number }, box: boxOf(points), ring };
}
const layerOf = (element: CoalitionMap, id: string) => {
  const layer = element.scene?.layers.find((one) => one.id === id);
  return layer?.kind === "line" ? layer.features : [];
};

describe("things on the map", () => {
  it("open their details from a list, with every source as a link, and give the focus back", async () => {
    const element = await mount({ "as-of": "latest" });
    await openList(element);
    const button = find<HTMLButtonElement>(element, '[data-thing="headquarters:mnfu-hq-paris"]');
    button.focus();
    button.click();
    await element.whenIdle();
    expect(focused(element)?.id).to.equal("details-title");
    const record = element.facts?.headquarters.find(({ id }) => id === "mnfu-hq-paris");
    const links = findAll<HTMLAnchorElement>(element, ".sources a");
    expect(findAll(element, ".sources li")).to.have.length(record?.sources.length ?? -1);
    expect(links.length).to.be.greaterThan(0);
    for (const link of links) expect(link.protocol).to.match(/^https?:$/);
    expect(find(element, ".details").textContent).to.match(/As of .*confidence/);
    find(element, ".details").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await element.updateComplete;
    expect(query(element, ".details")).to.equal(null);
    expect(focused(element)).to.equal(button);
  });

  it("are absent from the lists when they did not exist at the date", async () => {
    const element = await mount();
    await openList(element);
    for (const id of ["mnfu-hq-paris", "mnfu-hq-london", "mnfu-kyiv", "caoc-bodo"]) {
      expect(query(element, `[data-thing="headquarters:${id}"]`), id).to.equal(null);
    }
    expect(query(element, '[data-thing="headquarters:shape"]')).to.not.equal(null);
    element.asOf = "latest";
    await element.whenIdle();
    expect(query(element, '[data-thing="headquarters:caoc-bodo"]')).to.not.equal(null);
  });

  it("show a card under the pointer, and details on a click", async () => {
    const element = await mountLive({ reading: "contributors", "as-of": "latest" });
    const at = element.stage.pointOf([2.3, 47.2]);
    const canvas = find(element, "canvas");
    const { left, top } = canvas.getBoundingClientRect();
    const where = { clientX: left + at.x, clientY: top + at.y, bubbles: true };
    canvas.dispatchEvent(new MouseEvent("mousemove", where));
    await until(() => query(element, ".card"), "the card is shown");
    expect(find(element, ".card").textContent).to.include("France");
    for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, where));
    await element.updateComplete;
    expect(find(element, ".details h3").textContent).to.include("France");
    expect(query(element, ".card")).to.equal(null);
  });

  it("have their card beside the racetrack, not on it, and their details beside their ring", async () => {
    const element = await mountLive();
    const { id, at, box } = racetrackOf(element);
    const canvas = find(element, "canvas");
    const { left, top } = canvas.getBoundingClientRect();
    const where = { clientX: left + at.x, clientY: top + at.y, bubbles: true };
    canvas.dispatchEvent(new MouseEvent("mousemove", where));
    await until(() => query(element, ".stage > .halo"), "the card has its seat");
    await element.updateComplete;
    const card = find(element, ".card").getBoundingClientRect();
    const apart = (a: DOMRect, b: { left: number; right: number; top: number; bottom: number }) =>
      a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;
    expect(
      apart(card, { left: left + box.left, right: left + box.right, top: top + box.top, bottom: top + box.bottom }),
    ).to.equal(true);
    expect(find(element, ".card").textContent).to.match(/hours? a day/);
    for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, where));
    await until(() => query(element, ".details"), "the details are open");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await element.whenIdle();
    const details = find(element, ".details").getBoundingClientRect();
    const ring = racetrackOf(element, id).ring;
    expect(left + ring.right, "the whole ring is seen").to.be.at.most(details.left);
    expect(find(element, ".trace path").getAttribute("d")).to.match(/^M/);
    expect(find(element, ".stage > .halo").hidden).to.equal(false);
    find<HTMLButtonElement>(element, ".details .close").click();
    await element.updateComplete;
    expect(find(element, ".trace path").getAttribute("d")).to.equal("");
  });

  it("open from one another, the fleet from the station that it holds", async () => {
    const element = await mount();
    await openList(element);
    find<HTMLButtonElement>(element, '[data-thing^="station:"]').click();
    await until(() => query(element, ".details [data-open^='fleet:']"), "the holders are named");
    const holder = find<HTMLButtonElement>(element, ".details [data-open^='fleet:']");
    const fleet = element.thing(holder.dataset.open ?? "");
    holder.click();
    await until(() => find(element, "#details-title").textContent === fleet?.title, "the fleet's details are open");
    await until(() => query(element, ".details [data-open^='station:']"), "its station is named");
    expect(find(element, "tr[aria-current]").dataset.row).to.equal(fleet?.id);
  });

  it("are in a layout without overlaps at 390 px", async () => {
    const element = await mountLive({}, 390, 800);
    const boxes = [".head", ".stage", "coalition-ledger"].map((selector) => ({
      selector,
      box: find(element, selector).getBoundingClientRect(),
    }));
    boxes.forEach(({ selector, box }, index) => {
      expect(box.width, `${selector} is ${box.width} px wide`).to.be.at.most(390);
      for (const other of boxes.slice(index + 1)) {
        const apart = box.bottom <= other.box.top + 0.5 || other.box.bottom <= box.top + 0.5;
        expect(apart, `${selector} and ${other.selector} overlap`).to.equal(true);
      }
    });
    const [bar, credits] = [".sheet-button", ".credits"].map((one) => find(element, one).getBoundingClientRect());
    expect(bar?.right).to.be.at.most((credits?.left ?? 0) + 0.5);
    expect(bar?.top).to.be.at.least(find(element, "coalition-ledger").getBoundingClientRect().bottom - 0.5);
    find<HTMLButtonElement>(element, ".sheet-button").click();
    await element.updateComplete;
    expect(getComputedStyle(find(element, "#panel")).display).to.equal("block");
    expect(find(element, "#panel").scrollWidth).to.be.at.most(find(element, "#panel").clientWidth);
  });

  it("have the notes of their record in their details, and the data has all notes from then on", async () => {
    const element = await mount({ "as-of": "latest" });
    const { ledger } = element;
    const { notes } = await loadDataset().then(
      ({ headquarters }) => headquarters.find(({ id }) => id === "shape") as Headquarters,
    );
    expect(notes).to.not.have.length(0);
    element.stage.selection.open(element.thing("headquarters:shape") as Thing);
    await element.whenIdle();
    for (const { text } of notes) expect(find(element, ".details").textContent).to.contain(text);
    expect(element.facts?.headquarters).to.deep.equal((await loadDataset()).headquarters);
    expect(element.ledger).to.deep.equal(ledger);
    const noted = element.facts;
    await element.whenIdle();
    expect(element.facts).to.equal(noted);
  });

  it("have their notes also if a page has made its data from the shipped data", async () => {
    const element = await mount();
    const facts = element.facts as Dataset;
    element.facts = { ...facts, fleets: facts.fleets.map((fleet) => ({ ...fleet, quantity: 0 })) };
    await element.whenIdle();
    expect(element.facts.platforms).to.deep.equal((await loadDataset()).platforms);
    expect(element.facts.fleets.every(({ quantity }) => quantity === 0)).to.equal(true);
  });
});
