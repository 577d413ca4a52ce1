import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { clear, find, findAll, focused, mount, query, until } from "./mount.js";

const address = location.href;
const { clipboard } = navigator;
let copied: Record<string, string> = {};

/** A clipboard that keeps what is copied, or refuses, as browsers do without a reader's permission. */
function fakeClipboard(refuses = false): void {
  const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  const write = async ([item]: ClipboardItem[]) => {
    for (const type of item?.types ?? []) copied[type] = await (await (item as ClipboardItem).getType(type)).text();
  };
  const writeText = async (text: string) => void Object.assign(copied, { "text/plain": text });
  const value = refuses ? { write: refuse, writeText: refuse } : { write, writeText };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value });
}

beforeEach(() => {
  copied = {};
  fakeClipboard();
});
afterEach(() => {
  clear();
  history.replaceState(null, "", address);
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
});

async function openDialog(element: CoalitionMap): Promise<HTMLDialogElement> {
  const button = find<HTMLButtonElement>(element, "[data-share]");
  button.focus();
  button.click();
  await until(() => query(element, "#share-code"), "the code stands");
  return find<HTMLDialogElement>(element, "dialog.share");
}
const press = (element: CoalitionMap, action: string) =>
  find<HTMLButtonElement>(element, `dialog.share [data-action="${action}"]`).click();
const said = (element: CoalitionMap) => find(element, ".share-said").textContent ?? "";
const linkIn = (element: CoalitionMap) => new URL(find<HTMLInputElement>(element, "#share-link-text").value);
const codeIn = (element: CoalitionMap) => find<HTMLTextAreaElement>(element, "#share-code").value;

async function chooseKind(element: CoalitionMap, kind: string): Promise<void> {
  const before = codeIn(element);
  find<HTMLInputElement>(element, `input[name="share-kind"][value="${kind}"]`).click();
  await until(() => (query<HTMLTextAreaElement>(element, "#share-code")?.value ?? before) !== before, "another code");
}

/** Catches the file that a click on a link would save. */
async function saved(act: () => void): Promise<{ name: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  try {
    const file = new Promise<{ name: string; url: string }>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        resolve({ name: this.download, url: this.href });
      };
    });
    act();
    const { name, url } = await file;
    return { name, text: await (await fetch(url)).text() };
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

describe("the dialog Share", () => {
  it("opens as a modal, gives the focus back when it closes, and keeps its keys to itself", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    expect(dialog.matches(":modal")).to.equal(true);
    let heard = 0;
    element.addEventListener("keydown", () => heard++);
    find(element, "#share-code").dispatchEvent(
      new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, composed: true }),
    );
    expect(heard).to.equal(0);
    dialog.close();
    await until(() => !query(element, "dialog.share"), "the dialog is gone");
    expect(focused(element)).to.equal(find(element, "[data-share]"));
  });

  it("copies a link with state, baseline and view, and says so", async () => {
    const element = await mount({ "url-key": "m", "us-isr": "off", theme: "dark", compare: "baseline" });
    element.baseline = { natoSupport: "none" };
    element.showBounds([22, 44, 41, 53]);
    await element.whenIdle();
    await openDialog(element);
    press(element, "copy-link");
    await until(() => said(element).startsWith("Link copied"), "it is said");
    expect(copied["text/plain"]).to.equal(linkIn(element).href);
    const { searchParams } = linkIn(element);
    expect(Object.fromEntries(searchParams)).to.include({
      "m.us-isr": "off",
      "m.base.nato-support": "none",
      "m.view.at": "22,44,41,53",
      "m.view.compare": "beside",
      "m.view.theme": "dark",
    });
    expect(findAll(element, "[aria-labelledby=share-link] .note")).to.have.lengthOf(0);
  });

  it("selects the link where the page may not copy", async () => {
    fakeClipboard(true);
    const element = await mount({ "url-key": "" });
    await openDialog(element);
    press(element, "copy-link");
    await until(() => said(element).includes("may not copy"), "it is said");
    const field = find<HTMLInputElement>(element, "#share-link-text");
    expect(focused(element)).to.equal(field);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
  });

  it("says where a link is not read, and leads to the page that is named", async () => {
    const element = await mount();
    const dialog = await openDialog(element);
    expect(find(element, "[aria-labelledby=share-link] .note").textContent).to.contain("does not read this link");
    dialog.close();
    element.shareUrl = "/maps/full.html?lang=en";
    await openDialog(element);
    expect(linkIn(element).pathname).to.equal("/maps/full.html");
    expect(linkIn(element).searchParams.get("lang")).to.equal("en");
    expect(findAll(element, "[aria-labelledby=share-link] .note")[0]?.textContent ?? "").not.to.contain(
      "does not read",
    );
  });

  it("reports an address that it cannot use, and says what no link can hold", async () => {
    const element = await mount({ "share-url": "javascript:alert(1)" });
    element.area = {
      type: "Feature",
      properties: { name: "Coast" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [29, 45],
            [33, 45],
            [33, 47],
            [29, 47],
            [29, 45],
          ],
        ],
      },
    };
    await element.whenIdle();
    const error = new Promise<CoalitionErrorEvent>((resolve) => {
      element.addEventListener("coalition-error", resolve, { once: true });
    });
    await openDialog(element);
    const [problem] = (await error).detail.problems;
    expect(problem?.path).to.equal("share-url");
    expect(problem?.message).to.contain('"javascript:alert(1)"');
    const notes = findAll(element, "[aria-labelledby=share-link] .note").map(({ textContent }) => textContent);
    expect(notes.some((note) => note?.includes("the area “Coast”"))).to.equal(true);
  });

  it("gives the code of three kinds, in the size that is asked for", async () => {
    const element = await mount({ "url-key": "", "us-isr": "off" });
    await openDialog(element);
    expect(codeIn(element)).to.contain('us-isr="off"').and.contain("max-width: 900px; height: 600px");
    const height = find<HTMLInputElement>(element, "#share-height");
    height.value = "450";
    height.dispatchEvent(new Event("change", { bubbles: true }));
    await until(
      () => query<HTMLTextAreaElement>(element, "#share-code")?.value.includes("height: 450px"),
      "its height",
    );
    await chooseKind(element, "frame");
    const holder = document.createElement("template");
    holder.innerHTML = codeIn(element);
    const frame = holder.content.querySelector("iframe");
    expect(frame?.src).to.equal(linkIn(element).href);
    expect(frame?.title).to.contain("European force");
    await chooseKind(element, "image");
    holder.innerHTML = codeIn(element);
    const image = holder.content.querySelector("img");
    expect([image?.width, image?.height]).to.deep.equal([900, 450]);
    expect(image?.alt).to.contain("US surveillance");
    expect(find(element, ".share-preview svg title").textContent).not.to.equal("");
    height.value = "17";
    height.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => said(element).includes("240"), "the limits are said");
    const copy = () => find<HTMLButtonElement>(element, '[data-action="copy-code"]');
    expect([height.getAttribute("aria-invalid"), height.value, copy().disabled]).to.deep.equal(["true", "17", true]);
    expect(find<HTMLTextAreaElement>(element, "#share-code").disabled).to.equal(true);
    expect(find(element, "#share-size").textContent).to.contain("The code waits");
    await chooseKind(element, "script");
    expect(copy().disabled, "whatever the kind").to.equal(true);
    height.value = "500";
    height.dispatchEvent(new Event("change", { bubbles: true }));
    await until(
      () => query<HTMLTextAreaElement>(element, "#share-code")?.value.includes("height: 500px"),
      "the mended height",
    );
    expect([height.hasAttribute("aria-invalid"), copy().disabled]).to.deep.equal([false, false]);
  });

  it("copies numbers as text and as a table, with the decimal sign that is asked for", async () => {
    const element = await mount();
    await openDialog(element);
    find<HTMLInputElement>(element, 'input[name="share-decimal"][value=","]').click();
    press(element, "copy-numbers");
    await until(() => said(element).includes("rows copied"), "it is said");
    const rows = (copied["text/plain"] ?? "").trim().split("\r\n");
    expect(rows.length).to.equal((element.ledger?.cities.length ?? 0) + 1);
    expect(rows[1]).to.match(/^Kyiv\tUKR\t30,\d+\t/);
    expect(copied["text/html"]).to.contain("<td>Kyiv</td><td>UKR</td><td>30,");
  });

  it("copies numbers by oblast", async () => {
    const element = await mount({ domain: "surface" });
    await openDialog(element);
    find<HTMLInputElement>(element, 'input[name="share-rows"][value="oblasts"]').click();
    press(element, "copy-numbers");
    await until(() => said(element).includes("28 rows copied"), "it is said");
    expect(copied["text/plain"])
      .to.match(
        /^ISO 3166-2\tOblast\t"With US ISR, h a day"\t"With US ISR, h a day \(5%\)"\t"With US ISR, h a day \(95%\)"\t/,
      )
      .and.contain("UA-43\t")
      .and.contain("UKR\tAll of them: Ukraine\t");
  });

  it("says why there are no numbers", async () => {
    const element = await mount({ lead: "un", vetoes: "RUS" });
    await openDialog(element);
    find<HTMLInputElement>(element, 'input[name="share-rows"][value="oblasts"]').click();
    press(element, "copy-numbers");
    await until(() => said(element).includes("No mandate, no mission"), "it is said");
  });

  it("shows the numbers where the page may not copy", async () => {
    fakeClipboard(true);
    const element = await mount();
    await openDialog(element);
    press(element, "copy-numbers");
    await until(() => query(element, "#share-table") && focused(element)?.id === "share-table", "they are shown");
    expect(find<HTMLTextAreaElement>(element, "#share-table").value).to.contain("Kyiv");
  });

  it("saves cities, all numbers and layers", async () => {
    const element = await mount({ "us-isr": "off" });
    await openDialog(element);
    const file = (id: string) =>
      saved(() => find<HTMLButtonElement>(element, `dialog.share [data-file="${id}"]`).click());
    const cities = await file("cities");
    expect(cities.name).to.equal("coalition-map-coverage-us-isr-off.cities.csv");
    expect(cities.text).to.contain("Kyiv");
    expect((await file("ledger")).text).to.contain("average");
    expect((await file("oblasts")).text.split("\r\n")).to.have.lengthOf(30);
    const layers = await file("geojson");
    expect(layers.name).to.equal("coalition-map-coverage-us-isr-off-layers.zip");
    expect(layers.text.startsWith("PK")).to.equal(true);
  });

  for (const [what, attributes] of [
    ["from left to right", {}],
    ["from right to left, in longer words", { locale: "ar-XB" }],
  ] as const)
    it(`fits a phone, ${what}`, async () => {
      const element = await mount(attributes, 390, 800);
      const dialog = await openDialog(element);
      for (const kind of ["frame", "image"]) {
        await chooseKind(element, kind);
        dialog.style.width = "374px";
        const grid = find(element, ".share-grid");
        expect(grid.scrollWidth, kind).to.be.at.most(grid.clientWidth);
        for (const box of findAll(element, ".share-part :not(svg, svg *)"))
          expect(
            box.scrollWidth > box.clientWidth + 1 &&
              getComputedStyle(box).overflowX === "visible" &&
              box.clientWidth > 0,
            `${kind}: ${box.outerHTML.slice(0, 120)}`,
          ).to.equal(false);
      }
    });
});

describe("the view of a link", () => {
  const go = async (query: string, attributes = {}) => {
    history.replaceState(null, "", `?${query}`);
    return mount({ "url-key": "", theme: "light", ...attributes });
  };

  it("is restored: where the map looks, what is open, how two maps are arranged, colours", async () => {
    const element = await go(
      "compare=us-isr&view.at=31,48.5,5&view.select=station:pl-east&view.compare=swipe&view.swipe=30&view.theme=dark",
    );
    expect(element.theme).to.equal("dark");
    expect(element.stage.map.lastView).to.deep.equal({ lon: 31, lat: 48.5, zoom: 5 });
    expect(element.stage.selection.selected).to.equal("station:pl-east");
    expect(find<HTMLInputElement>(element, ".swipe-range").value).to.equal("30");
    expect(document.activeElement, "the focus stays where it is").to.equal(document.body);
  });

  it("with bad values is reported, and the rest restored", async () => {
    let told: readonly { path: string; message: string }[] = [];
    const listen = (event: Event) => {
      told = [...told, ...(event as CoalitionErrorEvent).detail.problems];
    };
    document.addEventListener("coalition-error", listen);
    const element = await go("view.at=north&view.select=station:nowhere&view.swipe=30");
    document.removeEventListener("coalition-error", listen);
    expect(told.map(({ path }) => path)).to.have.members(["view.at", "view.select"]);
    expect(told.find(({ path }) => path === "view.at")?.message).to.contain('"north"');
    expect(told.find(({ path }) => path === "view.select")?.message).to.contain('"station:nowhere"');
    expect(element.stage.map.lastView).to.equal(undefined);
  });

  it("is no part of the state: undo leaves it, and the address loses it when the reader changes something", async () => {
    const element = await go("view.at=31,48.5,5&page=2");
    const { state } = element;
    find<HTMLInputElement>(element, 'input[name="us-isr"][value="off"]').click();
    expect(location.search).to.equal("?page=2&us-isr=off");
    await element.updateComplete;
    find<HTMLButtonElement>(element, '[data-action="undo"]').click();
    expect(element.state).to.deep.equal(state);
    expect(element.stage.map.lastView).to.deep.equal({ lon: 31, lat: 48.5, zoom: 5 });
  });

  it("leaves a map where it has been moved before the code for views was here", async () => {
    history.replaceState(null, "", "?view.at=31,48.5,5&view.theme=dark");
    const element = document.createElement("coalition-map") as CoalitionMap;
    element.setAttribute("url-key", "");
    document.body.append(element);
    element.showBounds([20, 44, 30, 50]);
    await element.whenIdle();
    expect(element.theme, "the view was restored").to.equal("dark");
    expect(element.stage.map.lastView).to.deep.equal([20, 44, 30, 50]);
  });

  it("may be a page's, with a baseline; a link's takes precedence", async () => {
    const view = "base.us-isr=off&view.at=20,45,4&view.swipe=10&view.compare=swipe";
    const alone = await mount({ view, compare: "baseline", theme: "light" });
    expect(alone.baseline).to.deep.equal({ usIsr: "off" });
    expect(alone.stage.map.lastView).to.deep.equal({ lon: 20, lat: 45, zoom: 4 });
    expect(find<HTMLInputElement>(alone, ".swipe-range").value).to.equal("10");
    alone.remove();
    const linked = await go("compare=baseline&base.us-isr=on&view.at=31,48.5,5", { view });
    expect(linked.stage.map.lastView).to.deep.equal({ lon: 31, lat: 48.5, zoom: 5 });
    expect(linked.baseline).to.deep.equal({ usIsr: "on" });
  });
});
