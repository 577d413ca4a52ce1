import { expect } from "chai";
import { choose, clear, find, findAll, legendTexts, mount, mountLive, query, until } from "./mount.js";

afterEach(clear);

const open = async (element: Awaited<ReturnType<typeof mount>>) => {
  const fold = find<HTMLDetailsElement>(element, "details.oblasts");
  fold.open = true;
  await until(() => query(element, ".oblasts tbody tr"), "the table is there");
  await element.whenIdle();
};
const names = (element: Awaited<ReturnType<typeof mount>>) =>
  findAll(element, ".oblasts tbody th").map(({ textContent }) => textContent?.trim() ?? "");

describe("coverage by oblast", () => {
  it("is shaded when asked to, by switch and by attribute, and the legend says that it is not control", async () => {
    const element = await mount();
    await choose(element, "shade", "oblast");
    expect(element.shade).to.equal("oblast");
    await element.whenIdle();
    const said = (await legendTexts(element)).join().replace(/\s/g, " ");
    expect(said).to.include("18 to 24 h a day on average").and.include("administrative units, not control");
    const other = await mount({ shade: "oblast" });
    expect((await legendTexts(other)).join()).to.include("not control");
  });

  it("has units that can be pointed at on the live map, with their numbers", async () => {
    const element = await mountLive({ shade: "oblast" }, 760, 420);
    expect(element.scene?.layers.find(({ id }) => id === "oblasts")?.features).to.have.length(27);
    find<HTMLDetailsElement>(element, "details.tables").open = true;
    await until(() => query(element, '[data-thing="oblast:UA-56"]'), "it is in the tables");
    find<HTMLButtonElement>(element, '[data-thing="oblast:UA-56"]').click();
    await until(() => query(element, ".details"), "its details are open");
    await element.whenIdle();
    const text = find(element, ".details").textContent?.replace(/\s+/g, " ") ?? "";
    expect(text).to.include("Rivne oblast").and.include("In Rivne oblast, ").and.include("not control");
  });

  it("has a fold with a table that sorts by each column, and says where most is lost", async () => {
    const element = await mount({ domain: "signals" });
    await open(element);
    expect(names(element)).to.have.length(27);
    expect(find(element, ".oblasts tfoot th").textContent?.trim()).to.equal("All of them: Ukraine");
    expect(find(element, ".oblasts section").textContent).to.match(/a sample of [\d,]+ points/);
    expect(find(element, ".oblasts section p").textContent).to.match(
      /^In .* oblast, emitters could be heard for at most /,
    );
    const cells = () => find(element, '[data-oblast="UA-46"]').textContent ?? "";
    await until(() => /\d \(.*–.*\)/.test(cells()), "the ranges have come");
    expect(find(element, ".oblasts section p").textContent).to.match(/ for at most [\d.]+ \([<\d.]+–[\d.]+\)/);
    const button = find(element, ".oblasts [data-column=name]");
    button.click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal([...names(element)].sort((a, b) => a.localeCompare(b, "en-GB")));
    expect(button.closest("th")?.getAttribute("aria-sort")).to.equal("ascending");
    button.click();
    await element.updateComplete;
    expect(button.closest("th")?.getAttribute("aria-sort")).to.equal("descending");
  });

  it("is shown on the map from the fold, and taken away again", async () => {
    const element = await mount();
    await open(element);
    const show = find(element, ".oblasts .show");
    expect(show.getAttribute("aria-pressed")).to.equal("false");
    show.click();
    await element.whenIdle();
    expect(element.shade).to.equal("oblast");
    expect(find(element, ".oblasts .show").getAttribute("aria-pressed")).to.equal("true");
    find(element, ".oblasts .show").click();
    expect(element.shade).to.equal("difference");
  });

  it("gives a card to who presses a unit on the live map", async () => {
    const element = await mountLive({ shade: "oblast" }, 760, 420);
    const canvas = find<HTMLCanvasElement>(element, ".map.one canvas");
    const box = canvas.getBoundingClientRect();
    const { x, y } = element.stage.pointOf([35.4, 48.9]);
    const at = { bubbles: true, composed: true, clientX: box.left + x, clientY: box.top + y, button: 0, pointerId: 1 };
    canvas.dispatchEvent(new PointerEvent("pointerdown", { ...at, pointerType: "touch" }));
    for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, at));
    await until(() => query(element, ".card.pinned"), "a card is open");
    expect(find(element, ".card.pinned").textContent).to.include("Dnipropetrovsk oblast");
  });

  it("loads no oblasts for other shadings", async () => {
    const element = await mount({ shade: "hours" });
    expect(element.store.session.oblasts).to.equal(undefined);
  });
});

describe("an oblast as the area of interest", () => {
  it("is chosen in the panel, and is what the numbers are per cent of", async () => {
    const element = await mount();
    find(element, '[data-action="edit"]').click();
    await until(() => query(element, 'details[data-part="area"]'), "the parts are there");
    find<HTMLDetailsElement>(element, 'details[data-part="area"]').open = true;
    await until(() => query(element, '#edit-area option[value="UA-46"]'), "the oblasts are among the areas");
    const select = find<HTMLSelectElement>(element, "#edit-area");
    select.value = "UA-46";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => element.ledger?.area.id === "UA-46", "the area is taken over");
    expect(element.ledger?.area.name).to.equal("Lviv oblast");
    expect(query(element, ".problems li")).to.equal(null);
  });

  it("is loaded with a state that names one, whatever else is shown", async () => {
    const edits = JSON.stringify([{ do: "set", what: "area", value: "UA-59" }]);
    const element = await mount({ edits });
    await until(() => element.ledger?.area.id === "UA-59", "the area is taken over");
    expect(query(element, ".problems li")).to.equal(null);
    await choose(element, "shade", "oblast");
    expect(element.scene?.layers.find(({ id }) => id === "oblasts")?.features).to.have.length(27);
    expect(element.ledger?.area.id).to.equal("UA-59");
  });

  it("is refused where there is none of that code", async () => {
    const edits = JSON.stringify([{ do: "set", what: "area", value: "UA-99" }]);
    const element = await mount({ edits });
    await until(() => query(element, ".problems li"), "the problem is shown");
    expect(find(element, ".problems li").textContent).to.include('"UA-99"');
  });
});
