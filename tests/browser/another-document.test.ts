import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { clear, find, mount, query, shadow, until } from "./mount.js";

/** A browser's remark on sizes that change across documents in one frame; no fault, but the runner takes it for one. */
const runnersOwn = window.onerror;
before(() => {
  window.onerror = (message, ...more) =>
    /ResizeObserver loop/.test(String(message)) || (runnersOwn?.call(window, message, ...more) ?? false);
});
after(() => {
  window.onerror = runnersOwn;
});
afterEach(clear);

/** The widths and colours of parts of an element, which they have from its styles. */
function looks(element: Element): unknown {
  const page = element.ownerDocument.defaultView as Window;
  const styleOf = (selector: string, name: string) =>
    page.getComputedStyle(find(element, selector)).getPropertyValue(name);
  return [
    page.getComputedStyle(element).display,
    styleOf(".grid", "display"),
    styleOf(".stage", "position"),
    styleOf(".rows", "display"),
    styleOf(".choices label", "text-align"),
    styleOf("table", "border-collapse"),
  ];
}

async function frame(): Promise<Document> {
  const frame = document.body.appendChild(document.createElement("iframe"));
  frame.style.cssText = "width: 1000px; height: 700px";
  const page = frame.contentDocument as Document;
  page.documentElement.lang = "en";
  return page;
}

describe("an element that moves to another document", () => {
  it("keeps its styles there and back, and those of parts that were loaded late", async () => {
    const element = await mount();
    find<HTMLDetailsElement>(element, "details.tables").open = true;
    await until(() => query(element, "table"), "the tables are there");
    const before = looks(element);
    expect(before).to.include("grid");
    const page = await frame();
    for (const there of [page, document, page]) {
      there.body.append(there === document ? document.adoptNode(element) : element);
      await element.whenIdle();
      expect(element.ownerDocument === there).to.equal(true);
      await until(() => String(looks(element)) === String(before), "it looks as before");
      expect(shadow(element).adoptedStyleSheets.length, "sheets").to.be.greaterThan(0);
    }
    element.usIsr = "off";
    await element.whenIdle();
    expect(find<HTMLInputElement>(element, 'input[name="us-isr"][value="off"]').checked).to.equal(true);
    page.defaultView?.frameElement?.remove();
  });

  it("is found there by its parts, and speaks the language there", async () => {
    const page = await frame();
    page.documentElement.lang = "de";
    const box = page.createElement("div");
    page.body.append(box);
    const element = await mount({ id: "moved", loading: "interaction" });
    const ledger = document.createElement("coalition-ledger");
    ledger.setAttribute("for", "moved");
    box.append(element, ledger);
    await element.whenIdle();
    expect(ledger.shadowRoot?.querySelectorAll(".row").length).to.equal(4);
    expect(find(element, ".frame").lang).to.match(/^de/);
    const inner = page.createElement("div");
    box.append(inner);
    const root = inner.attachShadow({ mode: "open" });
    root.append(element);
    await element.whenIdle();
    expect(find(element as CoalitionMap, ".frame").lang).to.match(/^de/);
    page.defaultView?.frameElement?.remove();
  });
});
