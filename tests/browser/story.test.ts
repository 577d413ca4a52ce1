import axe from "axe-core";
import { expect } from "chai";
import { type CoalitionMap, CoalitionMap as CoalitionMapElement } from "../../src/elements/coalition-map.js";
import type { CoalitionStep } from "../../src/elements/tour/step-event.js";
import { loadDataset } from "../../src/model/bundled-dataset.js";
import { tourSteps } from "../../src/scene/tour.js";
import { wordsFor } from "../../src/scene/words.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { clear, find, findAll, focused, mount, mountFake, query, until } from "./mount.js";
import { press } from "./stage.js";

const start = `${location.pathname}${location.search}`;
const address = (query: string) => history.replaceState(null, "", `${location.pathname}${query}`);

afterEach(() => {
  clear();
  history.replaceState(null, "", start);
  document.documentElement.dir = "ltr";
});

const OWN = "/docs/site/public/black-sea-watch.json";
const report = tourSteps(await loadDataset(), wordsFor("en-GB"));
const tell = (attributes: Record<string, string> = {}, width = 900, height = 640) =>
  mount({ mode: "story", ...attributes }, width, height);

const title = (element: CoalitionMap) => find(element, "#tour-title").textContent ?? "";
const shown = (element: CoalitionMap) => find(element, ".story .step.shown");
const button = (element: CoalitionMap, way: "previous" | "next") => {
  const found = findAll<HTMLButtonElement>(element, ".story button")[way === "next" ? 1 : 0];
  if (!found) throw new Error(`no button ${way}`);
  return found;
};
async function go(element: CoalitionMap, way: "previous" | "next"): Promise<void> {
  button(element, way).click();
  await element.whenIdle();
}
/** Presses a key where the focus is; returns whether the page may still act on it. */
async function key(element: CoalitionMap, name: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const isFree = press(find(element, "#tour-title"), name, more);
  await element.whenIdle();
  return isFree;
}

describe("a story", () => {
  it("tells the report one sentence a step, with map, source and progress, and no panel", async () => {
    const changes: string[] = [];
    const noted = (event: Event) => changes.push(event.type);
    document.addEventListener("coalition-change", noted);
    const element = await tell();
    document.removeEventListener("coalition-change", noted);
    expect(changes, "no reader has done anything yet").to.deep.equal([]);
    expect(focused(element), "nothing takes the focus on load").to.equal(null);
    for (const gone of [".panel", ".tools", "coalition-ledger", ".tour"])
      expect(query(element, gone), gone).to.equal(null);
    for (const [index, { title: about, text, source, state }] of report.entries()) {
      if (index > 0) await go(element, "next");
      expect(title(element)).to.equal(`Step ${index + 1} of ${report.length}: ${about}`);
      expect(shown(element).textContent).to.include(text).and.include(source?.text);
      expect(element.state).to.deep.equal(state);
      const { max, value } = find<HTMLProgressElement>(element, "progress");
      expect([value, max]).to.deep.equal([index + 1, report.length]);
      if (index > 0) expect(focused(element)).to.equal(find(element, "#tour-title"));
      expect(
        findAll(element, ".story .step").filter((one) => getComputedStyle(one).visibility === "visible"),
      ).to.have.length(1);
    }
    expect(button(element, "next").getAttribute("aria-disabled")).to.equal("true");
  });

  it("is the scenario's own where it brings one, and says whose words these are", async () => {
    const element = await tell({ scenario: OWN });
    expect(title(element)).to.equal("Step 1 of 4: The plan");
    expect(shown(element).textContent).to.include("Text by Example Newsroom, not by the makers of this map.");
    expect(element.state.domain).to.equal("surface");
    await go(element, "next");
    await go(element, "next");
    expect(element.state.objections).to.deep.equal(["HUN"]);
    expect(shown(element).querySelector("a")?.rel).to.include("noopener");
    await go(element, "next");
    expect(element.state.compare).to.equal("baseline");
    expect(element.baseline).to.deep.include({ usIsr: "on", objections: [] });
    await go(element, "previous");
    expect(element.state.compare, "each step begins at the scenario's start").to.equal("none");
    expect(element.baseline).to.equal(null);
  });

  it("says after each step what the map shows now, and tells the page which step it is", async () => {
    const element = await tell();
    const told: CoalitionStep[] = [];
    const order: string[] = [];
    element.addEventListener("coalition-change", ({ type }) => order.push(type));
    element.addEventListener("coalition-step", (event) => {
      order.push(event.type);
      told.push((event as CustomEvent<CoalitionStep>).detail);
    });
    await go(element, "next");
    expect(told).to.deep.equal([{ step: 2, count: report.length, title: report[1]?.title }]);
    expect(order).to.deep.equal(["coalition-change", "coalition-step"]);
    expect(find(element, ".said").textContent).to.match(/Aircraft seen from notional stations/);
    expect(find(element, ".on-map").textContent).to.match(/^On the map: Aircraft seen from notional stations/);
  });

  it("says so where there is nothing to tell, in both ways", async () => {
    const element = await mount();
    element.facts = { ...(await loadDataset()), claims: [] };
    await element.whenIdle();
    find<HTMLButtonElement>(element, "[data-tour]").click();
    await until(() => query(element, ".tour"), "the tour has something to say");
    expect(find(element, ".tour").textContent).to.include("There is no story to tell");
    element.mode = "story";
    await element.whenIdle();
    expect(find(element, ".story").textContent).to.include("There is no story to tell");
    expect(query(element, ".still"), "the map is there").to.not.equal(null);
  });
});

describe("keys in a story", () => {
  it("lead on, back and to the ends, and are the page's where there is no further step", async () => {
    const element = await tell();
    const last = report.length;
    const at = () => find<HTMLProgressElement>(element, "progress").value;
    for (const [name, leads, isFree] of [
      ["ArrowLeft", 1, true],
      ["PageUp", 1, true],
      ["ArrowRight", 2, false],
      ["PageDown", 3, false],
      ["PageUp", 2, false],
      ["ArrowLeft", 1, false],
      ["End", last, false],
      ["PageDown", last, true],
      ["ArrowRight", last, true],
      ["Home", 1, false],
      ["ArrowDown", 1, true],
      ["a", 1, true],
    ] as const) {
      expect(await key(element, name), `${name} is left to the page`).to.equal(isFree);
      expect(at(), name).to.equal(leads);
    }
    for (const modifier of ["ctrlKey", "altKey", "metaKey", "shiftKey"])
      await key(element, "ArrowRight", { [modifier]: true });
    expect(at(), "with a modifier they are the browser's").to.equal(1);
  });

  it("do nothing while the map has the focus", async () => {
    const element = await tell();
    press(find(element, ".stage"), "PageDown");
    await element.whenIdle();
    expect(title(element)).to.include("Step 1 ");
  });

  it("are those of a text that is longer than its box", async () => {
    const element = await tell({ scenario: OWN }, 320, 300);
    const box = find(element, ".story .steps");
    if (box.scrollHeight > box.clientHeight + 1) expect(await key(element, "PageDown")).to.equal(true);
    expect(await key(element, "ArrowRight")).to.equal(false);
  });
});

describe("undo and redo in a story", () => {
  const travel = (element: CoalitionMap, name: "z" | "y") => key(element, name, { ctrlKey: true });

  it("lead to step, sentence, map, extent and address together, and leave the focus", async () => {
    address("?");
    const element = await mountFake({ mode: "story", "url-key": "", scenario: OWN }, 900, 640);
    const told: number[] = [];
    element.addEventListener("coalition-step", (event) => told.push((event as CustomEvent<CoalitionStep>).detail.step));
    const states = [element.state];
    for (let step = 2; step <= 4; step++) {
      await go(element, "next");
      states.push(element.state);
    }
    const asked = () => RecordingPainter.made[0]?.asked("showBounds").length ?? 0;
    const expectStep = (step: number) => {
      expect(title(element)).to.include(`Step ${step} of 4`);
      expect(element.state).to.deep.equal(states[step - 1]);
      expect(element.baseline === null).to.equal(step < 4);
      expect(new URLSearchParams(location.search).get("step")).to.equal(String(step));
      expect(focused(element)?.id).to.equal("tour-title");
      expect(told.at(-1)).to.equal(step);
    };
    for (const [name, step] of [
      ["z", 3],
      ["z", 2],
      ["y", 3],
      ["z", 2],
      ["z", 1],
      ["y", 2],
      ["y", 3],
      ["y", 4],
    ] as const) {
      const before = asked();
      await travel(element, name);
      expectStep(step);
      expect(asked(), "each step shows its own part of the world").to.be.greaterThan(before);
    }
    expect(told).to.have.length(3 + 8);
    await travel(element, "y");
    expectStep(4);
  });

  it("of a reader's own change keep its step, and a step that comes again is told by its own number", async () => {
    const element = await tell();
    await go(element, "next");
    element.store.change({ targetAltitude: 4321 });
    await go(element, "next");
    await travel(element, "z");
    expect(title(element), "changed while step 2 was told").to.include("Step 2 ");
    expect(element.state.targetAltitude).to.equal(4321);
    await travel(element, "z");
    expect(title(element)).to.include("Step 2 ");
    expect(element.state).to.deep.equal(report[1]?.state);
    await travel(element, "z");
    expect(title(element)).to.include("Step 1 ");
    await travel(element, "y");
    await travel(element, "y");
    expect([title(element).slice(0, 6), element.state.targetAltitude]).to.deep.equal(["Step 2", 4321]);
    await travel(element, "y");
    expect(title(element)).to.include("Step 3 ");
    await go(element, "previous");
    await travel(element, "z");
    expect(title(element), "forward again, as the step back is undone").to.include("Step 3 ");
    expect(element.state).to.deep.equal(report[2]?.state);
  });
});

describe("a finger on a story", () => {
  const stroke = async (element: CoalitionMap, right: number, down: number, pointerType = "touch") => {
    const box = find(element, ".story");
    const at = { bubbles: true, composed: true, pointerType, isPrimary: true };
    box.dispatchEvent(new PointerEvent("pointerdown", { ...at, clientX: 200, clientY: 100 }));
    box.dispatchEvent(new PointerEvent("pointerup", { ...at, clientX: 200 + right, clientY: 100 + down }));
    await element.whenIdle();
    return find<HTMLProgressElement>(element, "progress").value;
  };

  it("turns the steps as pages; a mouse does not, nor does scrolling", async () => {
    const element = await tell({}, 390, 700);
    expect(await stroke(element, -80, 10)).to.equal(2);
    expect(await stroke(element, -80, 120), "scrolled").to.equal(2);
    expect(await stroke(element, -20, 0), "tapped").to.equal(2);
    expect(await stroke(element, -80, 0, "mouse")).to.equal(2);
    expect(await stroke(element, 80, 0)).to.equal(1);
    expect(getComputedStyle(find(element, ".story")).touchAction).to.equal("pan-y pinch-zoom");
  });

  it("turns nothing with a second finger, or when the browser scrolls with it", async () => {
    const element = await tell({}, 390, 700);
    const touch = (type: string, pointerId: number, clientX: number) =>
      find(element, ".story").dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          composed: true,
          pointerType: "touch",
          isPrimary: pointerId === 1,
          pointerId,
          clientX,
          clientY: 100,
        }),
      );
    touch("pointerdown", 1, 250);
    touch("pointerdown", 2, 100);
    touch("pointerup", 1, 250);
    touch("pointerup", 2, 100);
    touch("pointerdown", 1, 250);
    touch("pointerup", 3, 100);
    touch("pointercancel", 1, 250);
    touch("pointerup", 1, 100);
    touch("pointerdown", 2, 250);
    touch("pointerdown", 3, 100);
    touch("pointerup", 2, 100);
    await element.whenIdle();
    expect(title(element)).to.include("Step 1 ");
    touch("pointerdown", 1, 250);
    touch("pointerup", 1, 150);
    await element.whenIdle();
    expect(title(element)).to.include("Step 2 ");
  });
});

describe("the step in the address", () => {
  it("is written with each step and restored from a link, on its own or with a prefix", async () => {
    for (const urlKey of ["", "map"]) {
      address("?utm=1");
      const element = await tell({ "url-key": urlKey });
      expect(location.search, "nothing is written before a reader acts").to.equal("?utm=1");
      await go(element, "next");
      await go(element, "next");
      const name = urlKey ? "map.step" : "step";
      expect(new URLSearchParams(location.search).get(name)).to.equal("3");
      expect(new URLSearchParams(location.search).get("utm")).to.equal("1");
      const { state } = element;
      element.remove();
      const again = await tell({ "url-key": urlKey });
      expect(title(again)).to.include("Step 3 ");
      expect(again.state).to.deep.equal(state);
      expect(again.store.problems).to.deep.equal([]);
      again.remove();
      address(`?${name}=4`);
      const typed = await tell({ "url-key": urlKey });
      expect(title(typed)).to.include("Step 4 ");
      expect(typed.state, "a step alone brings its own map").to.deep.equal(report[3]?.state);
      clear();
    }
  });

  it("is checked strictly, and one that there is not is named", async () => {
    for (const bad of ["0", "9", "01", "-1", "1.5", "two", "", "1e0", " 2"]) {
      address(`?step=${encodeURIComponent(bad)}`);
      const element = await tell({ "url-key": "" });
      expect(title(element), bad).to.include("Step 1 ");
      expect(
        element.store.problems.map(({ path, code }) => `${path} ${code}`),
        bad,
      ).to.deep.equal(["step bad-step"]);
      expect(element.store.problems[0]?.message).to.include(JSON.stringify(bad));
      clear();
    }
    address("?step=2&step=3");
    expect((await tell({ "url-key": "" })).store.problems[0]?.message).to.include("2, 3");
  });

  it("is followed when the reader goes back, and left alone without url-key or in another mode", async () => {
    address("?step=2");
    const plain = await tell();
    expect(title(plain)).to.include("Step 1 ");
    await go(plain, "next");
    expect(location.search).to.equal("?step=2");
    clear();
    const element = await tell({ "url-key": "" });
    history.pushState(null, "", `${location.pathname}?step=5`);
    window.dispatchEvent(new PopStateEvent("popstate"));
    await element.whenIdle();
    expect(title(element)).to.include("Step 5 ");
    expect(element.state).to.deep.equal(report[4]?.state);
    clear();
    const other = await mount({ "url-key": "map" });
    expect(other.store.problems).to.deep.equal([]);
  });
});

describe("a jump inside the page", () => {
  const jump = async (element: CoalitionMap) => {
    const jumped = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
    location.hash = `#at-${Math.random()}`;
    await jumped;
    await element.whenIdle();
  };

  it("leaves the step, whether the address names it or not", async () => {
    const ways: Record<string, string>[] = [{}, { "url-key": "" }];
    for (const attributes of ways) {
      const element = await tell(attributes);
      await go(element, "next");
      await go(element, "next");
      const query = location.search;
      await jump(element);
      expect(location.search).to.equal(query);
      expect(title(element)).to.include("Step 3 ");
      expect(element.state).to.deep.equal(report[2]?.state);
      clear();
      history.replaceState(null, "", start);
    }
  });

  it("leaves the map where a reader has moved it", async () => {
    const element = await mountFake({ mode: "story", scenario: OWN, "url-key": "" });
    const asked = () => RecordingPainter.made.at(-1)?.calls.filter(([name]) => name === "showBounds").length;
    await go(element, "next");
    const count = asked();
    expect(count).to.be.greaterThan(0);
    await jump(element);
    expect(asked()).to.equal(count);
  });
});

describe("the part of the world that a step shows", () => {
  it("is the step's own, also after a reader has moved the map", async () => {
    const element = await mountFake({ mode: "story", scenario: OWN });
    const asked = () =>
      RecordingPainter.made
        .at(-1)
        ?.calls.filter(([name]) => name === "showBounds")
        .at(-1)?.[1];
    expect(asked()).to.deep.equal([25, 40.5, 42, 50]);
    await go(element, "next");
    expect(asked()).to.deep.equal([25, 40.5, 42, 50]);
  });

  it("gives way to where a link or the page says that the map looks, until the reader goes on", async () => {
    const ways: [string, Record<string, string>][] = [
      ["?step=2&view.at=31,48.5,5&view.theme=dark", { "url-key": "" }],
      ["?", { view: "view.at=31,48.5,5" }],
    ];
    for (const [search, attributes] of ways) {
      address(search);
      const element = await tell({ scenario: OWN, ...attributes });
      expect(element.stage.map.lastView, search).to.deep.equal({ lon: 31, lat: 48.5, zoom: 5 });
      await go(element, "next");
      expect(element.stage.map.lastView).to.deep.equal([25, 40.5, 42, 50]);
      expect(location.search, "a link to the next step leads to its own extent").not.to.include("view.at");
      clear();
    }
  });

  it("is drawn by a still too", async () => {
    const [whole, part] = [await tell({ mode: "static", scenario: OWN }), await tell({ scenario: OWN })];
    // The live map is not awake: the poster stands for it.
    expect(find(part, ".still svg").outerHTML).to.not.equal(find(whole, ".still svg").outerHTML);
  });
});

describe("a story for everyone", () => {
  for (const [width, height] of [
    [320, 480],
    [390, 700],
    [700, 560],
    [1280, 760],
  ] as const)
    it(`fits into ${width} × ${height}, and axe has no complaint`, async () => {
      for (const scenario of ["report", OWN]) {
        const element = await tell({ scenario }, width, height);
        const { violations } = await axe.run(element, {
          resultTypes: ["violations"],
          rules: { "target-size": { enabled: true } },
        });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
        const frame = find(element, ".frame").getBoundingClientRect();
        for (const part of [".story", ".stage", ".story button", "progress"]) {
          const box = find(element, part).getBoundingClientRect();
          expect(box.left, part).to.be.at.least(frame.left - 0.5);
          expect(box.right, part).to.be.at.most(frame.right + 0.5);
          expect(box.bottom, part).to.be.at.most(frame.bottom + 0.5);
          expect(box.height, part).to.be.greaterThan(0);
        }
        expect(find(element, ".stage").clientHeight).to.be.at.least(100);
        clear();
      }
    });

  it("keeps the map at nearly the same size from step to step: only the line above it may break once more", async () => {
    for (const [width, height] of [
      [390, 700],
      [700, 560],
    ] as const) {
      const element = await tell({}, width, height);
      const stage = find(element, ".stage");
      const heights = [stage.clientHeight];
      for (const _ of report.slice(1)) {
        await go(element, "next");
        heights.push(stage.clientHeight);
      }
      expect(Math.max(...heights) - Math.min(...heights)).to.be.at.most(17);
      clear();
    }
  });

  it("compares by an edge that moves where two maps would be too low, until the reader chooses", async () => {
    const last = async (height: number, attributes: Record<string, string> = {}) => {
      const element = await mountFake({ mode: "story", scenario: OWN, ...attributes }, 390, height);
      await key(element, "End");
      return element;
    };
    const isSwiped = (element: CoalitionMap) => find(element, ".stage").classList.contains("swipe");
    const low = await last(700);
    expect(isSwiped(low)).to.equal(true);
    expect(find(low, ".map.one").clientHeight).to.equal(find(low, ".stage").clientHeight);
    const [before, after] = findAll(low, ".side").map((side) => side.getBoundingClientRect());
    expect(before?.right, "their names stand side by side").to.be.at.most(after?.left ?? 0);
    find(low, ".view").click();
    await low.whenIdle();
    expect(isSwiped(low), "side by side, as asked for").to.equal(false);
    clear();
    expect(isSwiped(await last(900)), "there is room").to.equal(false);
    clear();
    expect(isSwiped(await last(700, { loading: "interaction" })), "a poster has no edge").to.equal(false);
  });

  it("is printed whole, with the map of the present step", async () => {
    const element = await tell({ scenario: OWN });
    expect(findAll(element, ".story .step")).to.have.length(4);
    expect(
      findAll(element, ".story .step").map(({ textContent }) => /Step (\d)/.exec(textContent ?? "")?.[1]),
    ).to.deep.equal(["1", "2", "3", "4"]);
  });

  it("leads to its story by a skip button", async () => {
    const element = await tell();
    const [, toStory] = findAll<HTMLButtonElement>(element, ".skip button");
    expect(toStory?.textContent?.trim()).to.equal("Skip to the story");
    toStory?.click();
    expect(focused(element)).to.equal(find(element, "#tour-title"));
  });

  it("is there in every language", async () => {
    const seen = new Set<string>();
    for (const locale of ["en", "uk", "fr", "de", "pl"]) {
      const element = await tell({ locale, scenario: OWN });
      seen.add(find(element, ".story").textContent ?? "");
      expect(find(element, ".story").textContent).to.not.match(/story\.|tour\.|[{}]/);
      clear();
    }
    expect(seen.size).to.equal(5);
  });

  it("goes on where the page changes the mode, and from a scenario to another", async () => {
    const element = await tell();
    await go(element, "next");
    element.mode = "interactive";
    await element.whenIdle();
    expect(title(element)).to.include("Step 2 ");
    element.mode = "story";
    element.setAttribute("scenario", OWN);
    await element.whenIdle();
    await until(() => title(element).includes("of 4"), "the other story has begun");
    expect(title(element)).to.equal("Step 1 of 4: The plan");
  });
});

describe("whenIdle() of a story", () => {
  it("waits for the live map of its step, also where the browser says late that it is near the screen", async () => {
    let show = () => {};
    let [isAsked, open] = [false, () => {}];
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    class Fake extends CoalitionMapElement {
      protected override async loadPainter() {
        isAsked = true;
        await opened;
        return { MapPainter: RecordingPainter, mapStyles: "", workerAddress: () => "data:," };
      }
    }
    customElements.define("slow-coalition-map", Fake);
    const { IntersectionObserver: usual } = window;
    class Seeing {
      constructor(tell: IntersectionObserverCallback) {
        show = () => tell([{ isIntersecting: true }] as unknown as IntersectionObserverEntry[], this as never);
      }
      observe() {}
      disconnect() {}
    }
    const element = document.createElement("slow-coalition-map") as CoalitionMap;
    try {
      Object.assign(window, { IntersectionObserver: Seeing });
      for (const [name, value] of Object.entries({ mode: "story", scenario: OWN, theme: "light" }))
        element.setAttribute(name, value);
      element.style.cssText = "width: 900px; height: 640px";
      element.addEventListener("coalition-ready", () => show(), { once: true });
      document.body.append(element);
      let isIdle = false;
      const idle = element.whenIdle().then(() => {
        isIdle = true;
      });
      await until(() => isAsked, "the live map is wanted");
      await element.store.ranges.settled();
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
      expect(isIdle, "the poster is not the picture").to.equal(false);
      open();
      await idle;
      expect(element.stage.map.drawn).to.equal(true);
      expect(RecordingPainter.made.at(-1)?.scenes.length).to.be.greaterThan(0);
    } finally {
      open();
      Object.assign(window, { IntersectionObserver: usual });
      element.remove();
    }
  });
});
