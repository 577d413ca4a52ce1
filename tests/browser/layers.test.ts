import { expect } from "chai";
import { unzipSync } from "fflate";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { packEdits } from "../../src/model/pack-edits.js";
import { clear, find, findAll, focused, mount, query, until } from "./mount.js";

afterEach(clear);

type Element = Awaited<ReturnType<typeof mount>>;
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** Catches the file that a click on a link would save. */
async function saved(act: () => void): Promise<{ name: string; bytes: Uint8Array }> {
  const click = HTMLAnchorElement.prototype.click;
  try {
    const file = new Promise<{ name: string; url: string }>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        resolve({ name: this.download, url: this.href });
      };
    });
    act();
    const { name, url } = await file;
    return { name, bytes: new Uint8Array(await (await fetch(url)).arrayBuffer()) };
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

async function openLayers(element: Element): Promise<HTMLDialogElement> {
  find<HTMLButtonElement>(element, "[data-export]").click();
  await until(() => Boolean(query(element, '[data-action="layers"]')), "the button is there");
  const button = find<HTMLButtonElement>(element, '[data-action="layers"]');
  button.focus();
  button.click();
  await until(() => Boolean(query(element, "dialog.layers .layers-files li")), "the list of files stands");
  return find<HTMLDialogElement>(element, "dialog.layers");
}
const namesIn = (element: Element) => findAll(element, "dialog.layers .file").map((cell) => cell.textContent?.trim());
const format = (element: Element, name: string) =>
  find<HTMLInputElement>(element, `dialog.layers input[value="${name}"]`).click();

describe("element.layers()", () => {
  it("gives the present situation as files, with ranges, sources and bases", async () => {
    const element = await mount({ "us-isr": "off", domain: "signals" });
    const files = await element.layers();
    expect(files.map(({ name }) => name)).to.include.members(["rings.geojson", "coverage.geojson", "bases.geojson"]);
    const coverage = JSON.parse(files.find(({ name }) => name === "coverage.geojson")?.text ?? "");
    expect(coverage.situation).to.equal("us-isr=off&domain=signals");
    expect(coverage.features[0].properties.percent_low).to.be.a("number");
    expect(coverage.features[0].properties.sources).to.match(/^https?:/);
    for (const { bytes, text = "", features } of files) {
      expect(bytes.length).to.be.greaterThan(text.length - 1);
      expect(JSON.parse(text).features).to.have.length(features);
    }
  });

  it("applies a reader's edits once, and says so of each feature and in the dialog", async () => {
    const record = {
      id: "my-fleet",
      operator: "FRA",
      platform: "e3f_fra",
      quantity: 2,
      base: "Mine",
      lon: 21,
      lat: 50,
      source: "my assumption",
    };
    const edits = packEdits([
      { do: "set", what: "author", value: "A. Reader" },
      { do: "add", what: "fleet", record },
    ]);
    const element = await mount({ edits });
    const files = await element.layers();
    const fleets = JSON.parse(files.find(({ name }) => name === "fleets.geojson")?.text ?? "").features;
    const own = fleets.filter(({ id }: { id: string }) => id === "my-fleet");
    expect(own).to.have.length(1);
    expect(own[0].properties).to.include({ edited: true, author: "A. Reader", aircraft: 2 });
    expect(own[0].properties.sources).to.contain("my assumption");
    const dialog = await openLayers(element);
    expect(dialog.querySelector(".layers-edited")?.textContent).to.contain("edited by A. Reader");
  });

  it("packs the legend into a KMZ, and takes several formats in a list", async () => {
    const element = await mount();
    let wrong: unknown;
    element.addEventListener("coalition-error", (event) => {
      wrong = (event as CoalitionErrorEvent).detail;
    });
    const files = await element.layers({ format: ["kmz", "cot"] });
    expect(files.map(({ name }) => name)).to.deep.equal([
      "coalition-map.kmz",
      "coalition-map.cot.xml",
      "coalition-map.tak.zip",
    ]);
    const legend = unzipSync(files[0]?.bytes ?? new Uint8Array())["files/legend.png"];
    expect([...(legend ?? []).slice(0, 4)]).to.deep.equal(PNG);
    expect(legend?.length).to.be.greaterThan(5000);
    expect(wrong).to.equal(undefined);
  });

  it("rejects what it does not know, and quotes it", async () => {
    const element = await mount();
    for (const [options, told] of [
      [{ format: "shp" }, 'got "shp"'],
      [{ format: ["geojson", 7] }, "got 7"],
      [{ format: null }, "got null"],
      [{ theme: "neon" }, 'got "neon"'],
    ] as const) {
      let message = "";
      await element.layers(options as never).catch((error: Error) => {
        message = error.message;
      });
      expect(message, told).to.contain(told);
    }
  });
});

describe("the dialog for GIS layers", () => {
  it("lists what leaves, and saves several files as one zip", async () => {
    const element = await mount({ "us-isr": "off" });
    const dialog = await openLayers(element);
    expect(dialog.matches(":modal")).to.equal(true);
    expect(namesIn(element)).to.include("racetracks.geojson");
    const row = findAll(element, "dialog.layers .layers-files li").find((one) =>
      one.textContent?.includes("rings.geojson"),
    );
    expect(row?.textContent).to.match(/\d+ features[\s\S]*kB[\s\S]*nominal_km/);
    expect(dialog.textContent).to.contain("usa_sbirs");
    format(element, "czml");
    await until(() => namesIn(element).includes("coalition-map.czml"), "the list has grown");
    const { name, bytes } = await saved(() =>
      find<HTMLButtonElement>(element, '[data-action="layers-download"]').click(),
    );
    expect(name).to.equal("coalition-map-layers-us-isr-off.zip");
    expect(Object.keys(unzipSync(bytes))).to.deep.equal(namesIn(element));
    await until(() => (dialog.querySelector('[role="status"]')?.textContent ?? "").includes(name), "it is said");
  });

  it("saves a single file as it is, and nothing without a format", async () => {
    const element = await mount();
    const dialog = await openLayers(element);
    format(element, "geojson");
    const button = find<HTMLButtonElement>(element, '[data-action="layers-download"]');
    await until(() => button.disabled, "nothing to save");
    expect(dialog.textContent).to.contain("Choose at least one format");
    format(element, "kml");
    await until(() => !button.disabled, "the file is ready");
    const { name, bytes } = await saved(() => button.click());
    expect(name).to.equal("coalition-map.kml");
    expect(new TextDecoder().decode(bytes)).to.contain("<kml");
  });

  it("closes alone and gives the focus back to its button", async () => {
    const element = await mount();
    const dialog = await openLayers(element);
    dialog.close();
    await until(() => !query(element, "dialog.layers"), "the dialog is gone");
    expect(find<HTMLDialogElement>(element, "dialog.export").open).to.equal(true);
    expect(focused(element)).to.equal(find(element, '[data-action="layers"]'));
  });
});
