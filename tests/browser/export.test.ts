import { expect } from "chai";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { recordIn, withRecord } from "../../src/figure/png-record.js";
import { loadBundledOblasts, loadDataset, withOblasts } from "../../src/model/bundled-dataset.js";
import { VERSION } from "../../src/model/version.js";
import { loadForceKinds, loadOblastKind } from "../../src/scene/kinds/late-kinds.js";
import { part } from "../cases.js";
import { comparable, drawScene } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";
import { download, drop, format, openDialog, pick, saved } from "./export-dialog.js";
import { clear, find, focused, mount, mountLive, query, until } from "./mount.js";

afterEach(clear);

const expected = import.meta.glob<string>("../scenes/expected/*.svg", { query: "?raw", import: "default" });

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};
const textOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

describe("the dialog for figures", () => {
  it("opens with a preview, and gives the focus back when it closes", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    expect(dialog.matches(":modal")).to.equal(true);
    expect(dialog.querySelector(".preview svg title")?.textContent).to.contain("US surveillance");
    expect(dialog.querySelector(".text")?.textContent).to.contain("otional");
    dialog.close();
    await element.updateComplete;
    await until(() => !query(element, "dialog.export"), "the dialog is gone");
    expect(focused(element)).to.equal(find(element, "[data-export]"));
  });

  it("selects a text where the page may not copy it, and says so", async () => {
    const { clipboard } = navigator;
    const refused = { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) };
    const element = await mount();
    const dialog = await openDialog(element);
    const shown = find(element, "dialog.export [aria-labelledby='export-caption'] .text");
    try {
      // Not there on a page without https; refused in a frame without the permission.
      for (const value of [undefined, refused]) {
        getSelection()?.removeAllRanges();
        Object.defineProperty(navigator, "clipboard", { configurable: true, value });
        dialog.querySelector<HTMLButtonElement>("[aria-describedby='export-caption']")?.click();
        await until(() => find(element, ".export-said").textContent !== "", "it is said");
        expect(find(element, ".export-said").textContent).to.equal(
          "This page may not copy: the text is selected for you to copy.",
        );
        expect(getSelection()?.toString().trim()).to.equal(shown.textContent?.trim());
        format(dialog, value ? "svg" : "pdf");
        await until(() => find(element, ".export-said").textContent === "", "a choice clears what was said");
      }
    } finally {
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
    }
  });

  it("draws the preview again for another page, theme and title", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    const box = () => dialog.querySelector(".preview svg")?.getAttribute("viewBox") ?? "";
    const before = box();
    pick(dialog, "#export-page", "column-85mm");
    await until(() => box() !== before, "the page has changed");
    pick(dialog, "#export-heading", "A title of <b>one's</b> own");
    await until(
      () => dialog.querySelector(".preview svg title")?.textContent === "A title of <b>one's</b> own",
      "the title has changed",
    );
  });

  it("gives a PNG with size, resolution, state and versions", async () => {
    const element = await mount({ "us-isr": "off", lead: "nato" });
    const dialog = await openDialog(element);
    pick(dialog, "#export-page", "social");
    // Twice as many pixels as the page has on a screen, unless the reader wants others.
    await until(
      () => dialog.querySelector("#export-pixels")?.textContent?.includes("2400 × 1260") ?? false,
      "the size",
    );
    const { name, bytes } = await download(dialog);
    expect(name).to.equal("coalition-map-coverage-us-isr-off-lead-nato.png");
    expect(sizeOf(bytes)).to.deep.equal([2400, 1260]);
    const texts = recordIn(bytes);
    expect(texts["coalition-map:state"]).to.equal("us-isr=off&lead=nato");
    expect(texts["coalition-map:data"]).to.equal(element.facts?.dataVersion);
    expect(texts.Software).to.equal(`coalition-map ${VERSION}`);
    expect(texts.Description).to.contain("km²");
  });

  it("gives an SVG with its font, and a PDF with fonts, language and title", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    format(dialog, "svg");
    const svg = await download(dialog);
    expect(svg.name).to.equal("coalition-map-coverage.svg");
    expect(textOf(svg.bytes)).to.contain("@font-face");
    format(dialog, "pdf");
    const pdf = textOf((await download(dialog)).bytes);
    expect(pdf.startsWith("%PDF-1.7")).to.equal(true);
    for (const part of ["/Lang (en-GB)", "/FontFile2", "/StructTreeRoot", "(state=; data=", "/Keywords"])
      expect(pdf).to.contain(part);
  });

  it("gives numbers and cities for a spreadsheet in the page's language", async () => {
    const element = await mount({ locale: "de" });
    const dialog = await openDialog(element);
    const file = (id: string) => saved(() => dialog.querySelector<HTMLButtonElement>(`[data-file="${id}"]`)?.click());
    const numbers = await file("ledger.sheet.csv");
    expect(numbers.name).to.equal("coalition-map-coverage.numbers.csv");
    expect([...numbers.bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(numbers.bytes);
    expect(text).to.match(/^section;id;name;measure;value;low;high;unit\r\n/);
    expect(text).to.match(/\naverage;with;;share;\d+,\d+;/);
    const cities = await file("cities.csv");
    expect(cities.name).to.equal("coalition-map-coverage.cities.csv");
    const [head = "", first = ""] = new TextDecoder().decode(cities.bytes).split("\r\n");
    expect(head).to.match(/^Stadt;Land \(ISO-Code\);/);
    expect(first).to.match(/^Kyjiw;UKR;30,\d+;50,\d+;/);
  });

  it("names letters of a title that the font lacks, and what becomes of them in each format", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    const said = () => dialog.querySelector(".export-letters")?.textContent ?? "";
    expect(said()).to.equal("");
    pick(dialog, "#export-heading", "Ωmega 漢 Kyiv");
    await until(() => said().includes("Ω 漢"), "the letters are named");
    expect(said()).to.contain("“Ωmega 漢 Kyiv”");
    expect(said()).to.contain("in another font");
    format(dialog, "pdf");
    await until(() => said().includes("leave them out"), "the PDF lacks them");
    format(dialog, "svg");
    await until(() => !said().includes("leave them out"), "the SVG has them");
  });

  it("gives numbers and sources", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    const file = (id: string) =>
      saved(() => dialog.querySelector<HTMLButtonElement>(`[data-file="${id}"]`)?.click()).then(({ bytes }) =>
        new TextDecoder().decode(bytes),
      );
    expect(await file("ledger.csv"))
      .to.match(/^section,id,.*\r\n/)
      .and.contain("kept");
    expect(JSON.parse(await file("ledger.json")).area.id).to.equal("UKR");
    expect(await file("sources.bib")).to.match(/^@\w+\{/m);
    expect(JSON.parse(await file("sources.json")).length).to.be.greaterThan(10);
  });
});

describe("a dropped figure", () => {
  for (const kind of ["png", "svg", "pdf"] as const) {
    it(`brings its state back: ${kind}`, async () => {
      const element = await mount({ "us-isr": "off", objections: "HUN", reading: "coverage", domain: "signals" });
      const { state } = element;
      const dialog = await openDialog(element);
      pick(dialog, "#export-page", "social");
      format(dialog, kind);
      const { name, bytes } = await download(dialog);
      dialog.close();
      element.remove();
      const other = await mount();
      drop(other, new File([bytes as BlobPart], name));
      await until(() => other.usIsr === "off", "the state is back");
      expect(other.state).to.deep.equal(state);
      find<HTMLButtonElement>(other, '[data-action="undo"]').click();
      expect(other.usIsr, "one step back").to.equal("on");
    });
  }

  it("of other data is reported, and shown all the same", async () => {
    const element = await mount();
    const canvas = document.createElement("canvas");
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const bytes = new Uint8Array(await (blob as Blob).arrayBuffer());
    const texts = { "coalition-map:state": "us-isr=off", "coalition-map:data": "0.0.1" };
    const error = new Promise<CoalitionErrorEvent>((resolve) =>
      element.addEventListener("coalition-error", resolve, { once: true }),
    );
    drop(element, new File([withRecord(bytes, 300, texts)], "old.png"));
    expect((await error).detail.problems[0]?.message).to.contain("0.0.1");
    expect(element.usIsr).to.equal("off");
  });

  it("without a state is named in an error and changes nothing", async () => {
    const element = await mount({ "us-isr": "off" });
    const before = element.state;
    const canvas = document.createElement("canvas");
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const error = new Promise<CoalitionErrorEvent>((resolve) =>
      element.addEventListener("coalition-error", resolve, { once: true }),
    );
    drop(element, new File([blob as Blob], "holiday.png"));
    const [problem] = (await error).detail.problems;
    expect(problem?.message).to.contain("holiday.png");
    expect(element.state).to.deep.equal(before);
  });
});

describe("toBlob", () => {
  it("gives the map as it is seen, in a sheet, with its state", async () => {
    const element = await mountLive({ "us-isr": "off" }, 760, 460);
    const blob = await element.toBlob({ scale: 1 });
    expect(blob.type).to.equal("image/png");
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(recordIn(bytes)["coalition-map:state"]).to.equal("us-isr=off");
    const stage = find(element, ".stage");
    const [width = 0, height = 0] = sizeOf(bytes);
    expect(width).to.equal(stage.clientWidth);
    expect(height).to.be.greaterThan(stage.clientHeight + 60);
    // The colour that the reader sees at a place is in the picture, lower by the height of the sheet's head.
    const picture = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    context.drawImage(picture, 0, 0);
    const place: [number, number] = [34.5, 43.4];
    const { x, y } = element.stage.pointOf(place);
    const [seen] = await element.stage.colourAt([place]);
    const column = context.getImageData(Math.round(x), 0, 1, height).data;
    const head = Array.from({ length: height }, (_, row) => row).find(
      (row) =>
        [0, 1, 2].every((channel) => column[(row + Math.round(y)) * 4 + channel] === seen?.[channel]) &&
        row > 20 &&
        row < 200,
    );
    expect(head, "the sea is where it was, some lines further down").to.not.equal(undefined);
  });

  it("gives both maps while they are compared, and the still if there is no canvas", async () => {
    const pair = await mountLive({ compare: "us-isr", controls: "none" }, 480, 300);
    expect((await pair.toBlob({ scale: 1, type: "image/jpeg" })).type).to.equal("image/jpeg");
    const still = await mount({ mode: "static" });
    const bytes = new Uint8Array(await (await still.toBlob({ scale: 1 })).arrayBuffer());
    expect(bytes.length).to.be.greaterThan(20_000);
  });

  it("refuses other types and scales, quoting them", async () => {
    const element = await mount();
    const reason = async (options: object) => {
      try {
        await element.toBlob(options);
      } catch (error) {
        return String(error);
      }
      throw new Error("nothing was refused");
    };
    expect(await reason({ type: "image/bmp" })).to.contain('"image/bmp"');
    expect(await reason({ scale: 9 })).to.contain("9");
  });
});

describe("a figure drawn in the browser", () => {
  // Node draws each scene in every run; a browser some, others each day, and all at full size.
  for (const scene of part(scenes, 12)) {
    it(`is byte for byte the same as Node's: ${scene.name}`, async () => {
      const load = expected[`../scenes/expected/${scene.name}.svg`];
      if (!load) throw new Error(`no expected figure for ${scene.name}`);
      const [facts, oblasts] = await Promise.all([
        loadDataset(),
        loadBundledOblasts(),
        loadForceKinds(),
        loadOblastKind(),
      ]);
      const dataset = withOblasts(facts, oblasts);
      expect(comparable(drawScene(scene, dataset).svg) === (await load())).to.equal(true);
    });
  }
});
