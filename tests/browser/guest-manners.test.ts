import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { clear, find, findAll, mount, mountFake, mountLive, query, reach, shadow, until } from "./mount.js";

afterEach(clear);

type Element = Awaited<ReturnType<typeof mount>>;
const problemsOf = (element: Element) => {
  const problems: { path: string; message: string }[] = [];
  element.addEventListener("coalition-error", (event) =>
    problems.push(...(event as CoalitionErrorEvent).detail.problems),
  );
  return problems;
};
/** Whether an element, or one inside it, is the topmost at its own centre. */
const isOnTop = (element: Element, selector: string) => {
  const one = find(element, selector);
  one.style.pointerEvents = "auto";
  const { left, top, width, height } = one.getBoundingClientRect();
  return one.contains(shadow(element).elementFromPoint(left + width / 2, top + height / 2));
};
const ready = () => new Promise((resolve) => setTimeout(resolve, 50));

describe("properties with a fixed set of words", () => {
  const CHOICES = [
    ["controls", "none", "full"],
    ["theme", "dark", "auto"],
    ["mode", "static", "interactive"],
    ["loading", "eager", "lazy"],
    ["projection", "globe", "mercator"],
  ] as const;

  for (const [name, word, usual] of CHOICES)
    it(`${name}: goes back to ${usual} without the attribute, and refuses another word`, () => {
      const element = document.createElement("coalition-map") as CoalitionMap;
      const problems = problemsOf(element);
      element.setAttribute(name, word);
      expect(element[name]).to.equal(word);
      element.setAttribute(name, "bogus");
      expect(element[name]).to.equal(word);
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]).to.include({ path: name });
      expect(problems[0]?.message).to.include('"bogus"').and.to.include(usual);
      element.removeAttribute(name);
      expect(element[name]).to.equal(usual);
      element[name] = word as never;
      element[name] = undefined as never;
      expect(element[name]).to.equal(usual);
    });

  it("takes the scenario's value again when an attribute is removed", async () => {
    const element = await mount({ scenario: "un", lead: "nato", controls: "none" });
    expect(element.lead).to.equal("nato");
    element.removeAttribute("lead");
    expect(element.lead).to.equal("un");
    element.removeAttribute("scenario");
    expect(element.lead).to.equal("coalition");
    element.usIsr = undefined as never;
    expect(element.usIsr).to.equal("on");
  });

  it("lists the scenarios when an unknown one is named", async () => {
    const element = await mount({ controls: "none" });
    const problems = problemsOf(element);
    element.scenario = "nope";
    expect(element.scenario).to.equal("report");
    expect(problems[0]).to.include({ path: "scenario" });
    expect(problems[0]?.message).to.include('"nope"').and.to.include("un-vetoed");
  });
});

describe("a still picture", () => {
  const STILLS: Readonly<Record<string, Record<string, string>>> = {
    static: { mode: "static" },
    poster: { loading: "interaction" },
  };
  for (const [name, attributes] of Object.entries(STILLS))
    it(`leaves caveat and legend visible: ${name}`, async () => {
      const element = await mount(attributes, 420, 700);
      expect(isOnTop(element, ".notional")).to.equal(true);
      expect(isOnTop(element, ".stage details.legend summary")).to.equal(true);
    });

  it("is set in the shipped font", async () => {
    await mount({ mode: "static" });
    expect(document.fonts.check('400 16px "Coalition Sans"')).to.equal(true);
    const faces = [...document.fonts].filter(({ family }) => family.includes("Coalition Sans"));
    expect(faces.some(({ status }) => status === "loaded")).to.equal(true);
  });

  it("has its legend below it on paper, in a narrow column too", async () => {
    const element = await mount({}, 420, 700);
    window.dispatchEvent(new Event("beforeprint"));
    await element.updateComplete;
    expect(find(element, ".print-key coalition-legend")).to.not.equal(null);
    expect(findAll(element, "coalition-legend").length).to.equal(1);
    window.dispatchEvent(new Event("afterprint"));
    await element.updateComplete;
    expect(query(element, ".print-key")).to.equal(null);
  });
});

describe("a guest", () => {
  it("lets the page scroll on at the end of a column", async () => {
    const element = await mount({}, 1100, 500);
    for (const selector of [".panel", "coalition-ledger"])
      expect(getComputedStyle(find(element, selector)).overscrollBehaviorY, selector).to.equal("auto");
  });

  it("leaves a dialog of the page open when Escape closes something inside", async () => {
    const dialog = document.body.appendChild(document.createElement("dialog"));
    const element = await mount();
    dialog.append(element);
    dialog.showModal();
    await element.whenIdle();
    find<HTMLDetailsElement>(element, "details.tables").open = true;
    await until(() => query(element, "[data-thing]"), "the tables stand");
    find<HTMLButtonElement>(element, "[data-thing]").click();
    await until(() => query(element, "#details-title"), "the details are open");
    const press = (selector: string) => {
      const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true, cancelable: true });
      find(element, selector).dispatchEvent(key);
      return key.defaultPrevented;
    };
    expect(press("#details-title"), "the details take it").to.equal(true);
    await element.updateComplete;
    expect(query(element, ".details")).to.equal(null);
    // The focus is back on the row, which points at its thing: the next Escape ends that, the one after belongs to the page.
    press(".panel");
    expect(press(".panel"), "the page's dialog takes it").to.equal(false);
    dialog.remove();
  });

  it("keeps an opened thing clear of its details", async () => {
    const element = await mountLive({ reading: "command" }, 900, 600);
    find<HTMLDetailsElement>(element, "details.tables").open = true;
    await until(() => query(element, '[data-thing^="headquarters:"]'), "the tables stand");
    const button = find<HTMLButtonElement>(element, '[data-thing^="headquarters:"]');
    button.click();
    await until(() => query(element, ".details"), "the details are open");
    await element.whenIdle();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const at = element.thing(button.dataset.thing ?? "")?.at;
    if (!at) throw new Error("the thing has no place");
    const map = find(element, ".map.one").getBoundingClientRect();
    const { x } = element.stage.pointOf(at);
    expect(map.left + x).to.be.lessThan(find(element, ".details").getBoundingClientRect().left);
  });
});

describe("what is announced", () => {
  it("is one text per change, and never the same twice in a row", async () => {
    const element = await mount({ reading: "contributors" });
    const said = find(element, ".said[role=status]");
    let before = said.textContent;
    const change = async (act: () => void, expected: RegExp) => {
      act();
      await ready();
      await element.updateComplete;
      expect(said.textContent).to.not.equal(before);
      expect(said.textContent).to.match(expected);
      before = said.textContent;
    };
    const pick = (name: string, value: string) => () =>
      find<HTMLInputElement>(element, `input[name="${name}"][value="${value}"]`).click();
    await change(pick("as-of", "latest"), /2026/);
    await change(pick("us-isr", "off"), /surveillance.*Off/);
    await change(pick("us-isr", "on"), /surveillance.*On/);
    await reach(element, 'input[name="lead"]');
    await change(pick("lead", "nato"), /NATO/);
    await change(() => find<HTMLButtonElement>(element, '[data-action="undo"]').click(), /Coalition/);
  });

  it("names the map by its reading", async () => {
    const element = await mountFake();
    const label = () => find(element, ".map.one canvas").getAttribute("aria-label");
    const before = label();
    element.setAttribute("reading", "command");
    await element.whenIdle();
    expect(label()).to.not.equal(before);
    expect(label()).to.match(/command/i);
  });
});
