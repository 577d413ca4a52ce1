import { expect } from "chai";
import { chunksIn, joined, recordIn } from "../../src/figure/png-record.js";
import { clear, find, mount, query, until } from "./mount.js";

afterEach(clear);

type Element = Awaited<ReturnType<typeof mount>>;
interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function openDialog(element: Element): Promise<HTMLDialogElement> {
  // The dialog waits for ranges, which a busy machine draws slowly.
  await element.whenIdle();
  find<HTMLButtonElement>(element, "[data-export]").click();
  const stands = () => until(() => query(element, "dialog.export .preview svg"), "the preview stands");
  await stands().catch(stands);
  const dialog = find<HTMLDialogElement>(element, "dialog.export");
  const page = dialog.querySelector<HTMLSelectElement>("#export-page");
  if (!page) throw new Error("there is no choice of pages");
  page.value = "social";
  page.dispatchEvent(new Event("change", { bubbles: true }));
  return dialog;
}

/** The file that a button of the dialog saves. */
async function saves(dialog: HTMLElement, kind: string): Promise<Saved> {
  const { click } = HTMLAnchorElement.prototype;
  try {
    const file = new Promise<Saved>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        const { download: name, href } = this;
        void fetch(href)
          .then((response) => response.arrayBuffer())
          .then((buffer) => resolve({ name, bytes: new Uint8Array(buffer) }));
      };
    });
    dialog.querySelector<HTMLButtonElement>(`[data-series="${kind}"]`)?.click();
    return await file;
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

/** A picture's pixels as the browser decodes them; of an animation, those of one frame. */
async function pixelsOf(bytes: Uint8Array<ArrayBuffer>, frameIndex = 0) {
  const decoder = new ImageDecoder({ data: bytes, type: "image/png" });
  await decoder.tracks.ready;
  const { image } = await decoder.decode({ frameIndex });
  const pixels = new Uint8Array(image.allocationSize());
  await image.copyTo(pixels);
  const { frameCount = 0, repetitionCount = 0 } = decoder.tracks.selectedTrack ?? {};
  const seconds = (image.duration ?? 0) / 1e6;
  image.close();
  decoder.close();
  return { pixels, frameCount, repetitionCount, seconds };
}

/** Share of bytes in which two pictures differ. */
const differing = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((count, byte, index) => count + (byte === b[index] ? 0 : 1), 0) / a.length;

/** A PNG of the still picture alone: without what makes it move. */
const stillOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const kept = chunksIn(bytes).filter(({ type }) => !["acTL", "fcTL", "fdAT"].includes(type));
  return joined([bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)]);
};

describe("a series in the dialog for figures", () => {
  it("is an animation of two frames that the browser plays without end, its first frame a still picture", async () => {
    const element = await mount();
    element.setAttribute("domain", "signals");
    const dialog = await openDialog(element);
    const { name, bytes } = await saves(dialog, "pair");
    expect(name).to.match(/^coalition-map-coverage.*\.pair\.png$/);
    const [first, second] = [await pixelsOf(bytes, 0), await pixelsOf(bytes, 1)];
    expect([first.frameCount, first.repetitionCount]).to.deep.equal([2, Number.POSITIVE_INFINITY]);
    expect([first.seconds, second.seconds]).to.deep.equal([2.5, 2.5]);
    const changed = differing(first.pixels, second.pixels);
    expect(changed).to.be.greaterThan(0.001);
    // Only the map, its name and its numbers change.
    expect(changed).to.be.lessThan(0.2);
    const still = await pixelsOf(stillOf(bytes));
    expect(still.frameCount).to.equal(1);
    expect(differing(still.pixels, first.pixels)).to.equal(0);
    const texts = recordIn(bytes);
    expect(texts.Description).to.contain("Animation of 2 maps");
    expect(texts["coalition-map:series"]).to.equal("us-isr=on,off");
    expect(texts["coalition-map:state"]).to.equal("domain=signals");
    expect(dialog.querySelector(".export-said")?.textContent).to.contain(name);
  });

  it("is a strip of small maps, in the format chosen and with the numbers of the live map", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    dialog.querySelector<HTMLInputElement>('input[name="export-format"][value="svg"]')?.click();
    const { name, bytes } = await saves(dialog, "strip");
    expect(name).to.match(/\.strip\.svg$/);
    const svg = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "image/svg+xml");
    expect(svg.querySelectorAll(".panel").length).to.equal(8);
    const { ledger } = element;
    const shown = ledger?.average.with.percent.value ?? 0;
    expect(svg.querySelector(".panel")?.textContent).to.contain(`${Math.round(shown)}%`);
    expect(svg.querySelector("metadata")?.textContent).to.contain('"series":"us-isr=on,off,domain=');
  });

  it("of the other readings is a strip alone", async () => {
    const element = await mount();
    element.setAttribute("reading", "contributors");
    const dialog = await openDialog(element);
    expect(
      [...dialog.querySelectorAll<HTMLElement>("[data-series]")].map(({ dataset }) => dataset.series),
    ).to.deep.equal(["strip"]);
    const { bytes } = await saves(dialog, "strip");
    expect(recordIn(bytes)["coalition-map:series"]).to.equal("component=ground,air,sea");
  });
});
