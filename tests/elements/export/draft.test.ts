import { describe, expect, it } from "vitest";
import {
  annotated,
  type Draft,
  draftOf,
  drawable,
  withAnnotation,
  withColour,
  withFont,
  withHighlight,
  withLayer,
  withoutAnnotation,
  withoutOffset,
} from "../../../src/elements/export/desk/draft.js";
import { parseStyle } from "../../../src/figure/parse-style.js";
import { type FigureStyle, MOST_ANNOTATIONS } from "../../../src/figure/style.js";

const logo = { type: "image/png", data: "AAAA", alt: "", widthMm: 20 } as const;
const at = { lon: 30, lat: 50 };

describe("what a draft draws", () => {
  it("is nothing of its own if it is empty", () => {
    expect(drawable({})).toEqual({ style: { version: 1 }, annotations: [], lacks: [] });
  });

  it("leaves out what is empty, also within its parts", () => {
    const draft: Draft = {
      title: "  ",
      subtitle: "",
      fonts: { heading: { family: "" }, text: undefined },
      colours: { text: undefined },
      layers: { bases: true },
      highlight: [],
      annotations: [],
      theme: undefined,
    };
    expect(drawable(draft).style).toEqual({ version: 1 });
  });

  it("trims texts, and writes only layers that are left out", () => {
    const draft: Draft = { title: " Ours ", layers: { bases: true, scale: false } };
    expect(drawable(draft).style).toEqual({ version: 1, title: "Ours", layers: { scale: false } });
  });

  it("lacks a logo without alternative text, and annotations without text, which keep their places in the draft", () => {
    const annotations = [
      { text: "a", ...at },
      { text: " ", ...at },
      { text: "c", ...at },
    ];
    const { style, annotations: drawn, lacks } = drawable({ logo, annotations });
    expect(style.logo).toBeUndefined();
    expect(style.annotations?.map(({ text }) => text)).toEqual(["a", "c"]);
    expect(drawn).toEqual([0, 2]);
    expect(lacks).toEqual(["logo", "annotation"]);
  });

  it("is a style that the painter takes, and the same after it was saved and loaded", () => {
    const draft: Draft = {
      title: "T",
      note: "N",
      page: { widthMm: 100, heightMm: 90 },
      theme: "dark",
      extent: [20, 40, 40, 55],
      colours: { text: "#112233" },
      layers: { rows: false },
      highlight: ["FRA", "POL"],
      annotations: [{ text: "a", ...at, offsetMm: [10, -4.5] }],
    };
    const { style } = drawable(draft);
    const read = parseStyle(JSON.parse(JSON.stringify(style)));
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect(drawable(draftOf(read.style)).style).toEqual(style);
  });
});

describe("changes of a draft", () => {
  const base: Draft = { title: "T", colours: { sea: "#aabbcc" }, layers: { scale: false }, highlight: ["POL"] };
  const styleOf = (draft: Draft): FigureStyle => drawable(draft).style;

  it("set one thing and take it back", () => {
    expect(styleOf(withColour(base, "text", "#000000")).colours).toEqual({ sea: "#aabbcc", text: "#000000" });
    expect(styleOf(withColour(base, "sea", undefined)).colours).toBeUndefined();
    expect(styleOf(withLayer(base, "bases", false)).layers).toEqual({ scale: false, bases: false });
    expect(styleOf(withLayer(base, "scale", true)).layers).toBeUndefined();
    expect(styleOf(withFont(base, "text", { family: "Georgia" })).fonts).toEqual({ text: { family: "Georgia" } });
    expect(styleOf(withHighlight(base, "FRA", true)).highlight).toEqual(["FRA", "POL"]);
    expect(styleOf(withHighlight(base, "POL", true)).highlight).toEqual(["POL"]);
    expect(styleOf(withHighlight(base, "POL", false)).highlight).toBeUndefined();
  });

  it("leave the draft that they start from", () => {
    const before = structuredClone(base);
    withColour(base, "text", "#000000");
    withHighlight(base, "FRA", true);
    annotated(base, at);
    expect(base).toEqual(before);
  });
});

describe("annotations", () => {
  const one: Draft = { annotations: [{ text: "a", ...at, offsetMm: [1, 2] }] };

  it("are added at a place, rounded as it is kept", () => {
    expect(annotated(one, { lon: 31.123456, lat: 49 })).toEqual({
      draft: { annotations: [...(one.annotations ?? []), { text: "", lon: 31.1235, lat: 49 }] },
      index: 1,
    });
  });

  it("move the last as long as it has no text, instead of leaving empty ones behind", () => {
    const first = annotated({}, at);
    const second = annotated(first?.draft ?? {}, { lon: 1, lat: 2 });
    expect(second).toEqual({ draft: { annotations: [{ text: "", lon: 1, lat: 2 }] }, index: 0 });
  });

  it("are no more than a figure may have", () => {
    const full: Draft = { annotations: Array.from({ length: MOST_ANNOTATIONS }, () => ({ text: "a", ...at })) };
    expect(annotated(full, at)).toBeNull();
  });

  it("are changed, freed and removed one at a time", () => {
    expect(withAnnotation(one, 0, { text: "b" }).annotations).toEqual([{ text: "b", ...at, offsetMm: [1, 2] }]);
    expect(withAnnotation(one, 3, { text: "b" }).annotations).toEqual(one.annotations);
    expect(withoutOffset(one, 0).annotations).toEqual([{ text: "a", ...at }]);
    expect(withoutAnnotation(one, 0).annotations).toEqual([]);
  });
});
