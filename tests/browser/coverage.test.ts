import { expect } from "chai";
import { choose, clear, find, findAll, legendTexts, mount, mountLive, until } from "./mount.js";

afterEach(clear);

const text = (element: Parameters<typeof find>[0], selector: string) =>
  find(element, selector).textContent?.replace(/\s+/g, " ") ?? "";

describe("the coverage panel", () => {
  it("says in the strip what the ledger says, and follows every switch at once", async () => {
    const element = await mount({ domain: "signals" });
    const before = text(element, "#lead");
    expect(before).to.match(
      /^Without US surveillance .* hear emitters .* at most [\d.]+% \([\d.]+–[\d.]+\) of Ukraine on average/,
    );
    expect(before).to.include(`${element.ledger?.average.with.percent.value.toFixed(1)}%`);
    await choose(element, "domain", "surface");
    expect(text(element, ".row:has(:checked) b")).to.equal("Ground and sea");
    expect(find(element, ".row :checked").getAttribute("aria-label")).to.match(/ to at most /);
    find(element, ".more").click();
    await element.whenIdle();
    expect(text(element, ".signs")).to.match(/5–95% of [\d,]+ draws over \d+ assumptions/);
    expect(text(element, "[role=status]")).to.include("On average");
    expect(find(element, ".bar").getAttribute("aria-label")).to.include("km²");
    const shares = findAll(element, ".bar-key li").map(({ textContent }) =>
      Number(/([\d.]+)%/.exec(textContent ?? "")?.[1]),
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).to.be.closeTo(100, 1e-6);
    expect(find(element, "#lead").getAttribute("aria-busy")).to.equal("false");
  });

  it("moves rings and numbers while the height of the target is dragged", async () => {
    const element = await mount();
    const slider = find<HTMLInputElement>(element, "#altitude");
    const seen: number[] = [];
    for (const position of ["5", "30", "60"]) {
      slider.value = position;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await element.updateComplete;
      seen.push(element.ledger?.average.with.areaKm2.value ?? 0);
    }
    expect(element.targetAltitude).to.equal(7250);
    expect(seen[1]).to.be.greaterThan(seen[0] ?? 0);
    expect(seen[2]).to.be.greaterThan(seen[1] ?? 0);
    expect(slider.getAttribute("aria-valuetext")).to.equal("7,250 m");
    await element.whenIdle();
  });

  it("unfolds into tables, and sorts the cities by any column", async () => {
    const element = await mount();
    find<HTMLButtonElement>(element, ".more").click();
    await element.whenIdle();
    const captions = findAll(element, "caption").map(({ textContent }) => textContent);
    expect(captions).to.have.length(6);
    const cities = () => findAll(element, ".cities tbody tr th").map(({ textContent }) => textContent ?? "");
    expect(cities()[0]).to.equal("Kyiv");
    const [byName] = findAll<HTMLButtonElement>(element, ".cities th button");
    byName?.click();
    await element.updateComplete;
    expect(cities()).to.deep.equal([...cities()].sort((a, b) => a.localeCompare(b, "en-GB")));
    expect(byName?.closest("th")?.getAttribute("aria-sort")).to.equal("ascending");
    byName?.click();
    await element.updateComplete;
    expect(byName?.closest("th")?.getAttribute("aria-sort")).to.equal("descending");
  });

  it("gives minutes of warning only against aircraft and missiles", async () => {
    const element = await mount();
    find<HTMLButtonElement>(element, ".more").click();
    await element.whenIdle();
    expect(find(element, ".cities thead").textContent).to.include("if the stations are held");
    await choose(element, "domain", "signals");
    expect(find(element, ".cities thead").textContent).to.not.include("Warning");
    expect(find(element, ".cities tbody").textContent).to.include("–");
  });

  it("shades by how many watch when asked to", async () => {
    const element = await mount();
    await choose(element, "shade", "redundancy");
    const said = (await legendTexts(element)).join();
    expect(said).to.include("Two watch");
    expect(said).to.not.include("Lost:");
  });

  it("shades by hours of the day when asked to, by switch and by attribute", async () => {
    const element = await mount();
    await choose(element, "shade", "hours");
    expect(element.shade).to.equal("hours");
    expect((await legendTexts(element)).join()).to.include("18 to 24");
    const other = await mount({ shade: "hours" });
    expect((await legendTexts(other)).join()).to.include("18 to 24");
  });
});

describe("the comparison", () => {
  it("shows the two situations on two maps whose cameras are locked", async () => {
    const element = await mountLive({ domain: "signals", compare: "us-isr" }, 760, 340);
    const canvases = findAll(element, "canvas");
    expect(canvases).to.have.length(2);
    const [a, b] = canvases.map((canvas) => canvas.getBoundingClientRect());
    expect(a?.right).to.be.at.most((b?.left ?? 0) + 3);
    const [one, two] = element.stage.cameras();
    expect(one).to.deep.equal(two);
    canvases[0]?.focus();
    canvases[0]?.dispatchEvent(new KeyboardEvent("keydown", { keyCode: 39, key: "ArrowRight", bubbles: true }));
    await until(() => element.stage.cameras()[0]?.lon !== one?.lon, "the first map moves");
    await element.whenIdle();
    const [left, right] = element.stage.cameras();
    expect(left).to.not.deep.equal(one);
    expect(left).to.deep.equal(right);
    expect((await legendTexts(element)).join()).to.include("Lost: 1");
    await choose(element, "compare", "none");
    expect(findAll(element, "canvas")).to.have.length(1);
  });

  it("swipes by a slider that the keyboard can move", async () => {
    const element = await mount({ domain: "signals", compare: "us-isr" });
    find<HTMLButtonElement>(element, ".view").click();
    await element.whenIdle();
    const range = find<HTMLInputElement>(element, ".swipe-range");
    range.value = "25";
    range.dispatchEvent(new Event("input", { bubbles: true }));
    await element.updateComplete;
    expect(getComputedStyle(find(element, ".map.two")).clipPath).to.include("25%");
    expect(range.getAttribute("aria-label")).to.have.length.greaterThan(10);
  });
});

describe("an area of one's own", () => {
  const west = {
    type: "Polygon",
    coordinates: [
      [
        [22, 47],
        [27, 47],
        [27, 52],
        [22, 52],
        [22, 47],
      ],
    ],
  };

  it("is checked in a worker and becomes the area that shares refer to", async () => {
    const element = await mount();
    const before = element.ledger;
    element.area = west;
    await element.whenIdle();
    expect(element.ledger?.area.id).to.equal("custom");
    expect(element.ledger?.average.with.percent.value).to.be.greaterThan(before?.average.with.percent.value ?? 100);
    element.area = null;
    await element.whenIdle();
    expect(element.ledger).to.deep.equal(before);
  });

  it("is not lost when the element moves in the document while it is checked", async () => {
    for (const move of [
      (element: HTMLElement, to: HTMLElement) => to.append(element),
      (element: HTMLElement, to: HTMLElement) => {
        element.remove();
        setTimeout(() => to.append(element), 30);
      },
    ]) {
      const element = await mount();
      const reasons: string[] = [];
      element.addEventListener("coalition-error", ({ detail }) =>
        reasons.push(...detail.problems.map(({ message }) => message)),
      );
      const to = document.body.appendChild(document.createElement("section"));
      element.area = west;
      move(element, to);
      await new Promise((resolve) => setTimeout(resolve, 60));
      await element.whenIdle();
      expect(element.area?.id).to.equal("custom");
      expect(element.ledger?.area.id).to.equal("custom");
      expect(reasons).to.deep.equal([]);
      to.remove();
    }
  });

  it("is refused with every problem when it is bad, and the last good one stays", async () => {
    const element = await mount();
    element.area = west;
    await element.whenIdle();
    const paths: string[] = [];
    element.addEventListener("coalition-error", ({ detail }) => paths.push(...detail.problems.map(({ path }) => path)));
    element.area = {
      type: "Polygon",
      coordinates: [
        [
          [22, 47],
          [27, Number.NaN],
          [27, 200],
          [22, 47],
        ],
      ],
    };
    await element.whenIdle();
    expect(paths.length).to.be.greaterThan(1);
    expect(paths.join()).to.include("coordinates[0][1]");
    expect(element.ledger?.area.id).to.equal("custom");
  });
});
