import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { Editing } from "../../src/elements/edit/edit-mode.js";
import type { CoalitionEditEvent } from "../../src/elements/events.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { clear, find, findAll, focused, mountFake, query, until } from "./mount.js";
import { press } from "./stage.js";

afterEach(clear);

/** A map on which a reader edits. */
async function editing(patch: Partial<Editing> = {}, attributes = {}): Promise<CoalitionMap> {
  const element = await mountFake(attributes);
  const editor = await element.store.input.needEditor();
  editor?.mode.set({ isOn: true, ...patch });
  await until(() => query(element, ".map-edit .grip"), "there are handles");
  await element.whenIdle();
  return element;
}

const spot = (element: CoalitionMap, id: string) => find<HTMLButtonElement>(element, `.map-edit [data-spot="${id}"]`);
const spotFocused = (element: CoalitionMap) => (focused(element) as HTMLElement | null)?.dataset.spot;
const text = (element: CoalitionMap) => find(element, ".edit-bar p").textContent ?? "";
const said = (element: CoalitionMap) => find(element, ".said").textContent ?? "";
const action = (element: CoalitionMap, id: string) => find<HTMLButtonElement>(element, `[data-edit="${id}"]`);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const mode = (element: CoalitionMap) => element.store.input.editor?.mode.now as Editing;
const placed = (element: CoalitionMap, id: string) => {
  const orbit = element.edited?.scenario.stations.find((one) => one.id === id)?.orbit;
  return typeof orbit === "object" ? orbit : undefined;
};
const path = (element: CoalitionMap, name: string) => find(element, `.map-edit path.${name}`).getAttribute("d") ?? "";

/** Where the middle of a handle is on the page. */
function middle(one: Element): { clientX: number; clientY: number } {
  const { left, top, width, height } = one.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}
/** What a mouse does: its pointer, unlike others, can be captured without being there. */
const point = (target: Element, type: string, at: { clientX: number; clientY: number }, more: PointerEventInit = {}) =>
  target.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 1,
      pointerType: "mouse",
      isPrimary: true,
      button: 0,
      buttons: type === "pointerup" ? 0 : 1,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...at,
      ...more,
    }),
  );
const by = ({ clientX, clientY }: { clientX: number; clientY: number }, x: number, y: number) => ({
  clientX: clientX + x,
  clientY: clientY + y,
});
const canvas = () => RecordingPainter.alive[0]?.canvas as HTMLCanvasElement;
const AIRCRAFT = { operator: "FRA", quantity: 4, base: "Powidz", lon: 17.85, lat: 52.38, source: "a guess" } as const;
const trialOf = (element: CoalitionMap) => {
  const platform = element.facts?.fleets.find(({ id }) => id === "fra_e3f_avord")?.platform ?? "";
  return { fleet: { ...AIRCRAFT, platform }, domain: "air" } as const;
};

describe("a station's handle", () => {
  it("is there for each station of the domain, by name, and follows the map", async () => {
    const element = await editing();
    const names = findAll(element, ".map-edit .grip").map((one) => one.getAttribute("aria-label") ?? "");
    expect(names).to.have.lengthOf(7);
    expect(names[0]).to.match(/^Eastern Poland, at 51\.\d{4}° N, 2\d\.\d{4}° E.*arrow keys/);
    const [painter] = RecordingPainter.alive;
    const before = middle(spot(element, "move:pl-east"));
    painter?.moveTo({ lon: 21, lat: 50, zoom: 3 });
    await frame();
    await frame();
    const after = middle(spot(element, "move:pl-east"));
    expect(after.clientX - before.clientX).to.be.closeTo(-8, 0.2);
    expect(after.clientY).to.be.closeTo(before.clientY, 0.2);
    element.domain = "signals";
    await element.whenIdle();
    expect(findAll(element, '[data-spot="move:pl-east"]').length).to.equal(0);
    expect(findAll(element, '[data-spot="move:ro-moldova"]').length).to.equal(1);
    mode(element);
    element.store.input.editor?.mode.end();
    await element.whenIdle();
    expect(findAll(element, ".map-edit").length).to.equal(0);
  });

  it("is moved by keys alone, in one step that Enter sets and undo takes back", async () => {
    const element = await editing();
    const told: CoalitionEditEvent["detail"][] = [];
    element.addEventListener("coalition-edit", (event) => told.push((event as CoalitionEditEvent).detail));
    const grip = spot(element, "move:pl-east");
    grip.focus();
    for (let i = 0; i < 3; i++) press(grip, "ArrowRight", { shiftKey: true });
    press(grip, "ArrowUp");
    await element.whenIdle();
    await frame();
    expect(element.state.edits, "nothing is set yet").to.equal("");
    expect(path(element, "ring"), "the ring is shown where it would be").to.match(/^M/);
    expect(text(element)).to.match(/° N, .*% → .*% on average · held \d+% of the day/);
    press(grip, "Enter");
    await element.whenIdle();
    expect(told).to.have.lengthOf(1);
    const moved = placed(element, "pl-east");
    const orbit = element.facts?.orbits.find(({ id }) => id === "pl_east_awacs");
    expect((moved?.lon ?? 0) - (orbit?.lon ?? 0)).to.be.closeTo(30 / (111.2 * Math.cos(0.9)), 0.02);
    expect((moved?.lat ?? 0) - (orbit?.lat ?? 0)).to.be.closeTo(1 / 111.2, 0.0002);
    expect(spotFocused(element)).to.equal("move:pl-east");
    expect(path(element, "ring")).to.equal("");
    expect(find(element, ".map-edit .tag").textContent).to.equal("edited");
    press(spot(element, "move:pl-east"), "z", { ctrlKey: true });
    await element.whenIdle();
    expect(element.state.edits).to.equal("");
  });

  it("takes back with Escape what was not set, and sets it when the focus leaves", async () => {
    const element = await editing();
    const grip = spot(element, "move:lt");
    grip.focus();
    press(grip, "ArrowDown");
    press(grip, "Escape");
    await element.whenIdle();
    expect([element.state.edits, path(element, "ring")]).to.deep.equal(["", ""]);
    press(grip, "ArrowDown");
    spot(element, "move:ro-east").focus();
    await element.whenIdle();
    expect(placed(element, "lt")).not.to.equal(undefined);
    expect(mode(element).chosen).to.equal("ro-east");
  });

  it("is announced, once, after keys in quick succession", async () => {
    const element = await editing();
    const grip = spot(element, "move:lt");
    grip.focus();
    const heard: string[] = [];
    new MutationObserver(() => heard.push(said(element))).observe(find(element, ".said"), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (let i = 0; i < 5; i++) press(grip, "ArrowDown");
    await until(() => heard.length > 0, "it is announced");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heard).to.have.lengthOf(1);
    expect(heard[0]).to.include("° N");
    press(grip, "Escape");
  });

  it("is dragged: the ring follows at once, the state on release, the map not at all", async () => {
    const element = await editing();
    const [painter] = RecordingPainter.alive;
    const grip = spot(element, "move:pl-east");
    const at = middle(grip);
    point(grip, "pointerdown", at);
    point(grip, "pointermove", by(at, 16, 0));
    await frame();
    await frame();
    expect(element.state.edits).to.equal("");
    expect(path(element, "ring")).to.match(/^M/);
    expect(middle(grip).clientX).to.be.closeTo(at.clientX + 16, 0.2);
    point(grip, "pointermove", by(at, 24, -8));
    point(grip, "pointerup", by(at, 24, -8));
    const dragged = element.state.edits;
    expect(dragged).not.to.equal("");
    expect(painter?.asked("showPoint"), "the map stays").to.deep.equal([]);
    await element.whenIdle();
    const { lon = 0, lat = 0 } = placed(element, "pl-east") ?? {};
    const orbit = element.facts?.orbits.find(({ id }) => id === "pl_east_awacs");
    expect(lon - (orbit?.lon ?? 0)).to.be.closeTo(24 / 8, 0.03);
    expect(lat - (orbit?.lat ?? 0)).to.be.closeTo(8 / 8, 0.03);
    element.store.travel("undo");
    await element.whenIdle();
    expect(element.state.edits, "one step").to.equal("");
    await element.edit([{ do: "move", station: "pl-east", lon, lat }]);
    expect(element.state.edits, "the same bytes as typed").to.equal(dragged);
  });

  it("that is only pressed, or whose drag Escape ends, changes nothing", async () => {
    const element = await editing();
    const grip = spot(element, "move:pl-east");
    const at = middle(grip);
    point(grip, "pointerdown", at);
    point(grip, "pointermove", by(at, 1, 1));
    point(grip, "pointerup", by(at, 1, 1));
    await element.whenIdle();
    expect([element.state.edits, mode(element).chosen]).to.deep.equal(["", "pl-east"]);
    point(grip, "pointerdown", at);
    point(grip, "pointermove", by(at, 30, 0));
    await frame();
    press(grip, "Escape");
    point(grip, "pointerup", by(at, 30, 0));
    await element.whenIdle();
    expect(element.state.edits).to.equal("");
    expect(mode(element).isOn).to.equal(true);
  });

  it("shows two more for the chosen station, which turn and stretch its racetrack", async () => {
    const element = await editing({ chosen: "pl-east" });
    RecordingPainter.alive[0]?.moveTo({ lon: 23, lat: 51, zoom: 6 });
    await frame();
    await frame();
    const turn = spot(element, "turn");
    turn.focus();
    for (let i = 0; i < 2; i++) press(turn, "ArrowRight", { shiftKey: true });
    press(turn, "Enter");
    await element.whenIdle();
    expect(placed(element, "pl-east")?.orientationDeg).to.equal(20);
    const stretch = spot(element, "stretch");
    stretch.focus();
    press(stretch, "ArrowUp");
    press(stretch, "Enter");
    await element.whenIdle();
    const leg = placed(element, "pl-east")?.legLengthKm ?? 0;
    const at = middle(spot(element, "stretch"));
    const centre = middle(spot(element, "move:pl-east"));
    const away = { x: (at.clientX - centre.clientX) / 2, y: (at.clientY - centre.clientY) / 2 };
    point(spot(element, "stretch"), "pointerdown", at);
    point(spot(element, "stretch"), "pointermove", by(at, away.x, away.y));
    point(spot(element, "stretch"), "pointerup", by(at, away.x, away.y));
    await element.whenIdle();
    expect(placed(element, "pl-east")?.legLengthKm).to.be.greaterThan(leg * 1.2);
    expect(placed(element, "pl-east")?.orientationDeg).to.equal(20);
    press(spot(element, "stretch"), "Escape");
    await element.whenIdle();
    expect(findAll(element, '[data-spot="turn"]').length).to.equal(0);
    expect(spotFocused(element)).to.equal("move:pl-east");
  });
});

describe("an aircraft that is tried", () => {
  it("says its gain under the mouse, and is added by a press, as one step", async () => {
    const element = await mountFake();
    const editor = await element.store.input.needEditor();
    editor?.mode.set({ isOn: true, tool: { kind: "try", trial: trialOf(element) } });
    await until(() => query(element, ".grip.cross"), "there is a crosshair");
    await element.whenIdle();
    const before = element.ledger?.average.with.percent.value ?? 0;
    const at = by(middle(find(element, ".map.one")), 64, -8);
    point(canvas(), "pointermove", at, { buttons: 0 });
    await frame();
    expect(text(element)).to.match(/^E-3F, tried at .*: \+(\d+\.\d) points on average · held \d+% of the day$/);
    const promised = Number(/\+([\d.]+)/.exec(text(element))?.[1]);
    expect(path(element, "ghost-rings")).to.match(/^M/);
    point(canvas(), "pointerdown", at);
    point(canvas(), "pointerup", at);
    await element.whenIdle();
    const [fleet] = element.edited?.scenario.added?.fleets ?? [];
    const station = element.edited?.scenario.stations.at(-1);
    expect(fleet).to.deep.include({ id: "my-1", operator: "FRA", quantity: 4 });
    expect(station).to.deep.include({ id: "my-2", candidates: ["my-1"], domain: "air" });
    const after = element.ledger?.average.with.percent.value ?? 0;
    expect(after - before).to.be.closeTo(promised, 0.15);
    expect(mode(element)).to.deep.include({ chosen: "my-2" });
    expect(mode(element).tool.kind).to.equal("move");
    await until(() => focused(element) === query(element, '[data-spot="move:my-2"]'), "the focus is on it");
    element.store.travel("undo");
    await element.whenIdle();
    expect(element.state.edits).to.equal("");
  });

  it("is moved and added by keys, and says why it would be worth nothing", async () => {
    const element = await mountFake();
    RecordingPainter.alive[0]?.moveTo({ lon: 27, lat: 51, zoom: 4 });
    const editor = await element.store.input.needEditor();
    editor?.mode.set({ isOn: true, tool: { kind: "try", trial: trialOf(element) } });
    await until(() => focused(element)?.matches(".cross"), "the crosshair has the focus");
    const cross = spot(element, "cross");
    press(cross, "ArrowRight", { shiftKey: true });
    expect(text(element)).to.include("points on average");
    press(cross, "Escape");
    await element.whenIdle();
    expect([element.state.edits, mode(element).tool.kind]).to.deep.equal(["", "move"]);
    const far = trialOf(element);
    editor?.mode.set({ tool: { kind: "try", trial: { ...far, fleet: { ...far.fleet, lon: -120, lat: 40 } } } });
    await until(() => text(element).includes("cannot reach"), "it is too far");
    editor?.mode.set({ tool: { kind: "try", trial: { ...far, fleet: { ...far.fleet, operator: "USA" } } } });
    element.usIsr = "off";
    await element.whenIdle();
    await until(() => text(element).includes("may not fly. US-provided"), `it may not fly: ${text(element)}`);
    element.domain = "signals";
    await element.whenIdle();
    await until(() => text(element).includes("looks for something else"), "it has no sensor for signals");
    press(spot(element, "cross"), "Enter");
    await element.whenIdle();
    expect(element.edited?.scenario.added?.fleets, "it is added all the same").to.have.lengthOf(1);
  });

  it("is dragged by its crosshair and added on release, as with a finger", async () => {
    const element = await mountFake();
    RecordingPainter.alive[0]?.moveTo({ lon: 24, lat: 51, zoom: 4 });
    const editor = await element.store.input.needEditor();
    editor?.mode.set({ isOn: true, tool: { kind: "try", trial: trialOf(element) } });
    await until(() => spotFocused(element) === "cross", "the crosshair has the focus");
    const cross = spot(element, "cross");
    const at = middle(cross);
    point(cross, "pointerdown", at);
    point(cross, "pointermove", by(at, 48, 16));
    await frame();
    await frame();
    expect(text(element)).to.include("points on average");
    expect(element.state.edits).to.equal("");
    point(cross, "pointerup", by(at, 48, 16));
    await element.whenIdle();
    const { lon, lat } = placed(element, "my-2") ?? {};
    expect(lon).to.be.closeTo(27, 0.05);
    expect(lat).to.be.closeTo(50, 0.05);
    expect(text(element)).to.match(/^E-3F added at 5/);
    element.reading = "contributors";
    await element.whenIdle();
    expect(text(element)).to.equal("Stations and their handles are shown when the map is read by “Coverage”.");
  });

  it("is adopted where it is proposed", async () => {
    const element = await mountFake();
    const editor = await element.store.input.needEditor();
    const ghost = {
      lon: 24,
      lat: 50,
      orientationDeg: 10,
      legLengthKm: 100,
      radiusKm: 390,
      share: 1,
      gainPercent: 3.14,
    };
    const ghosts = [ghost, { ...ghost, lon: 27, gainPercent: 1 }];
    editor?.mode.set({ isOn: true, ghosts, ghostsFor: trialOf(element) });
    await until(() => query(element, ".grip.ghost"), "there are proposals");
    await element.whenIdle();
    const first = spot(element, "ghost:0");
    expect(first.getAttribute("aria-label")).to.match(/^Proposal 1 for E-3F: \+3\.1 points/);
    first.focus();
    first.click();
    await element.whenIdle();
    expect(placed(element, "my-2")).to.deep.include({ lon: 24, lat: 50, orientationDeg: 10, legLengthKm: 100 });
    expect(mode(element).ghosts).to.have.lengthOf(1);
    press(spot(element, "ghost:0"), "Escape");
    await element.whenIdle();
    expect(mode(element).ghosts).to.have.lengthOf(0);
    expect(findAll(element, ".grip.ghost").length).to.equal(0);
  });
});

describe("an area of interest", () => {
  it("is drawn corner by corner, with keys, and all numbers are about it", async () => {
    const element = await editing({ tool: { kind: "area" } });
    await until(() => focused(element)?.matches(".cross"), "the crosshair has the focus");
    RecordingPainter.alive[0]?.moveTo({ ...RecordingPainter.alive[0].camera, zoom: 7 });
    const cross = spot(element, "cross");
    const go = (key: string, times: number) => {
      for (let i = 0; i < times; i++) press(cross, key, { shiftKey: true });
    };
    press(cross, "Enter");
    go("ArrowRight", 20);
    press(cross, "Enter");
    press(cross, "Enter");
    expect(text(element), "two corners enclose nothing").to.include("2 corners");
    go("ArrowUp", 20);
    press(cross, "Enter");
    go("ArrowUp", 9);
    press(cross, "Enter");
    expect(text(element)).to.include("4 corners");
    press(cross, "Backspace");
    await element.whenIdle();
    expect(text(element)).to.include("3 corners");
    expect(path(element, "corners").match(/M/g)).to.have.lengthOf(3);
    action(element, "close").click();
    await until(() => element.area?.name === "Drawn area", "the area is used");
    await element.whenIdle();
    expect(element.edited?.scenario.area).to.equal("my-1");
    expect(element.edited?.scenario.added?.areas?.[0]?.polygons[0]?.[0]).to.have.lengthOf(4);
    expect(element.ledger?.area.areaKm2).to.be.closeTo(20_000, 1500);
    expect(mode(element).tool.kind).to.equal("move");
    element.store.travel("undo");
    await element.whenIdle();
    expect(element.state.edits).to.equal("");
  });

  it("is drawn with a mouse, and closed by a double press; crossing sides are refused with words", async () => {
    const element = await editing({ tool: { kind: "area" } });
    const at = middle(find(element, ".map.one"));
    const click = (x: number, y: number) => {
      point(canvas(), "pointerdown", by(at, x, y));
      point(canvas(), "pointerup", by(at, x, y));
    };
    const corners: [number, number][] = [
      [0, 0],
      [40, 40],
      [40, 0],
      [0, 40],
    ];
    for (const [x, y] of corners) click(x, y);
    await element.whenIdle();
    action(element, "close").click();
    expect(text(element)).to.match(/^Two sides cross/);
    expect(element.state.edits).to.equal("");
    action(element, "back").click();
    click(90, 0);
    click(90, 0);
    await element.whenIdle();
    expect(element.edited?.scenario.added?.areas?.[0]?.polygons[0]?.[0]).to.have.lengthOf(5);
  });

  it("keeps the click that follows a press from the map, which would open details there", async () => {
    const element = await editing({ tool: { kind: "area" } });
    const at = middle(find(element, ".map.one"));
    let clicks = 0;
    canvas().addEventListener("click", () => clicks++);
    const click = (x: number, y: number) => {
      point(canvas(), "pointerdown", by(at, x, y));
      point(canvas(), "pointerup", by(at, x, y));
      canvas().dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, ...by(at, x, y) }));
    };
    for (const x of [0, 40, 80]) click(x, x === 40 ? 40 : 0);
    click(80, 0);
    expect([mode(element).tool.kind, clicks]).to.deep.equal(["move", 0]);
    click(0, 0);
    expect(clicks, "the map has its presses again").to.equal(1);
  });

  it("is given up with Escape, wherever the focus is", async () => {
    const element = await editing({ tool: { kind: "area" } });
    press(spot(element, "cross"), "Enter");
    find<HTMLElement>(element, 'input[name="us-isr"]').focus();
    press(focused(element) as HTMLElement, "Escape");
    await element.whenIdle();
    expect(mode(element).tool.kind).to.equal("move");
    expect(path(element, "corners")).to.equal("");
  });
});

describe("the focus", () => {
  it("goes to the crosshair of a tool, and back to what it came from", async () => {
    const element = await editing();
    const button = find(element, '[data-action="edit"]');
    button.focus();
    element.store.input.editor?.mode.set({ tool: { kind: "area" } });
    await until(() => spotFocused(element) === "cross", "the crosshair has it");
    press(spot(element, "cross"), "Escape");
    await until(() => focused(element) === button, "the button has it again");
  });

  it("brings a station into view that is out of it", async () => {
    const element = await editing();
    RecordingPainter.alive[0]?.moveTo({ lon: -100, lat: 10, zoom: 5 });
    await frame();
    await frame();
    spot(element, "move:ro-east").focus();
    const [place] = RecordingPainter.alive[0]?.asked("showPoint").at(-1) ?? [];
    expect((place as number[])[0]).to.be.closeTo(27, 2);
  });
});

describe("a place for a form", () => {
  it("is where the map was pressed, and a drag of the map is none", async () => {
    const taken: { lon: number; lat: number }[] = [];
    const tool = { kind: "place", take: (place: { lon: number; lat: number }) => void taken.push(place) } as const;
    const element = await editing({ tool });
    const at = middle(find(element, ".map.one"));
    point(canvas(), "pointerdown", at);
    point(canvas(), "pointerup", by(at, 30, 0));
    expect(taken).to.deep.equal([]);
    point(canvas(), "pointerdown", by(at, 8, 8));
    point(canvas(), "pointerup", by(at, 8, 8));
    expect(taken).to.have.lengthOf(1);
    expect(taken[0]?.lon).to.be.closeTo(21, 0.05);
    expect(taken[0]?.lat).to.be.closeTo(49, 0.05);
    expect(mode(element).tool.kind).to.equal("move");
  });
});

describe("all that lies over the map", () => {
  const tools = { stations: { chosen: "pl-east" }, area: { tool: { kind: "area" } } } as const;
  for (const [name, patch] of Object.entries(tools))
    it(`has names, contrast and size: ${name}`, async () => {
      const element = await editing(patch, { theme: "dark" });
      RecordingPainter.alive[0]?.moveTo({ lon: 22, lat: 51, zoom: 5 });
      await frame();
      await frame();
      const { violations } = await axe.run(element, {
        resultTypes: ["violations"],
        rules: { "target-size": { enabled: true } },
      });
      const rows = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
      );
      expect(rows).to.deep.equal([]);
    });
});

describe("two maps", () => {
  it("have their handles on the second", async () => {
    const element = await editing({}, { compare: "us-isr" });
    const box = find(element, ".map.two").getBoundingClientRect();
    const layer = find(element, ".map-edit").getBoundingClientRect();
    expect([layer.left, layer.width]).to.deep.equal([box.left + 2, box.width - 2]);
  });
});
