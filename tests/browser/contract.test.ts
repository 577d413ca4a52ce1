import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { choose, clear, find, findAll, mount, query, until } from "./mount.js";

afterEach(clear);

function listen(type: string): Event[] {
  const events: Event[] = [];
  document.addEventListener(type, (event) => events.push(event));
  return events;
}

describe("the element's contract", () => {
  it("has the documented defaults", async () => {
    const element = await mount();
    expect(element.state).to.deep.include({
      scenario: "report",
      asOf: "2025-04",
      usIsr: "on",
      lead: "coalition",
      natoSupport: "shared",
      domain: "air",
      targetAltitude: 100,
      component: "ground",
      reading: "coverage",
      compare: "none",
      tankers: "on",
      overrides: {},
    });
  });

  it("reads attributes into properties of the same name", async () => {
    const element = await mount({ "us-isr": "off", "as-of": "latest", domain: "signals", "target-altitude": "3000" });
    expect(element.usIsr).to.equal("off");
    expect(element.asOf).to.equal("latest");
    expect(element.domain).to.equal("signals");
    expect(element.targetAltitude).to.equal(3000);
    element.removeAttribute("us-isr");
    expect(element.usIsr).to.equal("on");
    element.setAttribute("nato-support", "none");
    element.setAttribute("tankers", "european");
    element.setAttribute("overrides", "flying-hours.crewed:12");
    expect([element.natoSupport, element.tankers]).to.deep.equal(["none", "european"]);
    expect(element.overrides).to.deep.equal({ "flying-hours.crewed": 12 });
  });

  it("asks each question once, with one answer chosen, in each reading", async () => {
    const element = await mount();
    for (const reading of ["coverage", "contributors", "command"] as const) {
      element.state = { ...element.state, reading };
      await element.whenIdle();
      const radios = findAll<HTMLInputElement>(element, "input[type=radio]");
      const asked = radios.map(({ name, value }) => `${name}=${value}`);
      expect(asked).to.deep.equal([...new Set(asked)]);
      const chosen = radios.filter(({ checked }) => checked).map(({ name }) => name);
      expect(chosen).to.deep.equal([...new Set(radios.map(({ name }) => name))]);
    }
  });

  it("leaves HTML's own names to HTML", async () => {
    const element = await mount({ "data-page": "7", reading: "command" });
    expect(element.dataset.page).to.equal("7");
    expect(element.focus).to.equal(HTMLElement.prototype.focus);
    expect(element.reading).to.equal("command");
    expect(element.facts?.version).to.equal(2);
  });

  it("writes what a reader has chosen into its attributes, and nothing else", async () => {
    const element = await mount({ scenario: "one-ally-objects" });
    const given = element.getAttributeNames().filter((name) => name !== "scenario");
    const names = () =>
      element.getAttributeNames().filter((name) => !given.includes(name) && !name.startsWith("data-"));
    element.domain = "surface";
    expect(names(), "code sets properties, not attributes").to.deep.equal(["scenario"]);
    await choose(element, "us-isr", "off");
    expect(names().sort()).to.deep.equal(["scenario", "us-isr"]);
    expect(element.getAttribute("us-isr")).to.equal("off");
    await choose(element, "us-isr", "on");
    expect(element.getAttribute("us-isr")).to.equal("on");
    element.removeAttribute("us-isr");
    expect(element.usIsr, "taken away, it is as the scenario has it").to.equal("on");
  });

  it("fires coalition-change on a reader's action and not on code", async () => {
    const changes = listen("coalition-change");
    const element = await mount();
    element.usIsr = "off";
    element.setAttribute("domain", "signals");
    element.state = { asOf: "latest" };
    await element.whenIdle();
    expect(changes).to.have.length(0);
    await choose(element, "us-isr", "on");
    expect(changes).to.have.length(1);
    const { detail } = changes[0] as CustomEvent<{ state: { usIsr: string } }>;
    expect(detail.state.usIsr).to.equal("on");
    expect(changes[0]?.composed && changes[0]?.bubbles).to.equal(true);
  });

  it("reports a bad attribute with path and value, shows it, and keeps the last good state", async () => {
    const errors = listen("coalition-error") as CoalitionErrorEvent[];
    const element = await mount({ "us-isr": "off" });
    element.setAttribute("us-isr", "maybe");
    element.setAttribute("target-altitude", "NaN");
    await element.whenIdle();
    expect(element.usIsr).to.equal("off");
    expect(element.targetAltitude).to.equal(100);
    const problems = errors.flatMap(({ detail }) => detail.problems);
    expect(problems.map(({ path }) => path)).to.deep.equal(["us-isr", "target-altitude"]);
    expect(problems[0]?.message).to.include('"maybe"');
    expect(find(element, "[role=alert]").textContent).to.include("target-altitude");
  });

  it("refuses codes of states that are not allies, also when set before the data has loaded", async () => {
    const errors = listen("coalition-error") as CoalitionErrorEvent[];
    const element = await mount({ objections: "XXX", vetoes: "RUS" });
    expect(element.objections).to.deep.equal([]);
    expect(element.vetoes).to.deep.equal(["RUS"]);
    const [problem] = errors.flatMap(({ detail }) => detail.problems);
    expect(problem?.path).to.equal("objections");
    expect(problem?.message).to.include("XXX");
  });

  it("refuses a bad dataset whole, says where, and keeps the last good map", async () => {
    const errors = listen("coalition-error") as CoalitionErrorEvent[];
    const element = await mount();
    const before = element.scene;
    const broken = structuredClone(element.facts) as unknown as { fleets: { lon: unknown; base: unknown }[] };
    if (broken.fleets[0]) broken.fleets[0].lon = "six";
    if (broken.fleets[3]) broken.fleets[3].base = 7;
    element.facts = broken as never;
    await element.whenIdle();
    const paths = errors.flatMap(({ detail }) => detail.problems).map(({ path }) => path);
    expect(paths).to.include.members(["fleets[0].lon", "fleets[3].base"]);
    expect(element.scene).to.equal(before);
    expect(find(element, "[role=alert]").textContent).to.include("six");
    for (const nonsense of [null, 3, "x", [], {}, { version: 2 }]) {
      errors.length = 0;
      element.facts = nonsense as never;
      await element.whenIdle();
      expect(errors, JSON.stringify(nonsense)).to.have.length(1);
      expect(element.scene).to.equal(before);
    }
  });

  it("keeps the state in the address when asked to, and leaves the rest of it alone", async () => {
    const original = location.href;
    try {
      history.replaceState(null, "", `${location.pathname}?page=7&us-isr=off&domain=nonsense#part`);
      const errors = listen("coalition-error") as CoalitionErrorEvent[];
      const element = await mount({ "url-key": "" });
      expect(element.usIsr).to.equal("off");
      expect(element.domain).to.equal("air");
      expect(errors.flatMap(({ detail }) => detail.problems).map(({ path }) => path)).to.deep.equal(["domain"]);
      await choose(element, "as-of", "latest");
      expect(location.search).to.equal("?page=7&as-of=latest&us-isr=off");
      expect(location.hash).to.equal("#part");
    } finally {
      history.replaceState(null, "", original);
    }
  });

  it("restores from the address what was on the screen, including a scenario with a switch set back", async () => {
    const original = location.href;
    try {
      history.replaceState(null, "", location.pathname);
      const element = await mount({ "url-key": "" });
      find<HTMLDetailsElement>(element, "details.fold.scenarios").open = true;
      await until(() => query(element, "#scenario"), "the list of scenarios is there");
      const box = find<HTMLSelectElement>(element, "#scenario");
      box.value = "coalition-alone";
      box.dispatchEvent(new Event("change"));
      await element.whenIdle();
      expect(element.usIsr, "the scenario has no US surveillance").to.equal("off");
      await choose(element, "us-isr", "on");
      const chosen = element.state;
      element.remove();
      const again = await mount({ "url-key": "" });
      expect(again.state).to.deep.equal(chosen);
    } finally {
      history.replaceState(null, "", original);
    }
  });

  it("lets the page set another scenario after a reader's choice, and writes it into the attributes", async () => {
    const element = await mount({ scenario: "coalition-alone" });
    await choose(element, "us-isr", "on");
    expect([element.usIsr, element.getAttribute("us-isr")]).to.deep.equal(["on", "on"]);
    element.scenario = "without-us";
    expect([element.usIsr, element.natoSupport]).to.deep.equal(["off", "shared"]);
    expect(element.getAttribute("us-isr")).to.equal("off");
    element.usIsr = "on";
    expect(element.getAttribute("us-isr")).to.equal("on");
    element.state = { usIsr: "off" };
    expect(element.getAttribute("us-isr")).to.equal("off");
  });

  it("takes facts and scenario together, and reports what the facts do not know", async () => {
    const { facts } = await mount();
    const errors = listen("coalition-error") as CoalitionErrorEvent[];
    const element = document.createElement("coalition-map") as CoalitionMap;
    Object.assign(element, { loading: "interaction", facts, scenario: "coalition-alone", objections: "HUN,XXX" });
    document.body.append(element);
    await element.whenIdle();
    expect([element.scenario, element.natoSupport, element.usIsr]).to.deep.equal(["coalition-alone", "none", "off"]);
    expect(errors.flatMap(({ detail }) => detail.problems).map(({ path }) => path)).to.include("objections");
  });

  it("does not touch the address when not asked to", async () => {
    const before = location.href;
    const element = await mount();
    await choose(element, "us-isr", "off");
    expect(location.href).to.equal(before);
  });

  it("takes properties that were set before it was defined", async () => {
    const element = document.createElement("coalition-map") as CoalitionMap;
    element.style.height = "300px";
    element.usIsr = "off";
    document.body.append(element);
    await element.whenIdle();
    expect(element.usIsr).to.equal("off");
    expect(query(element, "canvas")).to.not.equal(null);
  });
});
