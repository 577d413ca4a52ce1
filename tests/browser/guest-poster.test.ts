import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { clear, find, focused, mount, mountFake, query } from "./mount.js";

afterEach(clear);

const canvas = (element: CoalitionMap) => query(element, "canvas");

/** Waits until the live map has taken the poster's place. */
async function alive(element: CoalitionMap): Promise<HTMLCanvasElement> {
  await element.whenIdle();
  for (let frame = 0; frame < 600 && query(element, ".poster"); frame++) await new Promise(requestAnimationFrame);
  expect(query(element, ".poster")).to.equal(null);
  return find<HTMLCanvasElement>(element, "canvas");
}

describe("a reader who asks for the map", () => {
  it("presses the poster, and the map takes its place", async () => {
    const element = await mountFake({ loading: "interaction" });
    expect(canvas(element)).to.equal(null);
    const poster = find(element, ".still.poster");
    const { left, top } = poster.getBoundingClientRect();
    poster.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: left + 70, clientY: top + 90 }));
    await alive(element);
    expect(RecordingPainter.made[0]?.asked("pick"), "what was pressed").to.deep.equal([[{ x: 70, y: 90 }, "mouse"]]);
  });

  it("presses the button, and the focus goes on to the map", async () => {
    const element = await mount({ loading: "interaction" });
    const button = find<HTMLButtonElement>(element, "button.use-map");
    expect(button.textContent).to.equal("Use the map");
    button.focus();
    button.click();
    await element.updateComplete;
    expect(focused(element)).to.equal(find(element, ".use-map"));
    const map = await alive(element);
    expect(query(element, ".use-map")).to.equal(null);
    expect(document.activeElement).to.equal(element);
    expect(focused(element)).to.equal(map);
    expect(map.tabIndex).to.equal(0);
  });

  it("keeps the focus where it went in the meantime", async () => {
    const element = await mountFake({ loading: "interaction" });
    const elsewhere = document.createElement("button");
    document.body.append(elsewhere);
    const button = find<HTMLButtonElement>(element, "button.use-map");
    button.focus();
    button.click();
    elsewhere.focus();
    await alive(element);
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it("does not lose the focus to a map that loaded by itself", async () => {
    const element = await mountFake({ loading: "interaction" });
    element.loading = "eager";
    await alive(element);
    expect(document.activeElement).to.equal(document.body);
  });

  it("loads no map by a press that ends elsewhere, like that of a scrolling finger", async () => {
    const element = await mountFake({ loading: "interaction" });
    find(element, ".still.poster").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    await element.whenIdle();
    expect(canvas(element)).to.equal(null);
    expect(query(element, ".use-map")).to.be.instanceOf(HTMLButtonElement);
  });
});
