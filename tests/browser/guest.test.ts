import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { MOST_CONTEXTS } from "../../src/elements/stage/context-pool.js";
import { clear, find, itInFull, mount, mountFake, mountLive, query, until } from "./mount.js";

afterEach(clear);

const canvas = (element: CoalitionMap) => query(element, "canvas");
const poster = (element: CoalitionMap) => query(element, ".still.poster svg");

describe("the poster", () => {
  it("is shown until the map is asked for, in the view that the map takes over", async () => {
    const element = await mountFake({ loading: "interaction" });
    expect(canvas(element)).to.equal(null);
    expect(poster(element)).to.be.instanceOf(SVGElement);
    const before = find(element, ".still").getBoundingClientRect();
    const box = find(element, ".map.one").getBoundingClientRect();
    expect([before.width, before.height]).to.deep.equal([box.width, box.height]);
    find(element, ".use-map").click();
    await element.whenIdle();
    expect(canvas(element)).to.be.instanceOf(HTMLCanvasElement);
    expect(poster(element)).to.equal(null);
    expect(query(element, ".use-map")).to.equal(null);
  });

  it("follows switches while it is shown", async () => {
    const element = await mount({ loading: "interaction", domain: "signals" });
    const before = find(element, ".still").innerHTML;
    element.usIsr = "off";
    await element.whenIdle();
    expect(find(element, ".still").innerHTML).not.to.equal(before);
    expect(canvas(element)).to.equal(null);
  });

  it("keeps a map far below the screen from loading until the reader scrolls to it", async () => {
    const space = document.createElement("div");
    space.style.height = "5000px";
    document.body.append(space);
    const element = await mountFake({ loading: "lazy" });
    expect(canvas(element)).to.equal(null);
    expect(poster(element)).to.be.instanceOf(SVGElement);
    element.scrollIntoView();
    await until(() => canvas(element) !== null && poster(element) === null, "the map is drawn");
    space.remove();
  });

  it("reports an unknown way of loading with its value, and keeps the last good one", async () => {
    const element = await mountFake();
    const said: string[] = [];
    element.addEventListener("coalition-error", ({ detail }) => said.push(...detail.problems.map((p) => p.message)));
    element.setAttribute("loading", "soon");
    expect(element.loading).to.equal("eager");
    expect(said.join()).to.include('"soon"');
  });
});

describe("24 maps on one page", () => {
  const turn = async (put: typeof mountLive) => {
    const all: CoalitionMap[] = [];
    for (let i = 0; i < 24; i++) all.push(await put({ loading: "lazy", controls: "none" }, 280, 260));
    const live = () => all.filter((element) => canvas(element)).length;
    const blank = () => all.filter((element) => !canvas(element) && !poster(element)).length;
    expect(live()).to.be.at.most(MOST_CONTEXTS);
    expect(blank()).to.equal(0);
    for (const element of all) {
      query<HTMLElement>(element, ".use-map")?.click();
      await element.whenIdle();
      expect(canvas(element)).to.be.instanceOf(HTMLCanvasElement);
      expect(live()).to.be.at.most(MOST_CONTEXTS);
    }
    await Promise.all(all.map((element) => element.whenIdle()));
    expect(blank()).to.equal(0);
  };

  it("hold at most 8 contexts, none blank, and each comes alive when used", () => turn(mountFake));

  // Both use the same register of contexts; that a live map releases its context is tested in "the element's life".
  itInFull("do so with live maps too", function () {
    this.timeout(600_000);
    return turn(mountLive);
  });
});
