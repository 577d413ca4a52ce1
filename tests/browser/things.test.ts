import { expect } from "chai";
import { clear, find, findAll, focused, mount, mountLive, query, until } from "./mount.js";

afterEach(clear);

/** Opens the list of everything on the map, and waits for its content. */
async function openList(element: Awaited<ReturnType<typeof mount>>): Promise<void> {
  find<HTMLDetailsElement>(element, "details.tables").open = true;
  await until(() => query(element, "[data-row]"), "the tables stand");
}

describe("things on the map", () => {
  it("open their details from a list, with every source as a link, and give the focus back", async () => {
    const element = await mount({ "as-of": "latest" });
    await openList(element);
    const button = find<HTMLButtonElement>(element, '[data-thing="headquarters:mnfu-hq-paris"]');
    button.focus();
    button.click();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 300));
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
    await element.updateComplete;
    expect(find(element, ".card").textContent).to.include("France");
    for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, where));
    await element.updateComplete;
    expect(find(element, ".details h3").textContent).to.include("France");
    expect(query(element, ".card")).to.equal(null);
  });

  it("do not overlap anything at 390 px", async () => {
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
});
