import { expect } from "chai";
import { clear, find, findAll, mount } from "./mount.js";

afterEach(() => {
  clear();
  document.documentElement.dir = "ltr";
});

type Element = Awaited<ReturnType<typeof mount>>;
const controls = (element: Element) =>
  findAll<HTMLElement>(element, "button, select, summary, input, .choices label").filter(
    (one) => one.checkVisibility() && !one.closest(".skip, .choices label > input, .maplibregl-control-container"),
  );
/** Controls that lie outside the element to the left or right, where nobody can scroll to them. */
const cut = (element: Element) => {
  const { left, right } = element.getBoundingClientRect();
  return controls(element)
    .filter((one) => !one.closest(".tables, .wide"))
    .map((one) => ({ text: one.textContent?.trim().slice(0, 40), box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.left < left - 1 || box.right > right + 1)
    .map(({ text, box }) => `${text} ${box.left} to ${box.right}`);
};
const small = (element: Element) =>
  controls(element)
    .filter((one) => one.matches("button, select, summary, .choices label"))
    .filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 24)
    .map((one) => `${one.className} ${one.textContent?.trim().slice(0, 30)} ${one.offsetWidth} × ${one.offsetHeight}`);

describe("the layout follows the element's own size", () => {
  it("is not scrolled itself, whatever is brought into view: its text for screen readers lies below its edge", async () => {
    const element = await mount({}, 900, 500);
    for (const one of findAll<HTMLElement>(element, ".frame, .stage")) {
      one.scrollTop = 100;
      expect(one.scrollTop, one.className).to.equal(0);
    }
  });

  for (const direction of ["ltr", "rtl"])
    for (const [width, height] of [
      [240, 320],
      [320, 256],
      [320, 568],
      [720, 500],
      [1280, 260],
    ] as const)
      it(`cuts nothing and keeps targets of 24 px at ${width} × ${height}, ${direction}`, async () => {
        document.documentElement.dir = direction;
        const element = await mount({}, width, height);
        if (width < 720) find<HTMLButtonElement>(element, ".sheet-button").click();
        find<HTMLDetailsElement>(element, "details.tables").open = true;
        find<HTMLButtonElement>(element, ".more").click();
        await element.whenIdle();
        expect(cut(element)).to.deep.equal([]);
        expect(small(element)).to.deep.equal([]);
        // The least height at which the map is still legible, also with the numbers unfolded.
        expect(find(element, ".stage").offsetHeight).to.be.at.least(110);
      });

  for (const [width, height] of [
    [240, 320],
    [320, 256],
    [720, 400],
    [1280, 260],
  ] as const)
    it(`cuts nothing of a story and keeps targets of 24 px at ${width} × ${height}`, async () => {
      const element = await mount({ mode: "story" }, width, height);
      expect(cut(element)).to.deep.equal([]);
      expect(small(element)).to.deep.equal([]);
      expect(find(element, ".stage").offsetHeight).to.be.at.least(110);
    });

  it("keeps text in columns that can be read at 3840 px", async () => {
    const element = await mount({}, 3840, 2160);
    find<HTMLButtonElement>(element, ".more").click();
    await element.whenIdle();
    for (const text of findAll<HTMLElement>(element, "table, .ledger p, .panel p"))
      if (text.checkVisibility()) expect(text.offsetWidth, text.textContent?.slice(0, 40)).to.be.at.most(820);
  });
});
