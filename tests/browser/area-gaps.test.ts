import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { coast, comb, polygon, standing } from "../coverage/areas.js";
import { choose, clear, mount } from "./mount.js";

afterEach(clear);

/** The longest time for which the page answered nothing while something was done, in ms. */
async function longestGap(what: () => Promise<unknown>): Promise<number> {
  let [longest, last, over] = [0, performance.now(), false];
  const channel = new MessageChannel();
  const tick = () => {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
    if (!over) setTimeout(() => channel.port2.postMessage(null), 4);
  };
  channel.port1.onmessage = tick;
  tick();
  await what();
  over = true;
  tick();
  channel.port1.close();
  return longest;
}

async function flips(element: CoalitionMap): Promise<void> {
  await choose(element, "us-isr", "off");
  await choose(element, "us-isr", "on");
}

/** A busy machine makes gaps of its own: the best of so many tries counts, and what Ukraine's outline takes is allowed for. */
const TRIES = 4;
const MOST_MS = 200;
const TIMES_UKRAINE = 2;
/** A check that takes longer is given up. */
const LONGEST_MS = 6000;

describe("an area of many corners", () => {
  const areas = {
    "a comb of 165 corners, its teeth 100° long": comb(40, [-30, 40, 70, 60]),
    "a comb of 325 corners, its teeth standing": standing(comb(80, [-70, 0, 70, 60])),
    "a comb of 165 corners, its teeth 6° long": comb(40, [24, 46, 30, 52]),
    "a coast of 28,611 corners": polygon(coast(28_611, [31, 49], 4)),
  };
  for (const [name, area] of Object.entries(areas))
    it(`does not block the page when it is set, nor at the next flip: ${name}`, async () => {
      const element = await mount({ domain: "signals" });
      const codes: string[] = [];
      element.addEventListener("coalition-error", ({ detail }) =>
        codes.push(...detail.problems.map(({ code }) => code)),
      );
      const tries: Record<"most" | "setting" | "flipping" | "ms", number>[] = [];
      const isGood = ({ most, setting, flipping, ms }: (typeof tries)[number]) =>
        Math.max(setting, flipping) < most && ms < LONGEST_MS;
      while (tries.length < TRIES && !tries.some(isGood)) {
        element.area = null;
        const usual = await longestGap(() => flips(element));
        const start = performance.now();
        const setting = await longestGap(async () => {
          element.area = area;
          await element.store.input.areaChecked;
          await element.updateComplete;
        });
        const ms = performance.now() - start;
        const flipping = await longestGap(() => flips(element));
        tries.push({ most: Math.max(MOST_MS, TIMES_UKRAINE * usual), setting, flipping, ms });
      }
      expect(tries.filter(isGood), JSON.stringify(tries)).not.to.be.empty;
      const known = new Set(["area-too-intricate", "area-simplified"]);
      expect(codes.filter((code) => !known.has(code))).to.deep.equal([]);
      if (element.area === null) expect(codes).to.include("area-too-intricate");
    });
});
