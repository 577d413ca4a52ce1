import { expect } from "chai";
import { basisNow } from "../../src/elements/edit/proposed.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import {
  action,
  by,
  canvas,
  editing,
  frame,
  middle,
  mode,
  path,
  placed,
  point,
  spot,
  spotFocused,
  text,
  trialOf,
} from "./editing.js";
import { clear, find, findAll, focused, mountFake, query, until } from "./mount.js";
import { press } from "./stage.js";

afterEach(clear);

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
      atMost: false,
    };
    if (!editor) throw new Error("no editor");
    const ghosts = [
      ghost,
      { ...ghost, lon: 27, gainPercent: 1 },
      { ...ghost, lon: 29, gainPercent: 0.5, atMost: true },
    ];
    const ghostsBasis = basisNow(element.store, editor);
    editor.mode.set({ isOn: true, ghosts, ghostsFor: trialOf(element), ghostsBasis });
    await until(() => query(element, ".grip.ghost"), "there are proposals");
    await element.whenIdle();
    const first = spot(element, "ghost:0");
    expect(first.getAttribute("aria-label")).to.match(/^Proposal 1 for E-3F: \+3\.1 points/);
    first.focus();
    first.click();
    await element.whenIdle();
    expect(placed(element, "my-2")).to.deep.include({ lon: 24, lat: 50, orientationDeg: 10, legLengthKm: 100 });
    expect(mode(element).ghosts).to.have.lengthOf(2);
    expect(spot(element, "ghost:1").textContent).to.equal("2≤\u00a0+0.5");
    expect(spot(element, "ghost:1").getAttribute("aria-label")).to.contain("at most +0.5 points");
    element.usIsr = "off";
    await element.whenIdle();
    const stale = spot(element, "ghost:0");
    expect(stale.textContent, "no gain that holds no more").to.equal("1");
    expect(stale.getAttribute("aria-label")).to.equal(
      "Proposal 1 for E-3F, worked out for an earlier setting. Adopt it",
    );
    expect(text(element)).to.equal("Worked out for an earlier setting: search again.");
    element.usIsr = "on";
    await element.whenIdle();
    expect(spot(element, "ghost:0").textContent).to.equal("1+1");
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
