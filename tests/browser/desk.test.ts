import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { part } from "../cases.js";
import { by, middle, point } from "./editing.js";
import { download, drop, format, openDialog, pick, saved } from "./export-dialog.js";
import { clear, find, findAll, focused, mount, query, until } from "./mount.js";
import { press } from "./stage.js";

afterEach(clear);

const sheet = (element: CoalitionMap) => find(element, ".desk-sheet");
const grip = (element: CoalitionMap, name: string) => find<HTMLButtonElement>(element, `[data-grip="${name}"]`);
const act = (element: CoalitionMap, name: string) =>
  find<HTMLButtonElement>(element, `[data-action="${name}"]`).click();
const said = (element: CoalitionMap) => find(element, ".export-said").textContent ?? "";
/** Text of the figure in the preview, however its lines are broken. */
const written = (element: CoalitionMap) => query(element, ".preview svg")?.textContent?.replace(/\s+/g, " ") ?? "";

/** The present style, as the button saves it. */
async function style(element: CoalitionMap) {
  const { name, bytes } = await saved(() => act(element, "save-style"));
  return { name, bytes, value: JSON.parse(new TextDecoder().decode(bytes)) };
}

/** Presses the preview at shares of its width and height. */
function pressSheet(element: CoalitionMap, across: number, down: number): void {
  const { left, top, width, height } = sheet(element).getBoundingClientRect();
  const at = { clientX: left + width * across, clientY: top + height * down, bubbles: true, detail: 1 };
  sheet(element).dispatchEvent(new MouseEvent("click", at));
}

/** Presses the map, and types a text for the annotation. */
async function annotate(element: CoalitionMap, dialog: HTMLElement, text: string, across = 0.4, down = 0.55) {
  pressSheet(element, across, down);
  await until(
    () => (focused(element) as HTMLElement | null)?.id.startsWith("desk-annotation"),
    "its field has the focus",
  );
  const id = (focused(element) as HTMLElement).id;
  pick(dialog, `#${id}`, text);
  await until(() => written(element).includes(text), "the figure has it");
}

describe("annotations on the preview", () => {
  it("are placed by a press, typed, and dragged by text and by arrow", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    await annotate(element, dialog, "Two tankers");
    expect(find(element, '[data-section="annotations"] small').textContent).to.equal("1 of 8 annotations");
    const before = (await style(element)).value.annotations[0];
    expect(before).to.have.keys("text", "lon", "lat");

    const text = grip(element, "text-0");
    const at = middle(text);
    point(text, "pointerdown", at);
    point(text, "pointermove", by(at, 30, 20));
    point(text, "pointerup", by(at, 30, 20));
    const offset = (await style(element)).value.annotations[0].offsetMm;
    expect(offset).to.have.lengthOf(2);
    await until(() => Math.abs(middle(grip(element, "text-0")).clientX - at.clientX) > 5, "the text has moved");

    const tip = grip(element, "tip-0");
    const from = middle(tip);
    point(tip, "pointerdown", from);
    point(tip, "pointermove", by(from, 40, 0));
    point(tip, "pointerup", by(from, 40, 0));
    const after = (await style(element)).value.annotations[0];
    expect(after.lon).to.be.greaterThan(before.lon + 0.5);
    expect(after.offsetMm).to.deep.equal(offset);
    await until(() => Math.abs(middle(grip(element, "tip-0")).clientX - from.clientX - 40) < 2, "the arrow is there");
    expect(findAll(element, ".desk-grip"), "a drag places no other").to.have.lengthOf(2);
  });

  it("are moved by keys, 1 mm and 10 mm, keep the focus while the figure is drawn, and are removed", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    await annotate(element, dialog, "A depot");
    const text = grip(element, "text-0");
    text.focus();
    press(text, "ArrowRight", { shiftKey: true });
    press(text, "ArrowRight");
    const [right] = (await style(element)).value.annotations[0].offsetMm;
    press(text, "ArrowLeft");
    expect((await style(element)).value.annotations[0].offsetMm[0]).to.be.closeTo(right - 1, 0.11);
    const { lon } = (await style(element)).value.annotations[0];
    const tip = grip(element, "tip-0");
    tip.focus();
    press(tip, "ArrowLeft", { shiftKey: true });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await style(element)).value.annotations[0].lon).to.be.lessThan(lon);
    expect(focused(element)).to.equal(grip(element, "tip-0"));
    expect(tip.getAttribute("aria-label")).to.match(/^Arrow of annotation 1, A depot: \d+\.\d{4}° N/);
    press(tip, "Delete");
    await until(() => !query(element, ".desk-grip"), "it is gone");
    await until(() => !written(element).includes("A depot"), "the figure is drawn without it");
    expect(said(element)).to.equal("Annotation 1 has been removed.");
  });

  it("are added in the list alone: text, typed place, a city; a wrong place changes nothing", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    find<HTMLDetailsElement>(element, '[data-section="annotations"]').open = true;
    act(element, "annotate");
    await until(() => query(element, "#desk-annotation-0"), "there is one");
    pick(dialog, "#desk-annotation-0", "Here");
    pick(dialog, "#desk-place-0", "49°30′N 28°15′E");
    await element.updateComplete;
    expect((await style(element)).value.annotations).to.deep.equal([{ text: "Here", lon: 28.25, lat: 49.5 }]);
    pick(dialog, "#desk-place-0", "nowhere");
    await until(() => query(element, "#desk-place-0-wrong"), "what is wrong is said");
    expect(find(element, "#desk-place-0-wrong").textContent).to.contain('"nowhere"');
    expect((await style(element)).value.annotations[0].lon).to.equal(28.25);
    const city = element.facts?.cities[0];
    pick(dialog, "#desk-city-0", "0");
    const [annotation] = (await style(element)).value.annotations;
    expect([annotation.lon, annotation.lat]).to.deep.equal([city?.lon, city?.lat]);
  });

  it("are eight at most, and only on the map; what a figure has no place for is said", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    pressSheet(element, 0.9, 0.95);
    await until(() => said(element).includes("belong on the map"), "it is refused");
    const annotations = Array.from({ length: 8 }, (_, index) => ({ text: `No. ${index}`, lon: 24 + index, lat: 49 }));
    const file = new File([JSON.stringify({ version: 1, annotations })], "eight.json");
    await load(element, file);
    await until(() => said(element).includes("eight.json"), "they are loaded");
    pressSheet(element, 0.4, 0.55);
    await until(() => said(element) === "A figure may have 8 annotations.", "a ninth is refused");
    pick(dialog, "#desk-place-0", "10, -60");
    await until(() => find(element, ".desk-annotations").textContent?.includes("not in the figure's extent"), "said");
  });
});

/** Chooses a file in the hidden box of a picker. */
async function choose(element: CoalitionMap, id: string, file: File): Promise<void> {
  const box = find<HTMLInputElement>(element, `#${id}`);
  const transfer = new DataTransfer();
  transfer.items.add(file);
  box.files = transfer.files;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  await element.updateComplete;
}
const load = (element: CoalitionMap, file: File) => choose(element, "desk-style-file", file);
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#a61b29"/></svg>';

async function furnish(element: CoalitionMap, dialog: HTMLElement): Promise<void> {
  pick(dialog, "#export-page", "social");
  pick(dialog, "#export-heading", "A headline of the house");
  pick(dialog, "#desk-subtitle", "Its subtitle");
  pick(dialog, "#desk-note", "Its note.");
  pick(dialog, "#desk-colour-sea", "#dde6ea");
  find<HTMLInputElement>(element, "#desk-layer-scale").click();
  find<HTMLInputElement>(element, "#desk-state-FRA").click();
  await choose(element, "desk-logo-file", new File([LOGO], "logo.svg"));
  await until(() => query(element, "#desk-logo-alt"), "the logo is taken");
  pick(dialog, "#desk-logo-alt", "The house");
  await until(() => query(element, ".preview svg title")?.textContent === "A headline of the house", "the title");
}

describe("a style as a file", () => {
  it("gives the same figure, byte for byte, when it is loaded into another map", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    await furnish(element, dialog);
    await annotate(element, dialog, "Here", 0.35, 0.5);
    format(dialog, "svg");
    const { name, bytes, value } = await style(element);
    expect(name).to.equal("house.json");
    expect(value).to.include({ version: 1, title: "A headline of the house", page: "social" });
    expect(value.layers).to.deep.equal({ scale: false });
    const first = await download(dialog);
    clear();
    const other = await mount({}, 1000, 700);
    const again = await openDialog(other);
    await load(other, new File([bytes as BlobPart], "house.json"));
    await until(() => said(other) === "The style of house.json has been loaded.", "it is loaded");
    format(again, "svg");
    const second = await download(again);
    expect(new TextDecoder().decode(second.bytes)).to.equal(new TextDecoder().decode(first.bytes));
  });

  it("is refused whole if it is a bad one, with paths and values; and can be undone", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    pick(dialog, "#desk-subtitle", "Mine");
    const bad = '{"version":1,"subtitle":"Theirs","colours":{"text":"<b>red</b>"}}';
    await load(element, new File([bad], "bad.json"));
    await until(() => query(element, ".desk-refused"), "it is refused");
    const told = find(element, ".desk-refused");
    expect(told.textContent).to.contain("bad.json was not loaded");
    expect(told.textContent).to.contain("colours.text");
    expect(told.textContent).to.contain("<b>red</b>");
    expect(told.querySelector("b")).to.equal(null);
    expect(told.querySelector("li")?.lang, "what checks a style speaks English").to.equal("en");
    expect((await style(element)).value).to.deep.equal({ version: 1, subtitle: "Mine" });
    act(element, "start-again");
    await element.updateComplete;
    expect((await style(element)).value).to.deep.equal({ version: 1 });
    act(element, "style-back");
    await element.updateComplete;
    expect((await style(element)).value).to.deep.equal({ version: 1, subtitle: "Mine" });
  });

  for (const kind of ["png", "svg", "pdf"] as const)
    it(`comes back with a figure that is dropped on the map: ${kind}`, async () => {
      const element = await mount({ "us-isr": "off" }, 1000, 700);
      const dialog = await openDialog(element);
      await furnish(element, dialog);
      format(dialog, kind);
      const { value } = await style(element);
      const { name, bytes } = await download(dialog);
      dialog.close();
      clear();
      const other = await mount({}, 1000, 700);
      drop(other, new File([bytes as BlobPart], name));
      await until(() => find(other, ".said").textContent?.includes("has a style for figures"), "it is said");
      expect(other.usIsr).to.equal("off");
      await openDialog(other);
      expect(said(other)).to.contain(name);
      // The theme is recorded as it was drawn: another map may have another.
      expect((await style(other)).value).to.deep.equal({ ...value, theme: "light" });
    });

  it("stays while the dialog is closed", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    pick(dialog, "#desk-subtitle", "Mine");
    dialog.close();
    await until(() => !query(element, "dialog.export"), "it is closed");
    await openDialog(element);
    expect(find<HTMLInputElement>(element, "#desk-subtitle").value).to.equal("Mine");
    await until(() => written(element).includes("Mine"), "the figure has it");
  });
});

describe("the page's style", () => {
  it("is where the desk starts, and what figures by script have", async () => {
    const element = await mount({}, 1000, 700);
    element.figureStyle = JSON.stringify({ version: 1, subtitle: "Of the house", page: "social" });
    await element.whenIdle();
    expect(element.figureStyle).to.include({ subtitle: "Of the house" });
    const figure = await element.figure();
    expect(figure.svg).to.contain("Of the house");
    expect((await element.figure({ style: { version: 1, subtitle: "Another" } })).svg).to.contain("Another");
    const dialog = await openDialog(element);
    expect(dialog.querySelector<HTMLSelectElement>("#export-page")?.value).to.equal("social");
    pick(dialog, "#desk-subtitle", "");
    act(element, "start-again");
    await element.updateComplete;
    expect(find<HTMLInputElement>(element, "#desk-subtitle").value).to.equal("Of the house");
    element.figureStyle = null;
    expect(element.figureStyle).to.equal(null);
  });

  it("is reported with its path if it is a bad one, and the last good one stays", async () => {
    const element = await mount();
    element.figureStyle = { version: 1, credit: "Ours" };
    await element.whenIdle();
    const error = new Promise<CoalitionErrorEvent>((resolve) =>
      element.addEventListener("coalition-error", resolve, { once: true }),
    );
    element.figureStyle = { version: 1, colours: { sea: "blue" } };
    const [problem] = (await error).detail.problems;
    expect(problem?.path).to.equal("figureStyle.colours.sea");
    expect(problem?.message).to.contain('"blue"');
    expect(element.figureStyle).to.include({ credit: "Ours" });
    let refused = "";
    await element.figure({ style: { version: 1, title: 3 } as never }).catch((reason: Error) => {
      refused = reason.message;
    });
    expect(refused).to.contain("style.title");
  });
});

describe("the desk", () => {
  it("says contrast in words and numbers before anything is exported, beside the colours and above the buttons", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    pick(dialog, "#desk-colour-text", "#999999");
    await until(() => find(element, ".desk-warnings").textContent?.includes("Text on paper: 2.8 : 1"), "it is said");
    const field = find(element, "#desk-colour-text");
    const about = find(element, `#${field.getAttribute("aria-describedby")}`);
    expect(about.textContent).to.contain("needs 4.5 : 1");
    pick(dialog, "#desk-colour-text", "red");
    await until(() => field.getAttribute("aria-invalid") === "true", "it is no colour");
    expect((await style(element)).value.colours).to.deep.equal({ text: "#999999" });
    find<HTMLButtonElement>(element, ".desk-colour[data-weak] button").click();
    await element.updateComplete;
  });

  it("says in English, and as English, what cannot be drawn", async () => {
    const element = await mount({ locale: "de" }, 1000, 700);
    const dialog = await openDialog(element);
    pick(dialog, "#desk-subtitle", "a\u0007b");
    await until(() => query(element, ".desk-warnings li [lang]"), "it is said");
    const remark = find(element, ".desk-warnings li [lang]");
    expect(remark.lang).to.equal("en");
    expect(remark.textContent).to.match(/^subtitle: /);
    expect(remark.parentElement?.textContent).to.match(/^So lässt sich die Abbildung nicht zeichnen: subtitle/);
  });

  it("takes its fonts out of the document when its map goes, and leaves those of another map", async () => {
    const bytes = new Uint8Array(await (await fetch("/src/scene/fonts/coalition-sans-400.ttf")).arrayBuffer());
    const data = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
    const shown = () => [...document.fonts].filter(({ family }) => family.includes("Of the house")).length;
    const elements: CoalitionMap[] = [];
    for (const count of [1, 2]) {
      const element = await mount({}, 1000, 700);
      element.figureStyle = { version: 1, fonts: { text: { family: "Of the house", data } } };
      await openDialog(element);
      expect(shown()).to.equal(count);
      elements.push(element);
    }
    elements[0]?.remove();
    expect(shown(), "the other map still shows it").to.equal(1);
    elements[1]?.remove();
    expect(shown()).to.equal(0);
  });

  it("refuses a hostile logo with its reason, and takes a good one when it has its words", async () => {
    const element = await mount({}, 1000, 700);
    await openDialog(element);
    const hostile = LOGO.replace("<path", '<script>document.title="ran"</script><path onclick="x()"');
    await choose(element, "desk-logo-file", new File([hostile], '<img src=x onerror="x">.svg'));
    await until(() => query(element, "#desk-logo-wrong"), "it is refused");
    expect(find(element, "#desk-logo-wrong").textContent).to.contain('<img src=x onerror="x">.svg was refused');
    expect(find(element, "#desk-logo-wrong").querySelector("img")).to.equal(null);
    expect((await style(element)).value).to.deep.equal({ version: 1 });
    await choose(element, "desk-logo-file", new File([LOGO], "logo.svg"));
    await until(() => said(element).includes("once it has an alternative text"), "it waits for its words");
    expect(find(element, ".desk-warnings").textContent).to.contain("no alternative text");
    expect((focused(element) as HTMLElement).id).to.equal("desk-logo-alt");
  });

  it("follows the page with its theme and its size in centimetres and pixels", async () => {
    const element = await mount({ theme: "dark" }, 1000, 700);
    const dialog = await openDialog(element);
    const size = () => find(element, "#export-pixels").textContent ?? "";
    expect(size()).to.equal("29.7 × 21 cm at 300 dpi, 3508 × 2480 pixels");
    const paper = () => find(element, ".preview svg:not(.desk-lines) > rect").getAttribute("fill");
    expect(paper()).to.equal("#ffffff");
    pick(dialog, "#export-page", "slide");
    await until(() => size() === "25.4 × 14.3 cm at 320 dpi, 3200 × 1800 pixels", "the size follows");
    expect(paper()).to.not.equal("#ffffff");
    pick(dialog, "#export-theme", "light");
    await until(() => paper() === "#ffffff", "the reader's choice counts");
  });

  it("keeps focus and place while the preview is drawn anew", async () => {
    const element = await mount({}, 1000, 700);
    const dialog = await openDialog(element);
    const field = find<HTMLInputElement>(element, "#desk-subtitle");
    field.focus();
    const { top } = sheet(element).getBoundingClientRect();
    pick(dialog, "#desk-subtitle", "While typing");
    await until(() => written(element).includes("While typing"), "it is drawn");
    expect(focused(element)).to.equal(field);
    expect(sheet(element).getBoundingClientRect().top).to.equal(top);
  });

  it("has no violation that axe finds with every section open, and is not cut", async () => {
    for (const locale of ["en", ...part(["de", "fr", "uk", "pl"])]) {
      const element = await mount({ locale }, 1000, 700);
      const dialog = await openDialog(element);
      await load(
        element,
        new File(
          [
            JSON.stringify({
              version: 1,
              colours: { text: "#999999" },
              fonts: { text: { family: "Georgia" } },
              annotations: [{ text: "Here", lon: 28, lat: 49, offsetMm: [0, -12] }],
            }),
          ],
          "house.json",
        ),
      );
      await until(() => query(element, '[data-grip="tip-0"]'), "the annotation is there");
      for (const fold of findAll<HTMLDetailsElement>(element, ".desk-section")) fold.open = true;
      await element.updateComplete;
      for (const one of findAll(element, ".export-settings :is(label, button, summary, p, select, small)"))
        expect(one.scrollWidth, `${locale}: ${one.textContent?.trim().slice(0, 50)}`).to.be.at.most(
          one.clientWidth + 1,
        );
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth + 1);
      if (locale === "en") {
        const { violations } = await axe.run(element, {
          resultTypes: ["violations"],
          rules: { "target-size": { enabled: true } },
        });
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
        );
        expect(found).to.deep.equal([]);
      }
      clear();
    }
  });
});
