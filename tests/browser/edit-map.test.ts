import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionEditEvent } from "../../src/elements/events.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { by, editing, frame, middle, mode, path, placed, point, said, spot, spotFocused, text } from "./editing.js";
import { clear, find, findAll, focused, until } from "./mount.js";
import { press } from "./stage.js";

afterEach(clear);

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
    expect(text(element)).to.match(/° N, .* · \d+\.\d% → \d+\.\d% on average · held \d+% of the day/);
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
