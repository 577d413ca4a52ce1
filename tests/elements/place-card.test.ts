import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { around, type Box, sharedPx } from "../../src/elements/details/boxes.js";
import { placeCard } from "../../src/elements/details/place-card.js";
import { check } from "../check.js";

const boxAt = (
  { left, top }: { left: number; top: number },
  { width, height }: { width: number; height: number },
): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const stage = { width: 900, height: 600 };
const card = { width: 250, height: 180 };

describe("a card", () => {
  it("is in the stage and never on the pointer, wherever that is", () => {
    check(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }), (x, y) => {
        const at = around(x, y, 10);
        const placed = boxAt(placeCard(stage, card, at, []), card);
        expect(sharedPx(placed, at)).toBe(0);
        expect(placed.left >= 0 && placed.top >= 0 && placed.right <= 900 && placed.bottom <= 600).toBe(true);
      }),
      200,
    );
  });

  it("is placed beside a racetrack that it describes, whichever end is pointed at", () => {
    check(
      fc.property(
        fc.integer({ min: 300, max: 560 }),
        fc.integer({ min: 200, max: 360 }),
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 20, max: 120 }),
        fc.boolean(),
        (x, y, width, height, atEnd) => {
          const track = boxAt({ left: x, top: y }, { width, height });
          const at = around(x, atEnd ? y + height : y, 10);
          const placed = boxAt(placeCard(stage, card, at, [track]), card);
          expect(sharedPx(placed, track)).toBe(0);
          expect(sharedPx(placed, at)).toBe(0);
        },
      ),
      200,
    );
  });

  it("covers as little as possible of what it describes if there is no room beside it", () => {
    const wide = { left: 0, right: 900, top: 250, bottom: 350 };
    const placed = boxAt(placeCard(stage, card, around(450, 300, 10), [wide]), card);
    expect(sharedPx(placed, wide)).toBe(0);
  });

  it("does not cover a label of what it describes if another side is free", () => {
    const at = around(450, 300, 10);
    const right = placeCard(stage, card, at, []);
    expect(right.left).toBeGreaterThan(460);
    const name = { left: 600, right: 700, top: 290, bottom: 310 };
    const placed = boxAt(
      placeCard(stage, card, at, [], (box) => sharedPx(box, name) > 0),
      card,
    );
    expect(sharedPx(placed, name)).toBe(0);
    expect(sharedPx(placed, at)).toBe(0);
  });
});
