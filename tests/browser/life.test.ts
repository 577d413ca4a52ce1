import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { cases } from "../cases.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { clear, find, findAll, mountFake, mountLive, query, until } from "./mount.js";

afterEach(clear);

describe("the element's life", () => {
  it("leaves no WebGL context and no listener behind after many lives", async function () {
    this.timeout(600_000);
    const contexts: WebGL2RenderingContext[] = [];
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: never[]) {
      const context = (original as (...all: never[]) => RenderingContext | null).apply(this, args);
      if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
      return context;
    } as typeof original;
    const listeners = new Set<string>();
    const names = new Map<unknown, number>();
    const nameOf = (value: unknown) => names.get(value) ?? names.set(value, names.size).get(value);
    const add = EventTarget.prototype.addEventListener;
    const remove = EventTarget.prototype.removeEventListener;
    const isGlobal = (target: EventTarget) =>
      target === window || target === document || target instanceof MediaQueryList;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof add>) {
      const target = this ?? window;
      if (isGlobal(target)) listeners.add([nameOf(target), args[0], nameOf(args[1])].join());
      return add.apply(target, args);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args: Parameters<typeof remove>) {
      const target = this ?? window;
      listeners.delete([nameOf(target), args[0], nameOf(args[1])].join());
      return remove.apply(target, args);
    };
    try {
      // From the first map on, MapLibre keeps a few listeners of its own for good.
      (await mountLive({ controls: "none" }, 300, 200)).remove();
      await new Promise((resolve) => setTimeout(resolve));
      const before = listeners.size;
      for (let life = 0; life < cases(50, 6); life++) {
        const element = document.createElement("coalition-map") as CoalitionMap;
        element.style.cssText = "width: 300px; height: 200px";
        document.body.append(element);
        if (life % 5 === 0) await element.whenIdle();
        else await new Promise((resolve) => setTimeout(resolve, life % 3));
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
      const living = () => contexts.filter((context) => !context.isContextLost());
      expect(contexts.length, "lives that came to a context").to.be.greaterThan(1);
      await until(() => living().length === 0, "no context lives any more");
      expect(listeners.size - before, "listeners left on window, document and media queries").to.equal(0);
    } finally {
      HTMLCanvasElement.prototype.getContext = original;
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    }
  });

  it("keeps its map when it is moved in the document", async () => {
    const element = await mountFake();
    const canvas = find(element, "canvas");
    const box = document.createElement("div");
    document.body.append(box);
    box.append(element);
    await element.whenIdle();
    expect(find(element, "canvas")).to.equal(canvas);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(query(element, "canvas")).to.equal(null);
    box.append(element);
    await element.whenIdle();
    expect(find(element, "canvas")).to.not.equal(canvas);
    expect(RecordingPainter.made.map(({ ended }) => ended)).to.deep.equal([true, false]);
    box.remove();
  });

  it("works three times on one page, each with its own state", async () => {
    const all = [
      await mountLive({ "us-isr": "off" }, 300, 240),
      await mountLive({}, 300, 240),
      await mountLive({ reading: "command" }, 300, 240),
    ];
    expect(all.map(({ usIsr }) => usIsr)).to.deep.equal(["off", "on", "on"]);
    for (const element of all) expect(find<HTMLCanvasElement>(element, "canvas").width).to.be.greaterThan(0);
  });

  it("says so if there is no WebGL, and lists everything all the same", async () => {
    const original = HTMLCanvasElement.prototype.getContext;
    const errors: Event[] = [];
    const uncaught: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => uncaught.push(event);
    window.addEventListener("error", note);
    window.addEventListener("unhandledrejection", note);
    document.addEventListener("coalition-error", (event) => errors.push(event), { once: true });
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: never[]) {
      return /webgl/.test(type) ? null : (original as (...all: never[]) => never).apply(this, [type as never, ...rest]);
    } as typeof original;
    try {
      const element = await mountLive();
      await element.updateComplete;
      expect(errors).to.have.length(1);
      expect(find(element, ".place > slot > .failed").textContent).to.include("WebGL");
      await element.whenIdle();
      expect(find(element, ".still svg")).to.be.instanceOf(SVGElement);
      expect(find<HTMLDetailsElement>(element, "details.tables").open).to.equal(true);
      await element.whenIdle();
      expect(findAll(element, ".twin [data-row]").length).to.be.greaterThan(80);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(uncaught).to.deep.equal([]);
    } finally {
      HTMLCanvasElement.prototype.getContext = original;
      window.removeEventListener("error", note);
      window.removeEventListener("unhandledrejection", note);
    }
  });
});
