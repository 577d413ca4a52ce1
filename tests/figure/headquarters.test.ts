import { describe, expect, it } from "vitest";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { PRESET_NAMES, UNITS_PER_MM } from "../../src/figure/layout.js";
import type { CoalitionState } from "../../src/model/state.js";
import { commandTree, postsOf } from "../../src/scene/command-tree.js";
import type { MarkLayer } from "../../src/scene/scene.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";
import { textsOf } from "./texts.js";

const situations: readonly Partial<CoalitionState>[] = [
  ...scenes.flatMap(({ state }) => (state.reading === "command" ? [state] : [])),
  { reading: "command", lead: "nato", asOf: "latest", objections: ["HUN"] },
];
const pages = [undefined, ...PRESET_NAMES];

describe.each(situations)("headquarters under %o", (state) => {
  describe.each(pages)("on page %s", (page) => {
    const input = inputOf({ name: "headquarters", state, ...(page && { page }) }, dataset);
    const figure = drawFigure(input);
    const records = new Map(input.situation.headquarters.map(({ record }) => [record.id, record]));
    const drawn = figure.maps.flatMap(({ projection, layers, scale }) =>
      layers
        .filter((layer): layer is MarkLayer => layer.kind === "mark" && layer.id.startsWith("headquarters"))
        .flatMap((layer) =>
          layer.features.map(({ id, at, shift }) => {
            const record = records.get(id);
            if (!record) throw new Error(`unknown headquarters: ${id}`);
            const [px, py] = projection.project(at);
            const place = projection.project([record.lon, record.lat]);
            return { id, layer: layer.id, place, x: px + shift[0] * scale, y: py + shift[1] * scale };
          }),
        ),
    );

    it("are within 8 mm of their place", () => {
      const far = drawn.filter(({ x, y, place }) => Math.hypot(x - place[0], y - place[1]) > 8 * UNITS_PER_MM);
      expect(far).toEqual([]);
      const used = [...figure.svg.matchAll(/<use xlink:href="#[^"]*headquarters[^"]*" x="([^"]+)" y="([^"]+)"/g)];
      expect(used).toHaveLength(drawn.length);
      for (const [, x, y] of used)
        expect(drawn.some((one) => Math.hypot(one.x - Number(x), one.y - Number(y)) < 0.05)).toBe(true);
    });

    it("each have their name below their sign, or are said to be outside the map", () => {
      const texts = textsOf(figure.svg);
      const posts = new Set(
        postsOf(commandTree(input.situation, input.words)).flatMap(({ holders }) =>
          holders.map(({ record }) => record.id),
        ),
      );
      const outside = texts.map(({ text }) => text).join(" ");
      for (const { shortName, id } of records.values()) {
        const signs = drawn.filter((one) => one.id === id);
        // If there is no room for all names, headquarters without a post lose theirs, so that no names overlap.
        const least = page === undefined || page === "social";
        if (signs.length === 0 || (least && posts.has(id))) expect(outside).toContain(shortName);
        if (signs.length === 0 || least) continue;
        const sign = signs.find(({ layer }) => layer !== "headquarters-crowd");
        if (!sign) throw new Error(`no sign: ${id}`);
        const name = texts.filter(({ text }) => text === shortName);
        const below = name.some(
          ({ left, right, top }) => left < sign.x && right > sign.x && top > sign.y && top - sign.y < 6 * UNITS_PER_MM,
        );
        expect(below, shortName).toBe(true);
      }
    });

    it("have names that do not cover each other", () => {
      const names = new Set([...records.values()].map(({ shortName }) => shortName));
      const boxes = textsOf(figure.svg).filter(({ text }) => names.has(text));
      const covered = boxes.flatMap((a, index) =>
        boxes.slice(index + 1).flatMap((b) => {
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return wide > MOST_OVERLAP && high > MOST_OVERLAP ? [`${a.text} / ${b.text}`] : [];
        }),
      );
      expect(covered).toEqual([]);
    });
  });
});

/** Advance widths include the space around letters: texts whose boxes overlap by less do not touch. */
const MOST_OVERLAP = 1;
