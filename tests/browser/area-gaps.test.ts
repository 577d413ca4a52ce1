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

/** A busy machine makes gaps of its own: the best of so many tries counts. */
const TRIES = 4;
const MOST_MS = 200;

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
      let [setting, flipping, took] = [Infinity, Infinity, 0];
      for (let attempt = 0; attempt < TRIES && Math.max(setting, flipping) >= MOST_MS; attempt++) {
        element.area = null;
        await flips(element);
        const start = performance.now();
        const gap = await longestGap(async () => {
          element.area = area;
          await element.store.input.areaChecked;
          await element.updateComplete;
        });
        took = performance.now() - start;
        setting = Math.min(setting, gap);
        flipping = Math.min(flipping, await longestGap(() => flips(element)));
        expect(took).to.be.lessThan(6000);
      }
      expect(setting, "while the area is set").to.be.lessThan(MOST_MS);
      expect(flipping, "while US ISR is flipped").to.be.lessThan(MOST_MS);
      const known = new Set(["area-too-intricate", "area-simplified"]);
      expect(codes.filter((code) => !known.has(code))).to.deep.equal([]);
      if (element.area === null) expect(codes).to.include("area-too-intricate");
    });
});
