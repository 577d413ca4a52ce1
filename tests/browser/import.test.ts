import { expect } from "chai";
import { strToU8, zipSync } from "fflate";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { readFileLayer } from "../../src/elements/import/importing.js";
import { mount } from "./mount.js";

afterEach(() => document.body.replaceChildren());

const root = (map: CoalitionMap): ShadowRoot => map.shadowRoot as ShadowRoot;
const find = <E extends Element = HTMLElement>(map: CoalitionMap, selector: string): E | null =>
  root(map).querySelector<E>(selector);

async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((next) => setTimeout(next, 25));
  }
  throw new Error(`waited in vain for ${what}`);
}

function drop(map: CoalitionMap, name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  find(map, ".frame")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}

const dialogOf = (map: CoalitionMap) =>
  until("the dialog", () => {
    const dialog = find<HTMLDialogElement>(map, "dialog.import");
    return dialog?.open ? dialog : null;
  });
const choose = async (map: CoalitionMap, use: string) => {
  find<HTMLInputElement>(map, `dialog.import input[value="${use}"]`)?.click();
  await map.updateComplete;
};
const press = (map: CoalitionMap, action: string) =>
  find<HTMLButtonElement>(map, `dialog.import [data-action="${action}"]`)?.click();
const said = (map: CoalitionMap) => find(map, ".said")?.textContent ?? "";

const kml = (inner: string) => `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const DEPOT = `<Placemark><name>Depot &lt;b&gt;</name><Point><coordinates>28.5,49.2</coordinates></Point></Placemark>`;
const ZONE = `<Placemark><name>Zone</name><Polygon><outerBoundaryIs><LinearRing><coordinates>28,46 33,46 33,50 28,50 28,46</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
const ZONE_RECORD = {
  id: "my-1",
  polygons: [
    [
      [
        [28, 46],
        [33, 46],
        [33, 50],
        [28, 50],
        [28, 46],
      ],
    ],
  ],
};
const LINK = `<NetworkLink><Link><href>http://evil.example/x.kml</href></Link></NetworkLink>`;

describe("a file of a GIS", () => {
  it("is asked about when it is dropped, and drawn below ours: on the map, in the legend, the tables, a figure", async () => {
    const map = await mount();
    const ledger = JSON.stringify(map.ledger);
    drop(map, "depots.kml", kml(LINK + DEPOT));
    const dialog = await dialogOf(map);
    const asked = performance.getEntriesByType("resource").filter(({ name }) => name.includes("evil.example"));
    expect(asked, "nothing that the file names is fetched").to.deep.equal([]);
    expect(dialog.querySelector("h2")?.textContent).to.equal("Use depots.kml");
    expect(dialog.querySelector(".import-found")?.textContent).to.equal("KML: 1 point");
    expect(dialog.querySelector(".import-left")?.textContent).to.contain("never opened").and.contain("evil.example");
    expect(find<HTMLInputElement>(map, 'dialog.import input[value="area"]')?.disabled).to.equal(true);
    expect(find<HTMLInputElement>(map, "dialog.import input:checked")?.value).to.equal("reference");
    press(map, "go");
    await until("the layer", () => map.reference);
    await map.whenIdle();
    expect(find(map, "dialog.import")).to.equal(null);
    expect(said(map)).to.contain("Drawn below ours: depots");
    expect(map.scene?.layers.map(({ id }) => id)).to.include.members(["reference-points", "reference-labels"]);
    const texts = map.scene?.legend.flatMap(({ entries }) => entries.map(({ text }) => text));
    expect(texts).to.include("Your layer: depots (not ours)");
    expect(find(map, ".stage .theirs")?.textContent).to.equal("Your layer: depots (not ours)");
    expect(map.thing("reference:1")?.title).to.equal("Depot <b>");
    expect(JSON.stringify(map.ledger), "no number changes").to.equal(ledger);
    expect((await map.figure()).alt).to.contain("“depots” was added by the reader");
    map.reference = null;
    await map.whenIdle();
    expect(map.scene?.layers.some(({ id }) => id.startsWith("reference"))).to.equal(false);
  });

  it("becomes the area of interest: the dialog has the focus, and the change can be undone", async () => {
    const map = await mount();
    drop(map, "zone.kmz", zipSync({ "doc.kml": strToU8(kml(ZONE)) }) as Uint8Array<ArrayBuffer>);
    const dialog = await dialogOf(map);
    const chosen = find<HTMLInputElement>(map, "dialog.import input:checked");
    expect(chosen?.value).to.equal("area");
    expect(dialog.contains(root(map).activeElement), "the focus is in the dialog").to.equal(true);
    press(map, "go");
    const area = await until("the area", () => map.area);
    expect(area.name).to.equal("Zone");
    await until("what is said", () => said(map).includes("The area of interest is now: Zone"));
    expect(map.edited?.scenario.added?.areas).to.deep.include({ name: "Zone", source: "zone.kmz", ...ZONE_RECORD });
    map.store.travel("undo");
    await until("the usual area", () => !map.area);
  });

  it("with more corners than a link can have becomes the area of interest all the same", async () => {
    const map = await mount();
    const ring = Array.from({ length: 3001 }, (_, i) => {
      const turn = (2 * Math.PI * (i % 3000)) / 3000;
      return [30 + 2 * Math.cos(turn), 49 + Math.sin(turn)];
    });
    drop(map, "round.geojson", JSON.stringify({ type: "Polygon", coordinates: [ring] }));
    await dialogOf(map);
    press(map, "go");
    await until("what is said", () => said(map).includes("too many corners for a link"));
    expect(map.area?.name).to.equal("round");
    expect(map.edited).to.equal(null);
  });

  it("becomes stations as one step that can be undone", async () => {
    const map = await mount();
    const before = map.ledger?.average;
    drop(map, "stations.csv", "name,lat,lon,leg_length_km,domain\nOne,50.1,24.2,80,\nTwo,49.5,25,5000,ships");
    const dialog = await dialogOf(map);
    expect(dialog.querySelector(".import-left"), "of no concern to a layer below ours").to.equal(null);
    await choose(map, "stations");
    const left = [...dialog.querySelectorAll(".import-left li")].map(({ textContent }) => textContent);
    expect(left).to.deep.equal(['leg_length_km: Two: "5000"', 'domain: Two: "ships"']);
    const fleet = find<HTMLSelectElement>(map, "#import-fleet");
    expect(fleet?.options.length).to.be.greaterThan(1);
    press(map, "go");
    await until("the edits", () => map.edited);
    const added = map.edited?.scenario.stations.slice(-2).map(({ name, orbit }) => [name, orbit]);
    expect(added).to.deep.equal([
      ["One", { lon: 24.2, lat: 50.1, orientationDeg: 0, legLengthKm: 80, source: "stations.csv" }],
      ["Two", { lon: 25, lat: 49.5, orientationDeg: 0, legLengthKm: 100, source: "stations.csv" }],
    ]);
    await map.whenIdle();
    map.store.travel("undo");
    await map.whenIdle();
    expect(map.edited).to.equal(null);
    expect(map.ledger?.average).to.deep.equal(before);
  });

  it("with latitude first is swapped only when the reader says so", async () => {
    const map = await mount();
    const text = JSON.stringify({ type: "Point", coordinates: [50.4, 30.5] });
    drop(map, "place.json", text);
    const dialog = await dialogOf(map);
    expect(dialog.querySelector(".import-warnings")?.textContent).to.contain("outside Europe");
    press(map, "swap");
    await map.updateComplete;
    expect(dialog.querySelector(".import-warnings")?.textContent).to.contain("swapped");
    press(map, "go");
    const reference = await until("the layer", () => map.reference);
    expect(reference.features[0]?.geometry).to.deep.equal({ type: "Point", coordinates: [30.5, 50.4] });
  });

  it("changes nothing when the reader cancels, and says what is wrong with one that cannot be read", async () => {
    const map = await mount();
    drop(map, "depots.kml", kml(DEPOT));
    await dialogOf(map);
    press(map, "cancel");
    await until("the end", () => !find(map, "dialog.import"));
    expect(map.reference).to.equal(null);
    drop(map, "bad.kml", `<!DOCTYPE kml [<!ENTITY e SYSTEM "file:///etc/passwd">]>${kml("&e;")}`);
    const problems = await until("the problem", () => map.store.problems[0]);
    expect(problems).to.deep.include({ code: "layer-doctype", path: "bad.kml" });
  });

  it("is in the language of the map", async () => {
    const map = await mount({ locale: "uk" });
    drop(map, "depots.kml", kml(DEPOT));
    const dialog = await dialogOf(map);
    expect(dialog.querySelector("h2")?.textContent).to.equal("Використати depots.kml");
    expect(dialog.querySelector(".import-found")?.textContent).to.equal("KML: 1 точка");
  });

  it("can be set by the page; a bad one is reported and the last good one stays", async () => {
    const map = await mount();
    const good = {
      type: "FeatureCollection",
      name: "Mine",
      features: [{ type: "Feature", properties: { name: "A" }, geometry: { type: "Point", coordinates: [30, 50] } }],
    };
    map.reference = good;
    await map.whenIdle();
    expect(map.reference?.name).to.equal("Mine");
    const codes: string[] = [];
    map.addEventListener("coalition-error", (event) =>
      codes.push(...(event as CustomEvent).detail.problems.map((one: { code: string }) => one.code)),
    );
    map.reference = { type: "Topology" };
    await map.whenIdle();
    expect(codes).to.deep.equal(["layer-type"]);
    expect(map.reference?.name).to.equal("Mine");
    const present = map.reference;
    map.reference = present;
    await map.whenIdle();
    expect(map.reference?.features[0]?.properties).to.deep.equal({ name: "A" });
  });
});

describe("the browser's parser", () => {
  it("runs, fetches and keeps nothing of a hostile file", () => {
    const script = `<script xmlns="http://www.w3.org/1999/xhtml">window.hacked = 1</script><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="window.hacked = 1"/>`;
    const bytes = strToU8(kml(`${script}${DEPOT}`));
    const layer = readFileLayer({ name: "a.kml", bytes });
    expect("features" in layer && layer.features.map(({ name }) => name)).to.deep.equal(["Depot <b>"]);
    expect((window as unknown as { hacked?: number }).hacked).to.equal(undefined);
    const broken = readFileLayer({ name: "a.kml", bytes: strToU8("<kml><a></kml>") });
    expect("problems" in broken && broken.problems.map(({ code }) => code)).to.deep.equal(["layer-xml"]);
  });
});
