import { describe, expect, it } from "vitest";
import { dataset } from "../dataset.js";
import { comparable, drawScene } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";
import { outsideTheFigure, smallestType, textsOf } from "./texts.js";

it("has at least 25 scenes of different names", () => {
  expect(scenes.length).toBeGreaterThanOrEqual(25);
  expect(new Set(scenes.map(({ name }) => name)).size).toBe(scenes.length);
});

describe.each(scenes)("$name", (scene) => {
  const figure = drawScene(scene, dataset);

  it("looks as expected", async () => {
    await expect(comparable(figure.svg)).toMatchFileSnapshot(`../scenes/expected/${scene.name}.svg`);
  });

  it("gives the same bytes when drawn again", () => {
    expect(drawScene(scene, dataset).svg).toBe(figure.svg);
  });

  it("keeps every text inside the figure and at six points or more", () => {
    const texts = textsOf(figure.svg);
    expect(texts.length).toBeGreaterThan(10);
    expect(outsideTheFigure(texts, figure)).toEqual([]);
    expect(smallestType(texts)).toBeGreaterThanOrEqual(8);
  });
});
