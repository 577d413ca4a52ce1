import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { History } from "../../src/session/history.js";
import { check } from "../check.js";

const at = (targetAltitude: number): CoalitionState => ({ ...DEFAULT_STATE, targetAltitude });

describe("the history of a state", () => {
  it("undoes and redoes changes, in order", () => {
    const history = new History(at(0));
    expect([history.canUndo, history.canRedo]).toEqual([false, false]);
    history.push(at(1));
    history.push(at(2));
    expect(history.undo()).toEqual(at(1));
    expect(history.undo()).toEqual(at(0));
    expect(history.undo()).toBeUndefined();
    expect(history.redo()).toEqual(at(1));
    expect(history.redo()).toEqual(at(2));
    expect(history.redo()).toBeUndefined();
    expect(history.present).toEqual(at(2));
  });

  it("forgets what was undone when something else is done", () => {
    const history = new History(at(0));
    history.push(at(1));
    history.undo();
    history.push(at(5));
    expect(history.canRedo).toBe(false);
    expect(history.undo()).toEqual(at(0));
  });

  it("does not count the same state as a change", () => {
    const history = new History(at(0));
    history.push({ ...at(0) });
    expect(history.canUndo).toBe(false);
  });

  it("undoes a slider's drag as one change, and two drags as two", () => {
    const history = new History(at(0));
    for (const metres of [1, 2, 3]) history.push(at(metres), "altitude");
    expect(history.undo()).toEqual(at(0));
    history.redo();
    history.push(at(9), "altitude");
    expect(history.undo()).toEqual(at(3));
  });

  it("keeps 100 changes, or as many as it is told", () => {
    const history = new History(at(0));
    for (let step = 1; step <= 150; step++) history.push(at(step));
    let undone = 0;
    while (history.undo()) undone++;
    expect(undone).toBe(100);
    expect(history.present).toEqual(at(50));
    expect(() => new History(at(0), 0)).toThrow("got 0");
  });

  it("comes back to where it was after any undo and redo (property)", () => {
    check(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }), fc.nat(40), (steps, times) => {
        const history = new History(at(0));
        for (const step of steps) history.push(at(step));
        const { present } = history;
        let undone = 0;
        while (undone < times && history.undo()) undone++;
        for (let again = 0; again < undone; again++) history.redo();
        expect(history.present).toEqual(present);
        expect(history.canRedo).toBe(false);
      }),
      100,
      100,
    );
  });
});
