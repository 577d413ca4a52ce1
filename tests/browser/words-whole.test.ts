import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { wordBoxes } from "./boxes.js";
import { clear, find, findAll, mount, query, until } from "./mount.js";

afterEach(clear);

const LANGUAGES = ["en", "de", "fr", "pl", "uk"];
/** Width and height. The narrowest may scroll sideways inside itself, so its words only have to stay in one piece. */
const SIZES = [
  [240, 400],
  [320, 568],
  [390, 844],
  [480, 320],
  [700, 450],
  [1280, 800],
] as const;
const CONTROLS =
  "button, label, legend, summary, output, h2, h3, h4, .name, .numbers, .hint, .axis span, .signs span, .side, .notional";
/** Controls that must be as wide as their words. */
const BOXED = "button, .choices label, .vetoes label, summary, .row";

const textsOf = (element: Element): Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.trim()) found.push(node as Text);
  return found;
};

/** Words in controls that are broken over lines, or that extend beyond their control or the map. */
function broken(element: CoalitionMap, narrow: boolean): string[] {
  const { left, right } = element.getBoundingClientRect();
  const texts = new Set(
    findAll<HTMLElement>(element, CONTROLS)
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("svg, .said, .skip"))
      .flatMap(textsOf),
  );
  return [...texts].flatMap((text) => {
    const around = text.parentElement as HTMLElement;
    if (!around.checkVisibility() || getComputedStyle(around).clipPath !== "none") return [];
    const { hyphens } = getComputedStyle(around);
    const box = around.closest(BOXED)?.getBoundingClientRect();
    // A table that scrolls in a box of its own may be wider than the map.
    const free = narrow || around.closest(".wide") !== null;
    return wordBoxes(text).flatMap(({ word, boxes }) => {
      const what = `${word} in ${around.localName}.${around.className} “${text.data.trim().slice(0, 40)}”`;
      if (boxes.length > 1) return [`broken: ${what}`];
      const [at] = boxes;
      if (!at || at.width === 0) return [];
      if (hyphens === "auto") return [`may be hyphenated: ${what}`];
      if (box && (at.left < box.left - 1 || at.right > box.right + 1)) return [`out of its control: ${what}`];
      if (!free && (at.left < left - 1 || at.right > right + 1)) return [`out of the map: ${what}`];
      return [];
    });
  });
}

async function openAll(element: CoalitionMap): Promise<void> {
  const folds = () => findAll<HTMLDetailsElement>(element, "details");
  for (const fold of folds()) fold.open = true;
  await until(() => query(element, "details.presets"), "what is compared is there");
  for (const fold of folds()) fold.open = true;
  await until(() => query(element, ".timeline button"), "the timeline is there");
  await until(() => query(element, "[data-row]"), "the tables are there");
  await until(() => query(element, ".presets button"), "the ready-made comparisons are there");
  await element.whenIdle();
}

describe("no word is broken over lines", () => {
  for (const locale of LANGUAGES)
    it(`in any control at any size, with everything unfolded, in ${locale}`, async () => {
      const element = await mount({ locale, lead: "un", objections: "HUN,TUR", compare: "baseline" }, 1280, 800);
      await openAll(element);
      const wrong: string[] = [];
      for (const [width, height] of SIZES) {
        element.style.width = `${width}px`;
        element.style.height = `${height}px`;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await element.whenIdle();
        const found = broken(element, width === 240);
        if (width < 720) {
          find<HTMLButtonElement>(element, ".sheet-button").click();
          await element.updateComplete;
          found.push(...broken(element, width === 240));
          find<HTMLButtonElement>(element, ".sheet-button").click();
          await element.updateComplete;
        }
        wrong.push(...new Set(found.map((what) => `${width} px: ${what}`)));
      }
      expect(wrong).to.deep.equal([]);
    });
});
