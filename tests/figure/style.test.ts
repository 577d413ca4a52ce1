import { describe, expect, it } from "vitest";
import { recordOfFile } from "../../src/figure/figure-record.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { contrastOf, withHouse } from "../../src/figure/house-theme.js";
import { PRESETS, pageOf } from "../../src/figure/layout.js";
import { parseStyle, readStyle } from "../../src/figure/parse-style.js";
import { chunk } from "../../src/figure/png-record.js";
import { editState } from "../../src/model/edited.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { themeOf } from "../../src/scene/theme.js";
import { dataset } from "../dataset.js";
import { comparable, inputOf } from "../scenes/draw-scene.js";
import { fontOf, HOUSE, LOGO, logoOf, styleOf } from "./styles.js";
import { outsideTheFigure, smallestType, textsOf } from "./texts.js";

const problemsOf = (parts: Record<string, unknown>) => {
  const result = parseStyle({ version: 1, ...parts });
  return "problems" in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};
const draw = (
  style: Record<string, unknown>,
  scene: Parameters<typeof inputOf>[0] = { name: "style", state: {}, page: "a4-landscape" },
) => {
  const input = inputOf(scene, dataset);
  return drawFigure({ ...input, options: { ...input.options, style: styleOf(style) } });
};
const wordsIn = (svg: string) =>
  textsOf(svg)
    .map(({ text }) => text)
    .join(" ");

/** A chain of elements, each of which refers eight times to the next: 8 to the power of 7 in all. */
const chained = (name: string, before: string, after: string) => {
  const link = (index: number) => (name === "use" ? "use" : index < 7 ? "rect" : "path");
  const one = (index: number) =>
    `<${link(index)} width="9" height="9" ${index < 7 ? `${before}${index + 1}${after}` : 'd="M0 0h9v9z"'}/>`;
  const holder = name === "use" ? "g" : name;
  const parts = Array.from({ length: 7 }, (_, at) => `<${holder} id="m${at}">${one(at).repeat(8)}</${holder}>`);
  return `<svg viewBox="0 0 9 9">${parts.join("")}<${holder} id="m7"><path d="M0 0h9v9z"/></${holder}></svg>`;
};
const deep = `<svg viewBox="0 0 9 9">${Array.from(
  { length: 1200 },
  (_, at) => `<mask id="m${at}"><path d="M0 0h9" mask="url(#m${(at + 1) % 1200})"/></mask>`,
).join("")}</svg>`;

describe("a style that is wrong", () => {
  it("has every problem told at once, with its path and its value", () => {
    expect(
      problemsOf({
        colours: { paper: "blue" },
        annotations: [{ text: "a", lon: 200, lat: 0 }],
        extent: [30, 40, 20, 50],
        wheels: 4,
        layers: { roads: false },
      }),
    ).toEqual([
      'colours.paper: expected a colour as #rrggbb, got "blue"',
      "layers.roads: unknown key",
      expect.stringContaining("extent: expected"),
      expect.stringMatching(/^annotations\[0\]\.lon: expected <=180, got 200$/),
      "wheels: unknown key",
    ]);
    expect(parseStyle(null)).toHaveProperty("problems");
    expect(readStyle("[]")).toEqual({
      problems: [expect.objectContaining({ message: "expected an object, got a list" })],
    });
    expect(problemsOf({ extent: [30, 40, 20, 50] })).toEqual([expect.stringContaining("got [30, 40, 20, 50]")]);
    expect(readStyle('{"version": 1, "annotations": [{"text": "a", "lon": 1e400, "lat": 1}]}')).toEqual({
      problems: [expect.objectContaining({ path: "annotations[0].lon" })],
    });
    expect(parseStyle({ version: 2 })).toEqual({ problems: [expect.objectContaining({ path: "version" })] });
    expect(readStyle("{")).toHaveProperty("problems");
    expect(readStyle('{"version": 1, "title": "a", "title": "b"}')).toHaveProperty("problems");
  });

  it.each([
    ["a script", '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>', "<script> is refused"],
    [
      "a script in what is not drawn",
      '<svg viewBox="0 0 9 9"><metadata><x:script xmlns:x="y"/></metadata></svg>',
      "script> is refused",
    ],
    ["a handler", '<svg viewBox="0 0 9 9" onload="alert(1)"/>', 'the handler onload="alert(1)"'],
    ["foreign content", '<svg viewBox="0 0 9 9"><foreignObject/></svg>', "<foreignObject> is refused"],
    [
      "an address",
      '<svg viewBox="0 0 9 9"><use href="https://example.org/a.svg#b"/></svg>',
      '"https://example.org/a.svg#b" is refused',
    ],
    [
      "a paint from elsewhere",
      '<svg viewBox="0 0 9 9"><path d="M0 0" fill="url(https://example.org/#a)"/></svg>',
      "of <path> is refused",
    ],
    [
      "an address in a style",
      '<svg viewBox="0 0 9 9"><path d="M0 0" style="fill:url(//example.org/#a)"/></svg>',
      "of <path> is refused",
    ],
    [
      "an import",
      '<svg viewBox="0 0 9 9"><style>@import "https://example.org/a.css";</style></svg>',
      "a style that is not read",
    ],
    ["an animation", '<svg viewBox="0 0 9 9"><animate attributeName="x"/></svg>', "<animate> is refused"],
    ["a document type", '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"/>', "DOCTYPE"],
    ["an entity of its own", '<svg viewBox="0 0 9 9"><title>&a;</title></svg>', "unknown entity"],
    ["text", '<svg viewBox="0 0 9 9"><text>A</text></svg>', "convert its text to paths"],
    [
      "a picture",
      '<svg viewBox="0 0 9 9"><image href="data:image/png;base64,AAAA"/></svg>',
      "<image> is not supported",
    ],
    ["an instruction", '<svg viewBox="0 0 9 9"><?xml-stylesheet href="a.css"?></svg>', "an instruction is refused"],
    ["no size", "<svg><path d='M0 0'/></svg>", "expected a viewBox"],
    ["markup that is not closed", '<svg viewBox="0 0 9 9"><g></svg>', "closes"],
    ["a reference to nothing", '<svg viewBox="0 0 9 9"><use href="#a"/></svg>', 'refers to "a"'],
    ["a use of itself", '<svg viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>', "refers back to it"],
    ["uses that grow without end", chained("use", 'href="#m', '"'), "expected at most 20000 elements"],
    ["masks that grow without end", chained("mask", 'mask="url(#m', ')"'), "expected at most 20000 elements"],
    [
      "clip paths that grow without end",
      chained("clipPath", 'style="clip-path:url(#m', ')"'),
      "at most 20000 elements",
    ],
    ["masks without end", deep, "references more than 8 deep"],
    [
      "a mask of itself",
      '<svg viewBox="0 0 9 9"><mask id="a"><path d="M0 0h9" mask="url(#a)"/></mask><path d="M0 0h9" mask="url(#a)"/></svg>',
      "refers back to it",
    ],
    [
      "gradients of each other",
      '<svg viewBox="0 0 9 9"><linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><path d="M0 0h9" fill="url(#a)"/></svg>',
      "refers back to it",
    ],
    [
      "a mask of itself by a class",
      '<svg viewBox="0 0 9 9"><style>.m{mask:url(#a)}</style><mask id="a"><path class="m" d="M0 0h9"/></mask></svg>',
      "refers back to it",
    ],
    ["a tiny box", '<svg viewBox="0 0 1e-300 1e-300"><path d="M0 0h9"/></svg>', 'got "0 0 1e-300 1e-300"'],
    ["a huge box", '<svg viewBox="0 0 1e9 1e9"><path d="M0 0h9"/></svg>', 'got "0 0 1e9 1e9"'],
    ["a variable", '<svg viewBox="0 0 9 9"><path d="M0 0h9" fill="var(--x)"/></svg>', 'fill="var(--x)"'],
    ["a marker", '<svg viewBox="0 0 9 9"><path d="M0 0h9" marker-end="url(#a)"/></svg>', "marker-end"],
    ["nothing in it", '<svg viewBox="0 0 9 9"><g/></svg>', "it draws nothing"],
    ["no paint", '<svg viewBox="0 0 9 9"><g fill="none"><path d="M0 0h9v9z"/></g></svg>', "it draws nothing"],
    ["definitions alone", '<svg viewBox="0 0 9 9"><defs><path d="M0 0h9v9z"/></defs></svg>', "it draws nothing"],
    ["an attribute nobody knows", '<svg viewBox="0 0 9 9"><path d="M0 0" wobble="1"/></svg>', "wobble"],
  ])("is refused for a logo with %s", (_, svg, message) => {
    expect(problemsOf({ logo: logoOf(svg) }).join("\n")).toContain(message);
    expect(problemsOf({ logo: logoOf(svg) }).every((problem) => problem.startsWith("logo.data: "))).toBe(true);
  });

  it("is not refused for a logo whose parts are used again, masked and painted by a gradient of another", () => {
    const svg =
      '<svg viewBox="0 0 9 9"><defs><linearGradient id="a"><stop offset="0"/></linearGradient><linearGradient id="b" href="#a"/><g id="g"><use href="#p"/></g><path id="p" d="M0 0h9v9z"/><mask id="m"><use href="#g" fill="#fff"/></mask></defs><use href="#g" fill="url(#b)" mask="url(#m)"/></svg>';
    expect(problemsOf({ logo: logoOf(svg) })).toEqual([]);
  });

  it("is refused for a font that is broken, or harmless", () => {
    const whole = Buffer.from(fontOf("coalition-sans-400.ttf", "House").data, "base64");
    let drawn = 0;
    for (let at = 0; at < 2000; at += 41) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const fonts = { text: { family: "House", data: broken.toString("base64") } };
      if (problemsOf({ fonts }).length > 0) continue;
      drawn++;
      if (drawn <= 4) expect(draw({ fonts }, { name: "font", state: {}, page: "social" }).svg).not.toContain("NaN");
    }
    expect(drawn).toBeGreaterThan(0);
  });

  it("is refused for a PNG that is broken: it would end the program that writes a PDF", () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGP4z8DQwMDw/z8ADX4DfuoeFyEAAAAASUVORK5CYII=",
      "base64",
    );
    const logo = (bytes: Buffer) => ({ logo: { type: "image/png", data: bytes.toString("base64"), alt: "a" } });
    expect(problemsOf(logo(png))).toEqual([]);
    for (let at = 8; at < png.length; at += 5) {
      const broken = Buffer.from(png);
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(problemsOf(logo(broken)), `byte ${at}`).toHaveLength(1);
      expect(problemsOf(logo(png.subarray(0, at))), `${at} bytes`).toHaveLength(1);
    }
  });

  it("is refused for a logo that is an animated PNG", () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGP4z8DQwMDw/z8ADX4DfuoeFyEAAAAASUVORK5CYII=",
      "base64",
    );
    for (const type of ["acTL", "fcTL", "fdAT"]) {
      const moving = Buffer.concat([png.subarray(0, 33), chunk(type, new Uint8Array(8)), png.subarray(33)]);
      expect(problemsOf({ logo: { type: "image/png", data: moving.toString("base64"), alt: "a" } })).toEqual([
        `logo.data: expected a PNG that stands still, got an animated one (${type})`,
      ]);
    }
  });

  it("is refused for a title with a hidden sign anywhere in its 300 characters", () => {
    for (const at of [0, 150, 199, 200, 250, 298])
      for (const sign of ["\u202e", "\n", "\u0007"])
        expect(problemsOf({ title: `${"a".repeat(at)}${sign}b` }), `${at}`).toHaveLength(1);
    expect(problemsOf({ title: "" })).toHaveLength(1);
    expect(problemsOf({ title: "a".repeat(301) })).toEqual([
      expect.stringContaining("title: expected at most 300 characters"),
    ]);
    expect(problemsOf({ title: `${"a".repeat(199)}🙂${"b".repeat(99)}` })).toEqual([]);
  });

  it("is refused for a logo or a font that is not what it says", () => {
    const data = Buffer.from("hello, world").toString("base64");
    expect(problemsOf({ logo: { type: "image/png", data, alt: "a" } })[0]).toMatch(
      /^logo\.data: expected a whole PNG, got "aGVsbG8/,
    );
    expect(problemsOf({ fonts: { text: { family: "House", data } } })[0]).toMatch(
      /^fonts\.text\.data: expected a TrueType or OpenType font, got/,
    );
    expect(problemsOf({ fonts: { text: { family: "a'; color: red" } } })[0]).toContain("fonts.text.family");
  });
});

describe("contrast", () => {
  it("is told for pairs of a house's colours that are too much alike, and only for those", () => {
    expect(contrastOf(styleOf({}), "light")).toEqual([]);
    expect(contrastOf(styleOf({ colours: { paper: "#ffffff", text: "#999999" } }), "light")).toContainEqual({
      pair: ["text", "paper"],
      colours: ["#999999", "#ffffff"],
      ratio: 2.85,
      needed: 4.5,
    });
    expect(contrastOf(styleOf({ colours: HOUSE.colours }), "light")).toEqual([]);
  });

  it("of what a house leaves open is that of the theme made for its paper", () => {
    expect(withHouse("light", undefined)).toBe(themeOf("light"));
    expect(withHouse("light", { paper: "#0d1b3e" }).owner).toBe(themeOf("dark").owner);
    expect(withHouse("dark", { paper: "#fdf6e3" }).owner).toBe(themeOf("light").owner);
  });
});

describe("a figure with a house style", () => {
  const figure = draw(HOUSE);

  it("has the house's words, logo and colours, and says in its alternative text what its pictures say", () => {
    expect(figure.title).toBe(HOUSE.title);
    for (const text of [HOUSE.note, HOUSE.source, HOUSE.credit]) expect(wordsIn(figure.svg)).toContain(text);
    expect(figure.svg).toContain('fill="#0d1b3e"');
    expect(figure.svg).toMatch(/id="f\w+-logo-name"/);
    expect(figure.alt).toContain("Logo: The Daily Test.");
    expect(figure.alt).toContain("Odesa: watched by day");
    expect(figure.alt).not.toContain("Far away");
    expect(figure.annotations?.[4]).toMatchObject({ box: null, dropped: "outside" });
  });

  it("keeps what a reader must know: notional, the licences, and that somebody has edited it", () => {
    const words = wordsIn(draw({ ...HOUSE, subtitle: "A subtitle", layers: { legend: false, rows: false } }).svg);
    for (const text of ["Notional;", "CC BY 4.0", "Ukraine's own sensors are not counted", "As of April 2025."])
      expect(words).toContain(text);
    expect(words).toContain("with tankers");
    expect(words).toContain("Under a coalition lead");
    const off = draw({ subtitle: "A subtitle" }, { name: "off", state: { usIsr: "off" }, page: "a4-landscape" });
    expect(wordsIn(off.svg)).toContain("Without US surveillance. Under a coalition lead");
  });

  it("is recorded with what was given beside the style: a long title, a page without a height, a projection", () => {
    const { options, ...input } = inputOf({ name: "beside", state: {}, page: "a4-landscape" }, dataset);
    const title = `${"Long ".repeat(50)}title`;
    const page = pageOf(120, null);
    const given = { ...options, title, page, projection: "mercator" as const, style: styleOf({ credit: "Me" }) };
    const style = recordOfFile(Buffer.from(drawFigure({ ...input, options: given }).svg))?.style;
    expect(style).toMatchObject({ title, page: { widthMm: 120, heightMm: null }, projection: "mercator" });
    const { page: _, projection: __, title: ___, ...left } = given;
    const again = drawFigure({ ...input, options: { ...left, ...(style && { style }) } });
    expect(again.maps[0]?.projection.key).toBe(drawFigure({ ...input, options: given }).maps[0]?.projection.key);
    const named = drawFigure({ ...input, options: { ...given, page: PRESETS["column-85mm"] } });
    expect(named.style?.page).toBe("column-85mm");
  });

  it("is recorded without having been given, with its page's own type and margin, and drawn again the same", () => {
    const { options, ...input } = inputOf({ name: "own page", state: {}, page: "a4-landscape" }, dataset);
    const page = { widthMm: 130, heightMm: 110, widthPx: 900, marginMm: 7, title: 11, body: 7.5, note: 6.2 };
    const first = drawFigure({ ...input, options: { ...options, page, bounds: [20, 43, 42, 53] } });
    const style = recordOfFile(Buffer.from(first.svg))?.style;
    expect(style).toMatchObject({ page, extent: [20, 43, 42, 53], theme: "light" });
    expect(drawFigure({ ...input, options: { ...(style && { style }) } }).svg).toBe(first.svg);
    // What a style cannot have is no part of a record, which would be refused as a whole.
    const odd = drawFigure({ ...input, options: { ...options, page: { ...page, note: 2 }, title: "a".repeat(400) } });
    expect(recordOfFile(Buffer.from(odd.svg))).toMatchObject({ state: "" });
    expect(odd.style).toBeNull();
    const plain = drawFigure({ ...input, options: {} });
    expect(plain.style).toBeNull();
  });

  it("still says that a reader has edited the situation", () => {
    const fleet = { id: "my-1", operator: "FRA", platform: "e7a", base: "Avord", lon: 2.64, lat: 47.05, quantity: 2 };
    const result = editState(dataset, DEFAULT_STATE, [
      { do: "add", what: "fleet", record: { ...fleet, source: "mine" } },
    ]);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    const words = wordsIn(
      draw({ ...HOUSE, subtitle: "A subtitle" }, { name: "edited", state: { edits: result.edits } }).svg,
    );
    expect(words).toContain("this is a reader’s own scenario, not one of coalition-map. A subtitle");
    expect(words).toContain("As of April 2025.");
  });

  it("keeps every text inside the figure at six points or more, on every page", () => {
    for (const page of ["slide", "a4-landscape", "a4-portrait", "column-85mm", "social"] as const) {
      const drawn = draw(HOUSE, { name: page, state: {}, page });
      expect(outsideTheFigure(textsOf(drawn.svg), drawn), page).toEqual([]);
      expect(smallestType(textsOf(drawn.svg)), page).toBeGreaterThanOrEqual(8);
    }
  });

  it("gives the same bytes when drawn again, and leaves figures without a style as they are", () => {
    expect(draw(HOUSE).svg).toBe(figure.svg);
    const input = inputOf({ name: "plain", state: {}, page: "slide" }, dataset);
    const before = drawFigure(input).svg;
    draw({ fonts: { text: fontOf("coalition-sans-600.ttf", "House") } });
    expect(drawFigure(input).svg).toBe(before);
  });

  it("says which parts it leaves out that a reader would miss, and its legend follows", () => {
    const drawn = draw({
      layers: { bases: false, headquarters: false, tankers: false, unfilled: false, cities: false },
    });
    expect(wordsIn(drawn.svg)).toContain(
      "Not shown: bases, headquarters, tankers, and unfilled stations.".replace(", and", " and"),
    );
    const ids = drawn.maps[0]?.layers.filter(({ features }) => features.length > 0).map(({ id }) => id);
    expect(ids).not.toContain("fleets");
    expect(ids).not.toContain("cities");
    const legend = JSON.stringify(drawn.legend);
    expect(legend).not.toContain("Refuelling");
    expect(legend).not.toContain("Unfilled");
  });

  it("lets highlighted states stand out, and others recede, in every reading", () => {
    for (const reading of ["coverage", "contributors", "command"] as const) {
      const drawn = draw({ highlight: ["POL"] }, { name: reading, state: { reading }, page: "a4-landscape" });
      const lines = drawn.maps[0]?.layers.find(({ id }) => id === "highlight");
      expect(
        lines?.features.map(({ id }) => id),
        reading,
      ).toEqual(["POL"]);
      const states = drawn.maps[0]?.layers.find(({ id }) => id === "states");
      const receded = states?.features.filter(({ style }) => style === "receded").map(({ id }) => id) ?? [];
      expect(receded).toContain("DEU");
      expect(receded).not.toContain("POL");
      expect(receded).not.toContain("UKR");
      expect(drawn.legend.find(({ title }) => title === "Highlighted")?.entries[0]?.text).toBe("Poland");
    }
  });

  it("measures the house's font, so that wider letters get more room", () => {
    const regular = draw({
      title: "A title that is long enough to wrap on a narrow page",
      fonts: { heading: fontOf("coalition-sans-400.ttf", "House") },
    });
    const semibold = draw({
      title: "A title that is long enough to wrap on a narrow page",
      fonts: { heading: fontOf("coalition-sans-600.ttf", "House") },
    });
    expect(regular.svg).toMatch(/font-family="&#39;House \w+&#39;, &#39;House&#39;, &#39;Coalition Sans&#39;/);
    expect(regular.fonts?.heading?.data).not.toBe(semibold.fonts?.heading?.data);
  });

  it("has its style in its record, checked when it is read", () => {
    const record = recordOfFile(new TextEncoder().encode(figure.svg));
    expect(record?.style).toMatchObject({
      title: HOUSE.title,
      page: "a4-landscape",
      theme: "light",
      annotations: HOUSE.annotations,
    });
    const hostile = figure.svg.replace("paper\\&quot;:\\&quot;#0d1b3e", "paper\\&quot;:\\&quot;red");
    expect(hostile).not.toBe(figure.svg);
    const read = recordOfFile(new TextEncoder().encode(hostile));
    expect(read?.style).toBeUndefined();
    expect(read?.styleProblems).toEqual([expect.objectContaining({ path: "colours.paper" })]);
    const large = draw({ fonts: { heading: fontOf("coalition-sans-600.ttf", "House") } });
    const without = recordOfFile(new TextEncoder().encode(large.svg));
    expect(without?.styleLeftOut).toEqual(["fonts.heading.data"]);
    expect(without?.style?.fonts?.heading).toEqual({ family: "House" });
  });

  it("looks as expected", async () => {
    const { colours, highlight, logo, annotations } = HOUSE;
    const style = { title: HOUSE.title, colours, highlight, logo, annotations: annotations.slice(0, 4) };
    const drawn = draw(style, { name: "house", state: { usIsr: "off", domain: "signals" } });
    await expect(comparable(drawn.svg)).toMatchFileSnapshot("../scenes/expected/house-style.svg");
  });

  it("has nothing of a logo that could run in it", () => {
    const svg = LOGO.replace("<rect", '<rect class="a" data-x="1" aria-label="a"').replace(
      ' class="a" width',
      " width",
    );
    expect(draw({ logo: logoOf(svg) }).svg).not.toContain("data-x");
  });
});
