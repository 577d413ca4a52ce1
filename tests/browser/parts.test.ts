import { expect } from "chai";
import { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import type { CoalitionFigure } from "../../src/elements/parts/figure.js";
import { CoalitionLegend } from "../../src/elements/parts/legend.js";
import { PARTS } from "../../src/elements/parts/register-parts.js";
import { choose, clear, find, findAll, focused, mount, query, shadow, until } from "./mount.js";

type Part = HTMLElement & { for: string | null; updateComplete: Promise<unknown> };
type PartName = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as PartName[];

const made: HTMLElement[] = [];
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
  clear();
});

/** Adds a part to the page, or to another node. */
function part<T extends Part = Part>(
  name: PartName | "late-legend",
  attributes: Readonly<Record<string, string>> = {},
  into: Node = document.body,
): T {
  const element = document.createElement(name) as unknown as T;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  made.push(element);
  into.appendChild(element);
  return element;
}
const partsOf = (id: string): Record<PartName, Part> =>
  Object.fromEntries(NAMES.map((name) => [name, part(name, { for: id })])) as Record<PartName, Part>;

/** The text of a part, without its styles. */
const textOf = (element: Element): string =>
  [...shadow(element).children].map((child) => (child.localName === "style" ? "" : child.textContent)).join(" ");
const missing = (element: Element) => query(element, ".missing")?.textContent ?? "";
const drawn = (element: Part) =>
  until(() => textOf(element).trim() && !missing(element), `${element.localName} shows something`);
const errorsOf = (element: Element): CoalitionErrorEvent[] => {
  const errors: CoalitionErrorEvent[] = [];
  element.addEventListener("coalition-error", (event) => errors.push(event as CoalitionErrorEvent));
  return errors;
};

describe("the parts of a map, anywhere in the page", () => {
  it("show what the map shows, and follow it", async () => {
    const map = await mount({ id: "map" });
    const parts = partsOf("map");
    await map.whenIdle();
    await Promise.all(NAMES.map((name) => drawn(parts[name])));
    const before = Object.fromEntries(NAMES.map((name) => [name, textOf(parts[name])]));
    map.state = { domain: "signals", reading: "coverage", usIsr: "off", asOf: "latest" };
    await map.whenIdle();
    for (const name of NAMES) expect(textOf(parts[name]), name).not.to.equal(before[name]);
    const inMap = find(map, "coalition-ledger");
    expect(textOf(parts["coalition-ledger"])).to.equal(textOf(inMap));
  });

  it("turn its switches, and fire its event once", async () => {
    const map = await mount({ id: "map" });
    const switches = part("coalition-switches", { for: "map", only: "us-isr" });
    await map.whenIdle();
    const changes: Event[] = [];
    document.addEventListener("coalition-change", (event) => changes.push(event), { once: false });
    expect(findAll(switches, "fieldset")).to.have.length(1);
    await choose(switches as unknown as CoalitionMap, "us-isr", "off").catch(() => undefined);
    await map.whenIdle();
    expect(map.usIsr).to.equal("off");
    expect(changes.map(({ target }) => target)).to.deep.equal([map]);
    expect(find<HTMLInputElement>(map, 'input[name="us-isr"][value="off"]').checked, "the map's own").to.equal(true);
    map.usIsr = "on";
    await map.whenIdle();
    expect(find<HTMLInputElement>(switches, 'input[value="on"]').checked, "and back").to.equal(true);
  });

  it("open details on the map, and get the focus back", async () => {
    const map = await mount({ id: "map" });
    const tables = part("coalition-tables", { for: "map" });
    await until(() => query(tables, "button[data-thing]"), "there are tables");
    const button = find<HTMLButtonElement>(tables, "button[data-thing]");
    button.focus();
    button.click();
    await until(() => query(map, ".details"), "details are open on the map");
    await until(() => focused(map)?.id === "details-title", "the focus is there");
    find<HTMLButtonElement>(map, ".details .close").click();
    await map.whenIdle();
    expect(focused(tables)).to.equal(button);
  });

  it("have its language and its theme", async () => {
    const map = await mount({ id: "map", locale: "de" });
    const parts = partsOf("map");
    await map.whenIdle();
    await Promise.all(NAMES.map((name) => drawn(parts[name])));
    const colour = (name: PartName) => getComputedStyle(find(parts[name], ".part")).color;
    const light = colour("coalition-legend");
    for (const name of NAMES) expect(find(parts[name], ".part").lang, name).to.match(/^de/);
    map.theme = "dark";
    map.locale = "fr";
    await until(() => find(parts["coalition-legend"], ".part").lang.startsWith("fr"), "they speak French");
    await map.whenIdle();
    for (const name of NAMES) {
      expect(colour(name), name).not.to.equal(light);
      expect(find(parts[name], ".part").lang, name).to.match(/^fr/);
    }
  });

  it("expose their switches to a page's own CSS, inside the map and outside it", async () => {
    const style = document.head.appendChild(document.createElement("style"));
    style.textContent = "coalition-map::part(switch), coalition-switches::part(switch) { letter-spacing: 3px }";
    const map = await mount({ id: "map" });
    const switches = part("coalition-switches", { for: "map" });
    await map.whenIdle();
    for (const element of [map, switches])
      expect(getComputedStyle(find(element, "fieldset")).letterSpacing, element.localName).to.equal("3px");
    style.remove();
  });
});

describe("a part finds its map", () => {
  it("when the part comes first", async () => {
    const parts = partsOf("map");
    await parts["coalition-legend"].updateComplete;
    for (const name of NAMES.slice(0, -1)) expect(missing(parts[name]), name).to.include("map");
    const map = await mount({ id: "map" });
    await map.whenIdle();
    for (const name of NAMES) await drawn(parts[name]);
  });

  it("when the map is defined after it, and says nothing meanwhile", async () => {
    const later = document.body.appendChild(document.createElement("later-map"));
    made.push(later);
    later.id = "map";
    const legend = part("coalition-legend", { for: "map" });
    await legend.updateComplete;
    expect(textOf(legend).trim()).to.equal("");
    customElements.define("later-map", class extends CoalitionMap {});
    await drawn(legend);
  });

  it("when the part itself is defined after the map", async () => {
    await mount({ id: "map" });
    const legend = part("late-legend", { for: "map" });
    customElements.define("late-legend", class extends CoalitionLegend {});
    await drawn(legend);
  });

  it("when its `for` or the map's id changes", async () => {
    const [early, late] = await Promise.all([mount({ id: "early" }), mount({ id: "late", "as-of": "latest" })]);
    const ledger = part("coalition-ledger");
    await until(() => missing(ledger).includes("for"), "it says that it has no map");
    const texts = { early: textOf(find(early, "coalition-ledger")), late: textOf(find(late, "coalition-ledger")) };
    expect(texts.early).not.to.equal(texts.late);
    ledger.for = "early";
    await until(() => textOf(ledger) === texts.early, "it shows the first");
    ledger.setAttribute("for", "late");
    await until(() => textOf(ledger) === texts.late, "it shows the second");
    late.id = "other";
    await until(() => missing(ledger).includes('"late"'), "the second is gone by that name");
    early.id = "late";
    await until(() => textOf(ledger) === texts.early, "the first has that name now");
  });

  it("among several, each its own", async () => {
    const [one, two] = await Promise.all([mount({ id: "one" }), mount({ id: "two" })]);
    const [first, second] = [part("coalition-ledger", { for: "one" }), part("coalition-ledger", { for: "two" })];
    await Promise.all([one.whenIdle(), two.whenIdle()]);
    const before = textOf(first);
    expect(textOf(second)).to.equal(before);
    two.asOf = "latest";
    await two.whenIdle();
    expect(textOf(first)).to.equal(before);
    expect(textOf(second)).not.to.equal(before);
  });

  it("after the map has moved, gone and come back", async () => {
    const map = await mount({ id: "map" });
    const parts = partsOf("map");
    const box = document.body.appendChild(document.createElement("div"));
    made.push(box);
    box.append(map);
    await map.whenIdle();
    for (const name of NAMES) await drawn(parts[name]);
    map.remove();
    for (const name of NAMES)
      await until(() => missing(parts[name]).includes('<coalition-map id="map">'), `${name} misses it`);
    document.body.append(map);
    map.domain = "signals";
    await map.whenIdle();
    for (const name of NAMES) await drawn(parts[name]);
    expect(textOf(parts["coalition-ledger"])).to.equal(textOf(find(map, "coalition-ledger")));
  });

  it("from a shadow tree, the nearest of that id", async () => {
    const map = await mount({ id: "map" });
    const host = document.body.appendChild(document.createElement("div"));
    made.push(host);
    const root = host.attachShadow({ mode: "open" });
    const ledger = part("coalition-ledger", { for: "map" }, root);
    await map.whenIdle();
    await drawn(ledger);
    const near = document.createElement("coalition-map") as CoalitionMap;
    near.setAttribute("domain", "signals");
    near.setAttribute("loading", "interaction");
    near.id = "map";
    root.append(near);
    await near.whenIdle();
    await until(() => textOf(ledger) === textOf(find(near, "coalition-ledger")), "it shows the nearer one");
  });

  it("as its child, without `for`", async () => {
    const map = document.createElement("coalition-map") as CoalitionMap;
    made.push(map);
    map.setAttribute("loading", "interaction");
    const switches = part("coalition-switches", { slot: "caption", only: "us-isr" }, map);
    document.body.append(map);
    await map.whenIdle();
    await drawn(switches);
    expect(switches.getBoundingClientRect().height).to.be.greaterThan(10);
    await choose(switches as unknown as CoalitionMap, "us-isr", "off").catch(() => undefined);
    expect(map.usIsr).to.equal("off");
  });

  it("nowhere, and says so with the id", async () => {
    for (const name of NAMES) {
      const lost = part(name, { for: "<b>nowhere</b>" });
      await until(() => missing(lost), `${name} says something`);
      expect(missing(lost)).to.include(`<${name} for="<b>nowhere</b>">`);
      expect(find(lost, ".missing").children).to.have.length(0);
    }
  });
});

describe("a part refuses what it does not know", () => {
  const CASES = [
    ["coalition-switches", "only", "us-isr perhaps", '"perhaps"'],
    ["coalition-switches", "layout", "diagonal", '"diagonal"'],
    ["coalition-ledger", "density", "dense", '"dense"'],
    ["coalition-figure", "theme", "sepia", "sepia"],
    ["coalition-figure", "us-isr", "maybe", '"maybe"'],
  ] as const;
  for (const [name, path, value, quoted] of CASES)
    it(`${name} ${path}="${value}"`, async () => {
      const map = await mount({ id: "map" });
      const element = part(name, name === "coalition-figure" ? {} : { for: "map" });
      await map.whenIdle();
      const errors = errorsOf(element);
      element.setAttribute(path, value);
      await element.updateComplete;
      await until(() => errors.length > 0, "the error is told");
      const [problem] = errors.flatMap(({ detail }) => detail.problems);
      expect(problem?.path).to.equal(path);
      expect(problem?.message).to.include(quoted);
      await map.whenIdle();
      expect(errors, "told once").to.have.length(1);
      // It stays as it was, or shows the problem instead.
      await until(
        () => (missing(element) ? missing(element).includes(quoted) : textOf(element).trim()),
        `${name} shows something or says why not`,
      );
    });

  it("but shows the known names beside an unknown one", async () => {
    const map = await mount({ id: "map" });
    const switches = part("coalition-switches", { for: "map", only: "us-isr perhaps" });
    await map.whenIdle();
    expect(missing(switches)).to.include('"perhaps"');
    expect(findAll(switches, "input").map((input) => (input as HTMLInputElement).name)).to.include("us-isr");
  });
});

describe("a figure alone", () => {
  const figure = (attributes: Readonly<Record<string, string>> = {}) =>
    part<Part & CoalitionFigure>("coalition-figure", { theme: "light", ...attributes });

  it("shows the state of its own attributes, without a map or a canvas", async () => {
    const [on, off] = [figure({ domain: "signals" }), figure({ domain: "signals", "us-isr": "off" })];
    await Promise.all([on.whenIdle(), off.whenIdle()]);
    for (const one of [on, off]) {
      expect(query(one, "canvas")).to.equal(null);
      const svg = find<SVGElement>(one, "svg");
      expect(svg.getAttribute("role")).to.equal("img");
      expect(svg.getAttribute("aria-label")?.length).to.be.greaterThan(40);
      expect(find(one, "figcaption").textContent).to.match(/CC BY 4\.0/);
    }
    expect(find(on, "svg").outerHTML).not.to.equal(find(off, "svg").outerHTML);
    expect(find(on, "svg").getAttribute("aria-label")).not.to.equal(find(off, "svg").getAttribute("aria-label"));
    off.usIsr = "on";
    await off.whenIdle();
    expect(find(off, "svg").outerHTML).to.equal(find(on, "svg").outerHTML);
    expect(find(off, "figcaption").textContent).to.equal(find(on, "figcaption").textContent);
  });

  it("has the ranges of its numbers, and its own language", async () => {
    const one = figure({ locale: "de" });
    await one.whenIdle();
    expect(find(one, "figcaption strong").textContent).to.match(/\d[\d,]*–\d/);
    expect(find(one, ".part").lang).to.match(/^de/);
  });

  it("has two labelled maps for a comparison, stacked if it is narrow", async () => {
    const one = figure({ compare: "us-isr" });
    one.style.width = "800px";
    await one.whenIdle();
    const boxes = () => findAll(one, ".half").map((half) => half.getBoundingClientRect());
    const [left, right] = boxes();
    expect(left?.top).to.equal(right?.top);
    expect(findAll(one, ".half p")).to.have.length(2);
    one.style.width = "360px";
    await until(() => (boxes()[1]?.top ?? 0) > (boxes()[0]?.bottom ?? 0), "they are stacked");
    expect(one.scrollWidth).to.be.at.most(360);
  });

  it("fits the height that a page gives it", async () => {
    const one = figure();
    one.style.cssText = "width: 500px; height: 420px";
    await one.whenIdle();
    expect(find(one, "figure").getBoundingClientRect().height).to.be.closeTo(420, 1);
    expect(find(one, "figcaption").getBoundingClientRect().bottom).to.be.at.most(
      one.getBoundingClientRect().bottom + 1,
    );
    const [, , width = 0, height = 0] = find(one, "svg").getAttribute("viewBox")?.split(" ").map(Number) ?? [];
    const box = find(one, ".picture");
    expect([width, height]).to.deep.equal([box.clientWidth, box.clientHeight]);
  });

  it("is printed in the colours of print, and has its own again afterwards", async () => {
    const one = figure({ theme: "dark" });
    await one.whenIdle();
    const colour = () => getComputedStyle(find(one, ".part")).color;
    const [dark, svg] = [colour(), find(one, "svg").outerHTML];
    window.dispatchEvent(new Event("beforeprint"));
    await one.updateComplete;
    expect(colour()).not.to.equal(dark);
    expect(find(one, "svg").outerHTML).not.to.equal(svg);
    window.dispatchEvent(new Event("afterprint"));
    await one.updateComplete;
    expect(colour()).to.equal(dark);
    expect(find(one, "svg").outerHTML).to.equal(svg);
  });

  it("keeps the last good value of a property that is set to a bad one", async () => {
    const one = figure({ domain: "signals" });
    await one.whenIdle();
    one.state = { domain: "perhaps" as never, usIsr: "off" };
    await one.whenIdle();
    expect(one.state).to.include({ domain: "signals", usIsr: "off" });
    expect(missing(one)).to.include("perhaps");
    expect(query(one, "svg")).not.to.equal(null);
  });
});

it("a part that is gone leaves nothing behind", async () => {
  const map = await mount({ id: "map" });
  const { store } = map;
  const follow = store.follow.bind(store);
  let following = 0;
  store.follow = (follower) => {
    following++;
    const end = follow(follower);
    return () => {
      following--;
      end();
    };
  };
  const seekers = Reflect.get(globalThis, Symbol.for("coalition-map.source-seekers.1")) as Set<unknown>;
  const before = seekers.size;
  const listeners: string[] = [];
  const { addEventListener: add, removeEventListener: remove } = window;
  window.addEventListener = (...args: Parameters<typeof add>) => {
    listeners.push(args[0]);
    add.apply(window, args);
  };
  window.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners.splice(listeners.indexOf(args[0]), 1);
    remove.apply(window, args);
  };
  try {
    for (let life = 0; life < 3; life++) {
      const parts = Object.values(partsOf("map"));
      await map.whenIdle();
      expect(following).to.equal(NAMES.length);
      expect(seekers.size).to.equal(before + NAMES.length);
      expect(listeners.length).to.be.at.least(NAMES.length);
      for (const element of parts) element.remove();
      expect(following).to.equal(0);
      expect(seekers.size).to.equal(before);
      expect(listeners).to.deep.equal([]);
    }
  } finally {
    window.addEventListener = add;
    window.removeEventListener = remove;
  }
});
