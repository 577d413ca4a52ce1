import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { SEED } from "../cases.js";
import { clear, itInFull, mountLive, shadow } from "./mount.js";
import { differing, see } from "./pixels.js";

afterEach(clear);

/** What is switched, with the attribute of each field. */
const SWITCHES: Readonly<Record<string, readonly string[]>> = {
  reading: ["coverage", "contributors", "command"],
  "us-isr": ["on", "off"],
  domain: ["air", "missiles", "surface", "signals"],
  "nato-support": ["shared", "none"],
  lead: ["coalition", "nato", "un"],
  tankers: ["on", "european", "off"],
  "as-of": ["2025-04", "latest"],
  component: ["ground", "air", "sea"],
  shade: ["difference", "redundancy", "hours", "oblast"],
  compare: ["none", "us-isr"],
  theme: ["light", "dark"],
};
/** Edges of letters may be drawn differently by a graphics card that has drawn something else before. */
const MOST_PIXELS = 20;
const SEEDS = 5;
const FLIPS = 8;

function numbers(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** The strip keeps the height that it once needed, and a new one has had no other: both are given the same here. */
function steady(element: CoalitionMap): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".grid > coalition-ledger { height: 150px }");
  shadow(element).adoptedStyleSheets.push(sheet);
}

async function put(attributes: Readonly<Record<string, string>>): Promise<CoalitionMap> {
  const element = await mountLive({ controls: "none", ...attributes }, 640, 620);
  steady(element);
  await element.whenIdle();
  return element;
}

describe("a live map whose switches are flipped", () => {
  for (let turn = 0; turn < SEEDS; turn++)
    itInFull(`shows the pixels of a new one after each flip, seed ${SEED + turn}`, async function () {
      this.timeout(900_000);
      const draw = numbers(SEED + turn);
      const element = await put({});
      const now: Record<string, string> = {};
      for (let flip = 0; flip < FLIPS; flip++) {
        // Some flips follow each other before anything is drawn.
        for (let more = 0; more <= draw(3); more++) {
          const name = Object.keys(SWITCHES)[draw(Object.keys(SWITCHES).length)] ?? "";
          now[name] = SWITCHES[name]?.[draw(SWITCHES[name].length)] ?? "";
          element.setAttribute(name, now[name]);
        }
        const seen = await see(element);
        const fresh = await put(now);
        const expected = await see(fresh);
        const what = JSON.stringify(now);
        expect(seen.box, what).to.equal(expected.box);
        expect(seen.pictures.length, what).to.equal(expected.pictures.length);
        seen.pictures.forEach((picture, index) => {
          expect(differing(picture, expected.pictures[index]), what).to.be.at.most(MOST_PIXELS);
        });
        fresh.remove();
      }
    });
});
