import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { draftKey } from "../../src/elements/edit/draft-key.js";
import { find, findAll, focused, mount, query, until } from "./mount.js";

const button = (map: CoalitionMap, action: string) => find<HTMLButtonElement>(map, `[data-action="${action}"]`);
const texts = (map: CoalitionMap) =>
  findAll(map, ".changes li span").map(({ textContent }) => textContent?.trim() ?? "");

/** Types into a field and leaves it, as Enter and Tab do. */
function type(map: CoalitionMap, id: string, text: string): HTMLInputElement {
  const box = find<HTMLInputElement>(map, `#${id}`);
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
  return box;
}

async function choose(map: CoalitionMap, id: string, value: string): Promise<void> {
  const select = find<HTMLSelectElement>(map, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await map.updateComplete;
}

async function edit(map: CoalitionMap): Promise<void> {
  button(map, "edit").click();
  await until(() => query(map, "#edit-station"), "the fold is there");
}

describe("your scenario, beside the map", () => {
  let map: CoalitionMap;
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    map.remove();
    localStorage.clear();
  });

  it("is opened and left by keyboard, and changes nothing by itself", async () => {
    map = await mount();
    const start = map.state;
    const open = button(map, "edit");
    expect(open.getAttribute("aria-pressed")).to.equal("false");
    open.focus();
    await edit(map);
    expect(open.getAttribute("aria-pressed")).to.equal("true");
    expect(focused(map), "the focus stays on the button").to.equal(open);
    find(map, "#edit-station").focus();
    find(map, "#edit-station").dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true, cancelable: true }),
    );
    await until(() => open.getAttribute("aria-pressed") === "false", "editing has ended");
    expect(focused(map)).to.equal(open);
    expect(query(map, "details.your-scenario")).to.equal(null);
    expect(map.state).to.deep.equal(start);
  });

  it("gives the same edits for a typed place as for a command, says what was changed, and takes it back", async () => {
    map = await mount();
    await edit(map);
    const [station] = map.facts?.scenarios[0]?.stations ?? [];
    if (!station) throw new Error("no station");
    await choose(map, "edit-station", station.id);
    const box = type(map, "edit-station-place", "51°00′00″N 24°00′00″E");
    await map.updateComplete;
    expect(box.value, "as it is kept").to.equal("51.0000, 24.0000");
    expect(focused(map), "the focus stays").to.equal(box);
    expect(texts(map)).to.have.length(1);
    expect(texts(map)[0]).to.match(/moved .* to 51\.0000° N, 24\.0000° E \(my assumption\)$/);
    const typed = map.state.edits;
    map.store.travel("undo");
    expect(map.state.edits).to.equal("");
    await map.edit({ do: "move", station: station.id, lon: 24, lat: 51 });
    expect(map.state.edits).to.equal(typed);
    await map.updateComplete;
    find<HTMLButtonElement>(map, "[data-back]").click();
    await map.updateComplete;
    expect(map.state.edits).to.equal("");
    await until(() => focused(map)?.id === "edit-changes", "the focus is on the list");
    expect(find(map, ".edit-said").textContent).to.contain("Taken back");
  });

  it("names what is wrong at the field, and keeps what was typed", async () => {
    map = await mount();
    await edit(map);
    await choose(map, "edit-station", map.facts?.scenarios[0]?.stations[0]?.id ?? "");
    const box = type(map, "edit-station-place", "north of Lviv");
    await map.updateComplete;
    expect(box.value).to.equal("north of Lviv");
    expect(box.getAttribute("aria-invalid")).to.equal("true");
    expect(find(map, `#${box.getAttribute("aria-describedby")?.split(" ")[0]}`).textContent).to.contain(
      "north of Lviv",
    );
    type(map, "edit-station-leg", "2000");
    await map.updateComplete;
    expect(find(map, "#edit-station-leg-wrong").textContent).to.contain("2000");
    expect(map.state.edits).to.equal("");
    expect(map.store.problems, "nothing over the map").to.deep.equal([]);
  });

  it("adds aircraft with a station of their own as one step", async () => {
    map = await mount();
    await edit(map);
    find(map, '[data-part="aircraft"] summary').click();
    await until(() => query(map, "#edit-platform"), "the form is there");
    type(map, "edit-fly-place", "45, 29");
    button(map, "add-fleet").click();
    await map.updateComplete;
    expect(texts(map)).to.have.length(2);
    expect(map.edited?.scenario.added?.fleets?.[0]?.id).to.equal("my-1");
    expect(map.edited?.scenario.stations.at(-1)).to.deep.include({ id: "my-2", candidates: ["my-1"] });
    map.store.travel("undo");
    expect(map.state.edits).to.equal("");
  });

  it("keeps a draft, and offers it when the page is opened again", async () => {
    map = await mount({ id: "mine" });
    await edit(map);
    await choose(map, "edit-station", map.facts?.scenarios[0]?.stations[0]?.id ?? "");
    type(map, "edit-station-place", "51, 24");
    const { edits } = map.state;
    expect(edits).not.to.equal("");
    map.remove();
    map = await mount({ id: "mine" });
    await until(() => query(map, ".draft"), "the draft is offered");
    expect(find(map, ".draft").textContent).to.contain("1 change");
    expect(map.state.edits, "and not forced").to.equal("");
    button(map, "draft-go-on").click();
    await until(() => map.state.edits !== "", "the draft is taken up");
    expect(map.state.edits).to.equal(edits);
    await until(() => texts(map).length === 1, "the list is there");
    button(map, "undo").click();
    expect(map.state.edits).to.equal("");
    expect(localStorage.getItem(draftKey(map)), "nothing is left to be kept").to.equal(null);
  });

  for (const [width, theme] of [
    [900, "light"],
    [390, "dark"],
  ] as const)
    it(`has labels, contrast and room for fingers, ${width} px wide and ${theme}`, async () => {
      map = await mount({ theme }, width, 700);
      if (width < 720) find(map, ".sheet-button").click();
      await map.updateComplete;
      const [open] = findAll<HTMLButtonElement>(map, '[data-action="edit"]').filter(({ offsetParent }) => offsetParent);
      open?.click();
      await until(() => query(map, "#edit-station"), "the fold is there");
      await choose(map, "edit-station", map.facts?.scenarios[0]?.stations[0]?.id ?? "");
      type(map, "edit-station-place", "51, 24");
      for (const part of findAll<HTMLDetailsElement>(map, "details.part")) part.open = true;
      await until(() => query(map, "#edit-link, [data-action=copy-link]"), "all parts are open");
      await map.updateComplete;
      const { violations } = await axe.run(map, {
        resultTypes: ["violations"],
        rules: { "target-size": { enabled: true } },
      });
      const said = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      );
      expect(said).to.deep.equal([]);
      const wide = findAll(map, ".edit-fold *").filter(
        ({ offsetParent, scrollWidth, clientWidth, tagName }) =>
          offsetParent && clientWidth > 0 && scrollWidth > clientWidth + 1 && !/^(INPUT|SELECT|LABEL)$/.test(tagName),
      );
      expect(
        wide.map(({ outerHTML }) => outerHTML.slice(0, 120)),
        "nothing is wider than its box",
      ).to.deep.equal([]);
    });

  it("is not there for a map without controls, or one that is still", async () => {
    map = await mount({ controls: "none" });
    expect(query(map, '[data-action="edit"]')).to.equal(null);
    map.remove();
    map = await mount({ mode: "static" });
    expect(query(map, '[data-action="edit"]')).to.equal(null);
  });
});
