import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { choose, clear, find, findAll, mount, reach, until } from "./mount.js";

afterEach(clear);

type Map = Awaited<ReturnType<typeof mount>>;

async function unfold(element: Map, name: string): Promise<void> {
  const fold = find<HTMLDetailsElement>(element, `details.${name}`);
  fold.open = true;
  // What is in a fold comes when its event has been fired, and may be loaded first.
  await until(() => fold.querySelectorAll(":scope > :not(summary)").length > 0, `${name} has its content`);
  await element.whenIdle();
}
async function press(element: Map, action: string): Promise<void> {
  find<HTMLButtonElement>(element, `[data-action="${action}"]`).click();
  await element.updateComplete;
}

describe("what if, in the element", () => {
  it("undoes and redoes changes, by button and by key", async () => {
    const element = await mount();
    await choose(element, "lead", "nato");
    await choose(element, "us-isr", "off");
    await press(element, "undo");
    expect([element.lead, element.usIsr]).to.deep.equal(["nato", "on"]);
    await press(element, "undo");
    expect([element.lead, element.usIsr]).to.deep.equal(["coalition", "on"]);
    await press(element, "redo");
    await press(element, "redo");
    expect([element.lead, element.usIsr]).to.deep.equal(["nato", "off"]);
    const key = new KeyboardEvent("keydown", {
      key: "z",
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    find(element, ".frame").dispatchEvent(key);
    await element.updateComplete;
    expect(element.usIsr).to.equal("on");
    await press(element, "reset");
    expect(element.lead).to.equal("coalition");
  });

  it("explains an aircraft that an objection keeps from this force", async () => {
    const element = await mount({ objections: "HUN" });
    const thing = element.thing("fleet:nato_e3a_geilenkirchen");
    expect(thing?.rows.some(({ value }) => value === "not available")).to.equal(true);
    expect(thing?.notes.join(" ")).to.match(/consent of 32 allies.*Hungary.*not for this force/);
    await reach(element, ".meaning");
    expect(find(element, ".meaning").textContent).to.include("Hungary");
  });

  it("starts from a built-in scenario; what the page sets itself takes precedence", async () => {
    const element = await mount({ scenario: "coalition-alone", "us-isr": "on" });
    expect(element.state).to.deep.include({ scenario: "coalition-alone", natoSupport: "none", usIsr: "on" });
  });

  it("starts from a scenario at an address, and refuses a bad one with its problems", async () => {
    const good = await mount({ scenario: "/geodata/scenarios/un-vetoed.json" });
    await until(() => good.lead === "un", "the scenario has arrived");
    expect(good.state).to.deep.include({ lead: "un", vetoes: ["RUS"] });
    const problems: string[] = [];
    const note = (event: Event) =>
      problems.push(...(event as CoalitionErrorEvent).detail.problems.map(({ message }) => message));
    document.addEventListener("coalition-error", note);
    const before = good.scene;
    good.scenario = "/package.json";
    await until(() => problems.length > 0, "the bad one is refused");
    document.removeEventListener("coalition-error", note);
    expect(problems.length).to.be.greaterThan(0);
    expect(good.lead).to.equal("un");
    expect(JSON.stringify(good.scene)).to.equal(JSON.stringify(before));
  });

  it("goes from a statement of the report to the map that illustrates it", async () => {
    const element = await mount({ domain: "signals" });
    await unfold(element, "claims");
    const buttons = findAll<HTMLButtonElement>(element, "details.claims button");
    expect(buttons.length).to.be.greaterThan(3);
    const before = JSON.stringify(element.state);
    buttons[0]?.click();
    await element.whenIdle();
    expect(JSON.stringify(element.state)).to.not.equal(before);
  });

  for (const theme of ["light", "dark"]) {
    it(`has no axe violation with every fold open: ${theme}`, async () => {
      const element = await mount({ theme, "as-of": "latest" });
      for (const name of ["claims", "command", "capability", "force", "timeline", "scenarios"])
        await unfold(element, name);
      find<HTMLButtonElement>(element, ".more").click();
      await element.whenIdle();
      const { violations } = await axe.run(element, { resultTypes: ["violations"] });
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      );
      expect(found).to.deep.equal([]);
    });
  }
});
