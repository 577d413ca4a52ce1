import { describe, expect, it } from "vitest";
import { indexAfter, moveOf, strokeOf } from "../../../src/elements/tour/story-keys.js";

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({ key: name, ...more }) as KeyboardEvent;
const box = (scrollHeight: number) => ({ scrollHeight, clientHeight: 100 }) as Element;

describe("keys", () => {
  it("follow the line of reading: the arrow that points onwards leads to the next step", () => {
    expect(moveOf(key("ArrowRight"), false, null)).toBe("next");
    expect(moveOf(key("ArrowLeft"), false, null)).toBe("previous");
    expect(moveOf(key("ArrowRight"), true, null)).toBe("previous");
    expect(moveOf(key("ArrowLeft"), true, null)).toBe("next");
    expect(moveOf(key("PageDown"), true, null)).toBe("next");
  });

  it("are left alone if they are not ours, or with a modifier, or used already", () => {
    for (const name of ["ArrowUp", "ArrowDown", "Enter", " ", "toString", "__proto__"])
      expect(moveOf(key(name), false, null), name).toBeUndefined();
    for (const modifier of ["ctrlKey", "altKey", "metaKey", "shiftKey", "defaultPrevented"])
      expect(moveOf(key("PageDown", { [modifier]: true }), false, null), modifier).toBeUndefined();
  });

  it("scroll a text that is longer than its box", () => {
    expect(moveOf(key("PageDown"), false, box(300))).toBeUndefined();
    expect(moveOf(key("End"), false, box(300))).toBeUndefined();
    expect(moveOf(key("ArrowRight"), false, box(300))).toBe("next");
    expect(moveOf(key("PageDown"), false, box(100))).toBe("next");
  });
});

describe("a finger", () => {
  it("pulls the next step in from where lines end", () => {
    expect(strokeOf(-60, 5, false)).toBe("next");
    expect(strokeOf(60, 5, false)).toBe("previous");
    expect(strokeOf(-60, 5, true)).toBe("previous");
  });

  it("has to move far and level enough", () => {
    expect(strokeOf(-47, 0, false)).toBeUndefined();
    expect(strokeOf(-60, 31, false)).toBeUndefined();
    expect(strokeOf(0, 0, false)).toBeUndefined();
  });
});

it("leads to an index, also one that there is not", () => {
  expect((["previous", "next", "first", "last"] as const).map((move) => indexAfter(move, 0, 4))).toEqual([-1, 1, 0, 3]);
});
