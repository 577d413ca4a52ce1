import { describe, expect, it } from "vitest";
import { pageFor, pageIn, pictureSize, themeFor, usualScale } from "../../../src/elements/export/desk/page-look.js";

describe("what suits a page", () => {
  it("is print on pages that are printed, and the map's own theme on screens, until a reader chooses", () => {
    for (const page of ["a4-landscape", "a4-portrait", "column-85mm"] as const)
      expect(themeFor({ page }, "dark")).toBe("print");
    for (const page of ["slide", "social"] as const) expect(themeFor({ page }, "dark")).toBe("dark");
    expect(themeFor({ page: { widthMm: 90, heightMm: 80 } }, "light")).toBe("print");
    expect(themeFor({ page: "slide", theme: "light" }, "dark")).toBe("light");
    expect(themeFor({ theme: "light" }, "dark")).toBe("light");
  });

  it("is 300 dots per inch on paper, and two dots a pixel on screens", () => {
    expect(usualScale({})).toBe(1);
    expect(usualScale({ page: "column-85mm" })).toBe(1);
    expect(usualScale({ page: "social" })).toBe(2);
  });

  it("is a page for the painter", () => {
    expect(pageIn({})).toBe("a4-landscape");
    expect(pageFor({ page: "slide" })).toBe("slide");
    expect(pageFor({ page: { widthMm: 120, heightMm: 80 } })).toMatchObject({ widthMm: 120, heightMm: 80 });
  });
});

it("a picture's size is said on paper and in pixels", () => {
  const a4 = { width: (297 * 96) / 25.4, height: (210 * 96) / 25.4, widthPx: 3508 };
  expect(pictureSize(a4, 1)).toMatchObject({ dpi: 300, width: 3508, height: 2480 });
  expect(pictureSize(a4, 1).widthCm).toBeCloseTo(29.7);
  expect(pictureSize(a4, 1).heightCm).toBeCloseTo(21);
  const slide = { width: (254 * 96) / 25.4, height: (142.875 * 96) / 25.4, widthPx: 1600 };
  expect(pictureSize(slide, 2)).toMatchObject({ dpi: 320, width: 3200, height: 1800 });
});
