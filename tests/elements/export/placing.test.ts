import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/elements/export/desk/draft.js";
import { offsetOf, placeAt, placedOn, pointByKey } from "../../../src/elements/export/desk/placing.js";
import { UNITS_PER_MM } from "../../../src/figure/layout.js";
import type { DrawnMap } from "../../../src/figure/panel-svg.js";
import { conicProjection } from "../../../src/figure/projection.js";

const frame = { x: 40, y: 100, width: 600, height: 500 };
const projection = conicProjection([20, 40, 42, 58], frame);
const inset = conicProjection([2, 49, 8, 53], { x: 40, y: 400, width: 150, height: 120 });
const map = (of: typeof projection) => ({ projection: of }) as unknown as DrawnMap;
const maps = [map(projection), map(inset)];
const kyiv = { lon: 30.5234, lat: 50.4501 };
const draft = (...annotations: Draft["annotations"] & object): Draft => ({ annotations });

describe("a press on the figure", () => {
  it("is the place below it", () => {
    expect(placeAt({ maps }, projection.project([kyiv.lon, kyiv.lat]))).toEqual(kyiv);
  });

  it("is a place of the inset where that covers the map", () => {
    const brussels = { lon: 4.35, lat: 50.85 };
    expect(placeAt({ maps }, inset.project([brussels.lon, brussels.lat]))).toEqual(brussels);
  });

  it("is no place beside the maps", () => {
    expect(placeAt({ maps }, [10, 10])).toBeUndefined();
    expect(placeAt({ maps: [] }, [100, 200])).toBeUndefined();
  });
});

describe("where annotations are", () => {
  it("is what the figure says, by their places in the draft", () => {
    const box = { x: 1, y: 2, width: 30, height: 10 };
    const figure = { maps, annotations: [{ index: 0, tip: [9, 9] as const, box }] };
    const [undrawn, drawn] = placedOn(figure, draft({ text: "", ...kyiv }, { text: "b", ...kyiv }), [1]);
    expect(drawn).toEqual({ index: 1, tip: [9, 9], text: box, isDrawn: true });
    expect(undrawn?.isDrawn).toBe(false);
    expect(undrawn?.tip).toEqual(projection.project([kyiv.lon, kyiv.lat]));
  });

  it("is where they point to if there is no room, with the text where it was put", () => {
    const figure = { maps, annotations: [{ index: 0, tip: [9, 9] as const, box: null, dropped: "no-room" as const }] };
    const [placed] = placedOn(figure, draft({ text: "a", ...kyiv, offsetMm: [10, 5] }), [0]);
    const { tip = [0, 0], text = frame } = placed ?? {};
    expect(offsetOf(tip, [text.x + text.width / 2, text.y + text.height / 2])).toEqual([10, 5]);
  });

  it("is nowhere outside the map", () => {
    expect(placedOn({ maps }, draft({ text: "", lon: -60, lat: 10 }), [])).toEqual([]);
  });
});

describe("moving", () => {
  it("goes 1 mm on paper by an arrow key, and 10 mm with Shift", () => {
    const key = (name: string, shiftKey = false) => pointByKey([100, 100], { key: name, shiftKey });
    expect(key("ArrowRight")).toEqual([100 + UNITS_PER_MM, 100]);
    expect(key("ArrowUp", true)).toEqual([100, 100 - 10 * UNITS_PER_MM]);
    expect(key("a")).toBeUndefined();
  });

  it("is kept in tenths of a millimetre, and no further than a style allows", () => {
    expect(offsetOf([0, 0], [UNITS_PER_MM * 12.34, -UNITS_PER_MM * 0.04])).toEqual([12.3, 0]);
    expect(offsetOf([0, 0], [1e6, -1e6])).toEqual([300, -300]);
  });
});
