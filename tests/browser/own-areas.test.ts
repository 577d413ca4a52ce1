import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { clear, find, findAll, legendTexts, mount, mountLive, query, until } from "./mount.js";

afterEach(clear);

const area = (id: string, name: string, west: number) => ({
  type: "Feature",
  id,
  properties: { name },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 49],
        [west + 3, 49],
        [west + 3, 51],
        [west, 51],
        [west, 49],
      ],
    ],
  },
});
const DISTRICTS = {
  type: "FeatureCollection",
  name: "districts",
  features: [area("w", "West <i>", 23), area("m", "Middle", 27)],
};
const shaded = (map: CoalitionMap) =>
  map.scene?.layers.find(({ id }) => id === "oblasts")?.features.map(({ id }) => id) ?? [];
const rows = (map: CoalitionMap) =>
  findAll(map, ".oblasts tbody th").map(({ textContent }) => textContent?.trim() ?? "");
async function openFold(map: CoalitionMap): Promise<void> {
  find<HTMLDetailsElement>(map, "details.oblasts").open = true;
  await until(() => query(map, ".oblasts [data-action=count]"), "the choice is there");
  await map.whenIdle();
}

describe("the areas of a reader's file", () => {
  it("are counted and shaded one by one when the dialog is told so", async () => {
    const map = await mountLive({}, 760, 420);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([JSON.stringify(DISTRICTS)], "districts.geojson"));
    find(map, ".frame").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    await until(() => query(map, "dialog.import input[value=areas]"), "the dialog is there");
    find<HTMLInputElement>(map, "dialog.import input[value=areas]").click();
    await map.updateComplete;
    find(map, "dialog.import [data-action=go]").click();
    await until(() => map.shade === "oblast", "the map is shaded by them");
    await map.whenIdle();
    expect(shaded(map)).to.deep.equal(["w", "m"]);
    expect(find(map, ".said").textContent).to.include("2 areas of “districts” on the map");
    expect((await legendTexts(map)).join().replace(/\s/g, " ")).to.include("Areas of “districts” (not ours)");
    expect(map.reference?.use).to.equal("areas");
  });

  it("have a row each in the fold with ranges, in place of oblasts and back", async () => {
    const map = await mount({ domain: "missiles", shade: "oblast" });
    map.reference = DISTRICTS;
    await openFold(map);
    expect(rows(map)).to.have.length(27);
    find(map, ".oblasts [data-action=count]").click();
    await until(() => rows(map).length === 2, "the rows are theirs");
    await map.whenIdle();
    expect(rows(map)).to.include("West <i>");
    const cells = () => find(map, '[data-oblast="w"]').textContent ?? "";
    await until(() => /\d \(.*–.*\)/.test(cells()), "the ranges have come");
    expect(query(map, ".oblasts tfoot")).to.equal(null);
    expect(find(map, ".oblasts [data-column=name]").textContent).to.include("Area");
    expect(shaded(map)).to.deep.equal(["w", "m"]);
    find(map, ".oblasts [data-action=count]").click();
    await until(() => rows(map).length === 27, "the oblasts are back");
    expect(shaded(map)).to.have.length(27);
    expect(map.reference?.features).to.have.length(2);
  });

  it("are told which cannot be measured, and keep the others", async () => {
    const map = await mount({ shade: "oblast" });
    const told: string[] = [];
    map.addEventListener("coalition-error", ({ detail }) =>
      told.push(...detail.problems.map(({ path, message }) => `${path}: ${message}`)),
    );
    const point = [30, 50];
    const flat = {
      ...area("f", "Flat", 30),
      geometry: { type: "Polygon", coordinates: [[point, [31, 50], point, point]] },
    };
    map.reference = { ...DISTRICTS, use: "areas", features: [flat, ...DISTRICTS.features] };
    await map.whenIdle();
    expect(shaded(map)).to.deep.equal(["w", "m"]);
    expect(told.join()).to.match(/reference\.features\[0\].*"Flat": /);
    map.reference = { ...DISTRICTS, use: "hexagons" };
    await map.whenIdle();
    expect(told.at(-1)).to.equal('reference.use: expected "areas", got "hexagons"');
    expect(shaded(map), "the last good one stays").to.deep.equal(["w", "m"]);
    map.reference = null;
    await map.whenIdle();
    expect(shaded(map)).to.have.length(27);
  });
});
