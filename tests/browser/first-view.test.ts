import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { part } from "../cases.js";
import { cutBy, overlap } from "./boxes.js";
import { clear, find, findAll, mount } from "./mount.js";

afterEach(clear);

const LANGUAGES = ["en", "de", "fr", "pl", "uk"];
/** Width and height of the element, and the least height of its map. */
const SIZES = [
  [480, 320, 110],
  [390, 844, 260],
  [700, 450, 150],
  [1280, 800, 260],
  [1920, 1080, 500],
] as const;
const CONTROLS = ["full", "compact", "none"] as const;

async function resize(element: CoalitionMap, width: number, height: number): Promise<void> {
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await element.whenIdle();
}

/** Parts of the answer that a reader cannot see whole: the lead sentence, and in coverage a number for each domain. */
function missing(element: CoalitionMap): string[] {
  const lead = find(element, "#lead");
  const numbers = findAll(element, ".row .numbers b");
  const names = findAll(element, ".row .name b");
  const shown = [lead, ...numbers, ...names];
  // `elementFromPoint` only finds what is on the screen.
  const onScreen = (one: Element) => {
    const { left, top } = one.getBoundingClientRect();
    window.scrollBy(left - 20, top - 20);
    return one.getBoundingClientRect();
  };
  window.scrollTo(0, 0);
  const boxes = shown.map((one) => one.getBoundingClientRect());
  const text = (one: Element) => one.textContent?.trim().slice(0, 30);
  const wrong = shown.flatMap((one, index) => {
    const box = boxes[index] as DOMRect;
    if (!text(one) || box.width === 0 || box.height === 0) return [`nothing in ${one.className || one.id}`];
    const outside = cutBy(one, box).map((by) => `${text(one)} cut by ${by}`);
    const tight = one.clientWidth > 0 && one.scrollWidth > one.clientWidth ? [`${text(one)} wider than its box`] : [];
    const others = shown.filter((_, other) => other > index && overlap(box, boxes[other] as DOMRect));
    // The topmost element must be this one, or one inside or around it.
    const root = one.getRootNode() as ShadowRoot;
    const at = onScreen(one);
    const top = root.elementFromPoint(at.left + Math.min(at.width / 2, 80), at.top + Math.min(at.height / 2, 8));
    window.scrollTo(0, 0);
    const covered = top && (top.contains(one) || one.contains(top) || one.closest("label")?.contains(top));
    return [
      ...outside,
      ...tight,
      ...others.map((other) => `${text(one)} on ${text(other)}`),
      ...(covered ? [] : [`${text(one)} is under ${top?.localName}.${top?.className}`]),
    ];
  });
  return numbers.length === 4 ? wrong : [...wrong, `${numbers.length} numbers`];
}

describe("the first view gives the answer", () => {
  for (const locale of LANGUAGES)
    it(`whole, at every size and with every choice of controls, in ${locale}`, async () => {
      const element = await mount({ locale }, 1280, 800);
      for (const [width, height, mapHeight] of SIZES) {
        for (const controls of CONTROLS) {
          element.controls = controls;
          await resize(element, width, height);
          const where = `${width} × ${height}, controls ${controls}`;
          expect(missing(element), where).to.deep.equal([]);
          expect(find(element, ".stage").offsetHeight, `the map at ${where}`).to.be.at.least(mapHeight);
        }
      }
    });

  for (const [what, attributes] of [
    ["in comparison with a baseline", { compare: "baseline", objections: "HUN" }],
    ["under a veto", { lead: "un", vetoes: "RUS" }],
  ] as const)
    for (const locale of LANGUAGES)
      it(`${what}, at every size, in ${locale}`, async () => {
        const element = await mount({ locale, ...attributes }, 1280, 800);
        // Some sizes a day: the test above tries each in every run.
        for (const [width, height] of part(SIZES, 2)) {
          await resize(element, width, height);
          expect(missing(element), `${width} × ${height}`).to.deep.equal([]);
        }
      });

  it("keeps the size of the map, however long the sentence of the next state", async () => {
    const element = await mount({}, 1280, 800);
    const heights = async (change: Partial<CoalitionMap>) => {
      Object.assign(element, change);
      await element.whenIdle();
      return [find(element, ".stage").getBoundingClientRect().height, find(element, "#lead").offsetHeight];
    };
    const [before, long] = await heights({});
    const [after, short] = await heights({ objections: ["HUN"] });
    expect(short, "lines of the sentence").to.be.below(long as number);
    expect(after).to.equal(before);
    for (const usIsr of ["off", "on", "off"] as const)
      expect((await heights({ usIsr, objections: [] }))[0], `US ISR ${usIsr}`).to.equal(before);
    await resize(element, 1920, 1080);
    const fresh = await mount({ "us-isr": "off" }, 1920, 1080);
    expect(find(element, ".strip").offsetHeight, "of a narrower sentence").to.equal(find(fresh, ".strip").offsetHeight);
  });

  it("asks its question in one line at 700 × 450", async () => {
    for (const locale of LANGUAGES) {
      const element = await mount({ locale }, 700, 450);
      // Letters that English lacks come in a file of their own.
      await document.fonts.ready;
      const heading = find(element, "h2");
      expect(heading.offsetHeight, locale).to.be.at.most(Number.parseFloat(getComputedStyle(heading).lineHeight) + 1);
      clear();
    }
  });

  for (const locale of LANGUAGES)
    it(`keeps the two ends of its axis apart, in ${locale}`, async () => {
      const element = await mount({ locale }, 1280, 800);
      for (const [width, height] of [[320, 700], [360, 740], ...SIZES] as const) {
        await resize(element, width, height);
        const ticks = findAll(element, ".axis span").filter((one) => one.checkVisibility());
        const boxes = ticks.map((one) => one.getBoundingClientRect());
        boxes.forEach((box, index) => {
          const clash = boxes.slice(index + 1).some((other) => overlap(box, other));
          expect(clash, `${ticks[index]?.textContent} at ${width} × ${height}`).to.equal(false);
          expect(cutBy(ticks[index] as Element, box), `${ticks[index]?.textContent} at ${width}`).to.deep.equal([]);
        });
      }
    });
});
