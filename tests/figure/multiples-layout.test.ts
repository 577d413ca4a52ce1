import { describe, expect, it } from "vitest";
import { type Page, PRESET_NAMES, PRESETS, pageOf, UNITS_PER_MM } from "../../src/figure/layout.js";
import { aspectOf, type GridNeeds, type GridPlan, planGrid } from "../../src/figure/multiples-layout.js";
import type { Box } from "../../src/figure/projection.js";

const PAGES: readonly (readonly [string, Page])[] = [
  ...PRESET_NAMES.map((name) => [name, PRESETS[name] as Page] as const),
  ["60 × 60 mm", pageOf(60, 60)],
  ["120 × 400 mm", pageOf(120, 400)],
  ["900 × 80 mm", pageOf(900, 80)],
];
const SHAPES: readonly GridNeeds["shape"][] = [
  ...Array.from({ length: 12 }, (_, index) => index + 1),
  [2, 2],
  [2, 4],
  [4, 2],
  [3, 4],
  [2, 6],
  [12, 1],
];

const needsOf = (shape: GridNeeds["shape"], more: Partial<GridNeeds> = {}): GridNeeds => ({
  shape,
  aspect: 1.3,
  header: 50,
  footer: 60,
  rowHead: () => (typeof shape === "number" ? 0 : 18),
  columnHead: (_, { aside }) => (aside ? 14 : 0),
  cellHead: (_, { aside }) => (aside ? 16 : 30),
  aside: () => 70,
  legend: (columns) => 150 / columns,
  ...more,
});

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01;

/** Everything that has a place of its own on the page: maps with their texts, and the legend. */
const placed = ({ cells, legend }: GridPlan): Box[] => [
  ...cells.map(({ head, frame }) => ({ ...frame, y: head.y, height: frame.y + frame.height - head.y })),
  ...(legend.height > 0 ? [legend] : []),
];

describe.each(PAGES)("on a page of %s", (_, page) => {
  it.each(SHAPES)("maps in %j are equal, apart from each other, and on the page", (shape) => {
    const plan = planGrid(page, needsOf(shape));
    const count = typeof shape === "number" ? shape : shape[0] * shape[1];
    expect(plan.cells).toHaveLength(count);
    const sizes = new Set(plan.cells.map(({ frame }) => `${frame.width.toFixed(3)} ${frame.height.toFixed(3)}`));
    expect(sizes.size).toBe(1);
    const boxes = placed(plan);
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(plan.margin - 0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(plan.width - plan.margin + 0.01);
      expect(box.y).toBeGreaterThanOrEqual(plan.margin + 50);
      expect(box.y + box.height).toBeLessThanOrEqual(plan.footerY + 0.01);
    });
    expect(plan.footerY + 60).toBeLessThanOrEqual(plan.height - plan.margin + 0.01);
    const fixed = (page.heightMm ?? 0) * UNITS_PER_MM;
    expect(plan.height).toBeGreaterThanOrEqual(fixed - 0.01);
  });
});

describe("a grid", () => {
  it("has each member in its row and column, also when they have changed places", () => {
    for (const page of [PRESETS.slide, PRESETS["a4-portrait"]]) {
      const { cells, turned, rows, columns } = planGrid(page, needsOf([2, 4]));
      expect(turned ? [columns, rows] : [rows, columns]).toEqual([2, 4]);
      const [first, second, , , fifth] = cells.map(({ frame }) => frame);
      // The second member differs from the first in the second field, the fifth in the first.
      const [along, across] = turned ? (["y", "x"] as const) : (["x", "y"] as const);
      expect(second?.[across]).toBeCloseTo(first?.[across] ?? 0);
      expect(fifth?.[along]).toBeCloseTo(first?.[along] ?? 0);
    }
    expect(planGrid(PRESETS.slide, needsOf([2, 4])).turned).toBe(false);
    expect(planGrid(PRESETS["a4-portrait"], needsOf([2, 4])).turned).toBe(true);
  });

  it("has maps that are as large as with any other arrangement that fits", () => {
    const chosen = planGrid(PRESETS["a4-landscape"], needsOf(6));
    const size = ({ cells }: GridPlan) => Math.min((cells[0]?.frame.width ?? 0) / 1.3, cells[0]?.frame.height ?? 0);
    const forced = [
      [1, 6],
      [2, 3],
      [3, 2],
      [6, 1],
    ].map(([rows = 1, columns = 1]) =>
      planGrid(PRESETS["a4-landscape"], needsOf([rows, columns], { rowHead: () => 0, columnHead: () => 0 })),
    );
    for (const plan of forced) expect(size(chosen)).toBeGreaterThanOrEqual(size(plan) - 20);
  });

  it("has a legend beside its maps where that leaves them more room", () => {
    const tall = planGrid(PRESETS.slide, needsOf([1, 2], { legend: (columns) => 900 / columns }));
    expect(tall.legend.x).toBe(tall.margin);
    const low = planGrid(PRESETS.social, needsOf([2, 4], { legend: () => 110 }));
    expect(low.legend.x).toBeGreaterThan(low.width / 2);
  });

  it("makes a page grow that has no room for its maps", () => {
    const crowded = planGrid(pageOf(60, 60), needsOf(12));
    expect(crowded.height).toBeGreaterThan(60 * UNITS_PER_MM);
    expect(crowded.cells[0]?.frame.height).toBeGreaterThan(50);
  });
});

it("knows how wide an extent is for its height", () => {
  expect(aspectOf([22, 44, 41, 53])).toBeGreaterThan(1.2);
  expect(aspectOf([22, 44, 41, 53])).toBeLessThan(1.6);
  expect(aspectOf([30, 40, 31, 60])).toBeLessThan(0.1);
});
