import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveMap, type LiveMapOptions, NotLoaded } from "../../src/elements/stage/live-map.js";
import type { PainterPart } from "../../src/elements/stage/painter.js";
import type { Scene } from "../../src/scene/scene.js";
import { RecordingPainter } from "../fakes/recording-painter.js";

/** The parts of a browser that the controller uses. */
class Sheet {
  replaceSync(): void {}
}
class Face {
  load = async () => this;
}
const page = { scrollHeight: 900, clientHeight: 900 };

beforeEach(() => {
  RecordingPainter.forget();
  page.scrollHeight = 900;
  vi.stubGlobal("CSSStyleSheet", Sheet);
  vi.stubGlobal("FontFace", Face);
  vi.stubGlobal("WebGL2RenderingContext", class {});
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => setTimeout(callback));
  vi.stubGlobal("document", { documentElement: page, fonts: { add() {} } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const scene = (id: string) => ({ id, layers: [], bounds: [1, 2, 3, 4] }) as unknown as Scene & { id: string };
const part: PainterPart = {
  MapPainter: RecordingPainter,
  mapStyles: "",
  workerAddress: () => "https://example.org/w.js",
};
/** Lets queued microtasks run. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

function canvas() {
  const attributes = new Map<string, string>();
  return { attributes, setAttribute: (name: string, value: string) => attributes.set(name, value), remove() {} };
}

function setUp(options: Partial<LiveMapOptions> = {}, width = 800, height = 600) {
  const told: [string, ...unknown[]][] = [];
  const tell =
    (name: string) =>
    (...given: unknown[]) =>
      void told.push([name, ...given]);
  const box = {
    clientWidth: width,
    clientHeight: height,
    append() {},
    replaceChildren: tell("emptied"),
    ownerDocument: { createElement: canvas },
  };
  const host = {
    isConnected: true,
    updates: 0,
    addController() {},
    requestUpdate: () => host.updates++,
    shadowRoot: { adoptedStyleSheets: [] },
  };
  const words = { "Map.Title": "Coverage" };
  const controller = new LiveMap(host as never, {
    box: () => box as never,
    locale: () => ({ ...words }),
    look: () => ({ projection: "globe" }),
    load: async () => part,
    onCamera: tell("camera"),
    onHover: tell("hover"),
    onPick: tell("pick"),
    onDrawn: tell("drawn"),
    onFailure: tell("failure"),
    ...options,
  });
  const leave = async () => {
    host.isConnected = false;
    controller.hostDisconnected();
    await turns();
  };
  return { controller, box, host, told, words, leave, failure: () => told.find(([name]) => name === "failure")?.[1] };
}
const only = (): RecordingPainter => {
  expect(RecordingPainter.made).toHaveLength(1);
  return RecordingPainter.made[0] as RecordingPainter;
};
const shown = (painter: RecordingPainter) => painter.scenes.map((one) => (one as Scene & { id: string }).id);

describe("a map", () => {
  it("is created once, for the first scene, and shows each later one with the page's look", async () => {
    const { controller, told, words } = setUp();
    controller.paint(scene("a"));
    await controller.whenIdle();
    await turns();
    const map = only();
    expect(map.options).toMatchObject({ bounds: [1, 2, 3, 4], cooperative: false, locale: words });
    expect([controller.drawn, told]).toEqual([true, [["drawn"]]]);
    words["Map.Title"] = "Command";
    controller.paint(scene("b"));
    await controller.whenIdle();
    expect(shown(only())).toEqual(["a", "b"]);
    for (const [, look] of map.asked("paint")) expect(look).toEqual({ projection: "globe" });
    const { attributes } = map.canvas as unknown as ReturnType<typeof canvas>;
    expect(attributes.get("aria-label"), "named by the reading of now").toBe("Command");
    expect(told.filter(([name]) => name === "drawn")).toHaveLength(1);
  });

  it("starts with the extent of its scene, and leaves scrolling to a page that scrolls", async () => {
    page.scrollHeight = 4000;
    const { controller, box } = setUp({}, 400, 700);
    controller.paint(scene("a"));
    await controller.whenIdle();
    expect(only().options).toMatchObject({ bounds: [1, 2, 3, 4], cooperative: true });
    page.scrollHeight = 900;
    expect([controller.fitBox(), only().asked("resize")], "the size is the same").toEqual([false, []]);
    box.clientWidth = 300;
    expect([controller.fitBox(), controller.fitBox()]).toEqual([true, false]);
    expect(only().asked("resize")).toHaveLength(1);
    expect(only().asked("setCooperative")).toEqual([[false]]);
  });

  it("shows only the last of the scenes that arrive while it is loading", async () => {
    const { controller } = setUp();
    for (const id of ["a", "b", "c"]) controller.paint(scene(id));
    await controller.whenIdle();
    expect(shown(only())).toEqual(["c"]);
  });

  it("follows another one, and reports where its reader has moved it", async () => {
    const { controller, told } = setUp();
    controller.paint(scene("a"));
    await controller.whenIdle();
    const camera = { lon: 1, lat: 2, zoom: 3 };
    controller.follow(camera);
    expect(only().asked("follow")).toEqual([[camera]]);
    only().moveTo({ ...camera, zoom: 4 });
    expect(controller.lastView).toEqual({ ...camera, zoom: 4 });
    expect(told).toContainEqual(["camera", { ...camera, zoom: 4 }, true]);
  });
});

describe("an element that leaves the document", () => {
  it("keeps its map if it only moves, releases it if it has left, and starts again where the reader was", async () => {
    const { controller, host, leave } = setUp();
    controller.paint(scene("a"));
    await controller.whenIdle();
    host.isConnected = false;
    controller.hostDisconnected();
    host.isConnected = true;
    controller.hostConnected();
    await turns();
    expect(only().ended).toBe(false);
    only().moveTo({ lon: 9, lat: 9, zoom: 9 });
    await leave();
    expect([only().ended, controller.drawn, controller.painter]).toEqual([true, false, undefined]);
    host.isConnected = true;
    controller.hostConnected();
    await controller.whenIdle();
    const [, second] = RecordingPainter.made as [RecordingPainter, RecordingPainter];
    expect(second.asked("follow")).toEqual([[{ lon: 9, lat: 9, zoom: 9 }]]);
    expect(shown(second)).toEqual(["a"]);
    // Bounds that a page has asked for are fitted to the box of the new map; a view of the old box would not fit it.
    controller.show([5, 6, 7, 8]);
    await leave();
    host.isConnected = true;
    controller.hostConnected();
    await controller.whenIdle();
    expect(RecordingPainter.made[2]?.asked("showBounds")).toEqual([[[5, 6, 7, 8]]]);
  });

  it("creates no map from code that arrives after it has left, and keeps nobody waiting", async () => {
    let arrive: (part: PainterPart) => void = () => {};
    const { controller, leave } = setUp({ load: () => new Promise((resolve) => (arrive = resolve)) });
    controller.paint(scene("a"));
    const idle = controller.whenIdle();
    await leave();
    await idle;
    arrive(part);
    await turns();
    expect(RecordingPainter.made).toEqual([]);
  });

  it("releases its map when it is told to stop, until there is a scene again", async () => {
    const { controller } = setUp();
    controller.paint(scene("a"));
    await controller.whenIdle();
    controller.stop();
    controller.hostConnected();
    await turns();
    expect(only().ended).toBe(true);
    controller.paint(scene("b"));
    await controller.whenIdle();
    expect(RecordingPainter.alive.map(shown)).toEqual([["b"]]);
  });
});

describe("a failure", () => {
  it("to load one of our files is reported by name, once, without a second attempt", async () => {
    const load = vi.fn(async () => Promise.reject(new Error("404")));
    const { controller, failure } = setUp({ load });
    controller.paint(scene("a"));
    await controller.whenIdle();
    await turns();
    expect(failure()).toBeInstanceOf(NotLoaded);
    expect(failure()).toMatchObject({ message: "MapLibre" });
    controller.paint(scene("b"));
    await turns();
    expect(load).toHaveBeenCalledTimes(1);
    expect(controller.failed).toBe(true);
  });

  it("of WebGL is reported as it is, and the box is emptied", async () => {
    const broken = class {
      constructor() {
        throw new Error("no WebGL");
      }
    } as never;
    const { controller, told, failure } = setUp({ load: async () => ({ ...part, MapPainter: broken }) });
    controller.paint(scene("a"));
    await controller.whenIdle();
    expect(failure()).toMatchObject({ message: "no WebGL" });
    expect(told.map(([name]) => name)).toEqual(["emptied", "failure"]);
  });

  it("caused by the page's policy ends the map; any other of MapLibre's is a line in the console", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    try {
      const { controller, failure } = setUp();
      controller.paint(scene("a"));
      await controller.whenIdle();
      const map = only();
      map.options.onError(new Error("a tile is missing"));
      expect(warn.mock.calls).toEqual([["coalition-map: a tile is missing"]]);
      expect([map.ended, failure()]).toEqual([false, undefined]);
      map.options.onError(Object.assign(new Error("refused"), { needs: "worker-src blob:" }));
      expect([map.ended, failure()]).toMatchObject([true, { message: "refused" }]);
    } finally {
      warn.mockRestore();
    }
  });

  it("of the map itself, such as a worker that does not come, ends it and is named", async () => {
    const { controller, failure } = setUp();
    controller.paint(scene("a"));
    await controller.whenIdle();
    const map = only();
    map.options.onError(Object.assign(new Error("maplibre-gl-worker"), { ends: "load" }));
    expect([map.ended, controller.failed, failure()]).toMatchObject([true, true, { message: "maplibre-gl-worker" }]);
  });

  it("is tried again when asked, and when the element is connected again; a policy's is not", async () => {
    const { controller, host } = setUp();
    const fail = async (error: Error) => {
      controller.paint(scene("a"));
      await controller.whenIdle();
      RecordingPainter.alive[0]?.options.onError(error);
      expect(controller.failed).toBe(true);
    };
    await fail(Object.assign(new Error("gone"), { ends: "webgl" }));
    controller.retry();
    expect([controller.failed, host.updates]).toEqual([false, 1]);
    await fail(Object.assign(new Error("gone"), { ends: "load" }));
    controller.hostConnected();
    await controller.whenIdle();
    expect([controller.failed, RecordingPainter.alive.length]).toEqual([false, 1]);
    await fail(Object.assign(new Error("refused"), { needs: "worker-src 'self'" }));
    controller.retry();
    expect(controller.failed).toBe(true);
  });

  it("to come in eight seconds is reported, and what comes later is used", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let arrive: (part: PainterPart) => void = () => {};
    const { controller, host, failure } = setUp({ load: () => new Promise((resolve) => (arrive = resolve)) });
    controller.paint(scene("a"));
    const idle = controller.whenIdle();
    await vi.advanceTimersByTimeAsync(7000);
    expect(failure()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1500);
    await idle;
    expect([failure(), host.updates]).toMatchObject([{ message: "MapLibre" }, 0]);
    arrive(part);
    await turns();
    expect([controller.failed, host.updates]).toEqual([false, 1]);
  });
});
