import { describe, expect, it } from "vitest";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { AreaChecker, type AreaQuestion, type AreaWorker } from "../../src/session/area-checker.js";

const square = (size: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [30, 48],
      [30 + size, 48],
      [30 + size, 48 + size],
      [30, 48 + size],
      [30, 48],
    ],
  ],
});

/** Workers that answer at once, never, or with an error, depending on the question. */
function fakeWorkers() {
  const ended: number[] = [];
  let made = 0;
  const make = (): AreaWorker => {
    const number = ++made;
    const worker: AreaWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => ended.push(number),
      postMessage(message) {
        const { kind, input } = message as AreaQuestion;
        expect(kind).toBe("area");
        if (input === "hang") return;
        if (input === "break") queueMicrotask(() => worker.onerror?.({ message: "broken" } as ErrorEvent));
        else queueMicrotask(() => worker.onmessage?.({ data: areaOfInterest(input) } as MessageEvent));
      },
    };
    return worker;
  };
  return { make, ended, count: () => made };
}

describe("the area checker", () => {
  it("gives up on a check that hangs, ends the worker, and continues with a new one", async () => {
    const workers = fakeWorkers();
    const checker = new AreaChecker(workers.make, 20);
    const [hung, fine] = await Promise.all([checker.check("hang"), checker.check(square(1))]);
    expect(hung).toMatchObject({ problems: [{ code: "area-timeout", path: "area" }] });
    expect(fine).toHaveProperty("area");
    expect(workers.ended).toEqual([1]);
    expect(workers.count()).toBe(2);
  });

  it("survives a worker that fails, and one that cannot be made", async () => {
    const workers = fakeWorkers();
    const checker = new AreaChecker(workers.make, 1000);
    expect(await checker.check("break")).toMatchObject({ problems: [{ code: "area-worker" }] });
    expect(await checker.check(square(2))).toHaveProperty("area");
    const none = new AreaChecker(() => {
      throw new Error("forbidden");
    });
    expect(await none.check(square(1))).toHaveProperty("area");
    expect(await none.check(null)).toHaveProperty("problems");
  });
});
