import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { clear, find, findAll, focused, mount, query, until } from "./mount.js";

afterEach(clear);

async function unfold(element: CoalitionMap): Promise<void> {
  find<HTMLDetailsElement>(element, "details.moves").open = true;
  await until(() => query(element, ".moves-found .ends button"), "there are bars");
  await element.whenIdle();
}
const texts = (element: CoalitionMap, selector: string) =>
  findAll(element, selector).map(({ textContent }) => textContent?.trim().replace(/\s+/g, " "));
const press = async (element: CoalitionMap, selector: string) => {
  find<HTMLElement>(element, selector).click();
  await element.updateComplete;
};

describe("what moves a number, in the element", () => {
  it("gives the ledger its ranges once the map is shown, and again for another state", async () => {
    const element = await mount({ domain: "signals" });
    const { low, high } = element.ledger?.average.with.percent ?? { low: null, high: null };
    expect(low).to.be.a("number");
    expect(high).to.be.greaterThan(low ?? 0);
    expect(element.ledger?.assumptions.length).to.be.greaterThan(5);
    element.usIsr = "off";
    expect(element.ledger?.average.with.percent.low).to.equal(null);
    await element.whenIdle();
    expect(element.ledger?.average.with.percent.low).to.be.a("number");
    // Ranges that were drawn before are there at once.
    element.usIsr = "on";
    await element.updateComplete;
    expect(element.ledger?.average.with.percent.low).to.equal(low);
  });

  it("sets an assumption by a bar's end: in the state, the address, a chip; undo reverts it", async () => {
    const before = location.href;
    const element = await mount({ domain: "signals", "url-key": "m" });
    await unfold(element);
    expect(texts(element, ".moves-found .value")[0]).to.match(/^at most [\d.]+% \([\d.]+–[\d.]+\)$/);
    const end = '[data-end="flying-hours.crewed low"]';
    expect(find(element, end).getAttribute("aria-label")).to.match(
      /^Set Sustained flying hours .* to 10 h a week: [\d.]+%$/,
    );
    await press(element, end);
    expect(element.state.overrides).to.deep.equal({ "flying-hours.crewed": 10 });
    expect(decodeURIComponent(location.href)).to.include("flying-hours.crewed:10");
    expect(texts(element, ".set-by-you .chips li span")).to.deep.equal([
      "Sustained flying hours a week per crewed aircraft: 10 h a week",
    ]);
    await element.whenIdle();
    expect(find(element, end).getAttribute("aria-pressed")).to.equal("true");
    await press(element, '[data-action="undo"]');
    expect(element.state.overrides).to.deep.equal({});
    expect(query(element, ".set-by-you")).to.equal(null);
    expect(location.href).not.to.include("flying-hours");
    history.replaceState(null, "", before);
  });

  it("removes one by its chip, or all, and keeps the focus in the panel", async () => {
    const element = await mount({ domain: "signals", overrides: "flying-hours.crewed:10,floor-h:2" });
    await until(() => query(element, ".set-by-you"), "there are chips");
    await press(element, '[data-remove="floor-h"]');
    expect(element.state.overrides).to.deep.equal({ "flying-hours.crewed": 10 });
    expect(focused(element)?.parentElement?.className).to.include("moves");
    await press(element, ".set-by-you .clear");
    expect(element.state.overrides).to.deep.equal({});
  });

  it("answers a claim, and quotes an invalid one beside its field", async () => {
    const element = await mount({ domain: "signals" });
    await unfold(element);
    const claim = async (text: string) => {
      find<HTMLInputElement>(element, "#claim").value = text;
      find<HTMLFormElement>(element, "form.claim").requestSubmit();
      await element.updateComplete;
      await element.whenIdle();
      return texts(element, "#claim-said")[0];
    };
    expect(await claim("rather much")).to.equal("Expected a comparison with a number, such as >25; got “rather much”.");
    expect(find(element, "#claim").getAttribute("aria-invalid")).to.equal("true");
    expect(await claim(">0")).to.match(/^“>0” holds in [\d.]+% of 1,000 draws\.$/);
    expect(find(element, "#claim").getAttribute("aria-invalid")).to.equal("false");
  });

  it("says if nothing moves a number; has a table without axe violations, also in a narrow panel", async () => {
    const element = await mount({ domain: "signals" }, 390, 900);
    await unfold(element);
    const select = find<HTMLSelectElement>(element, "#moves-measure");
    expect([...select.options].map(({ value }) => value)).to.include.members([
      "us-share",
      "unseen",
      "two-or-more-with",
    ]);
    const { violations } = await axe.run(find(element, ".moves-found"), { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
    const wide = findAll<HTMLElement>(element, ".moves-found *").filter(
      (part) => part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
    );
    expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    element.domain = "air";
    await element.whenIdle();
    select.value = "lost";
    select.dispatchEvent(new Event("change"));
    await until(
      () => /No listed assumption moves this number/.test(find(element, ".moves-found").textContent ?? ""),
      "it says so",
    );
  });
});
