import { describe, expect, it } from "vitest";
import { frameOf } from "../../src/coverage/area.js";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { gridOf } from "../../src/coverage/geometry/grid.js";
import { answerArea, hearQuestion } from "../../src/session/area-answer.js";
import { AreaChecker, type AreaQuestion, type AreaWorker } from "../../src/session/area-checker.js";
import { box, polygon } from "../coverage/areas.js";

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

  it("keeps an area that is being checked when it is stopped, as by a move in the page, and then ends the worker", async () => {
    const workers = fakeWorkers();
    const checker = new AreaChecker(workers.make, 1000);
    const [first, second] = [checker.check(square(1)), checker.check(square(2))];
    await Promise.resolve();
    checker.stop();
    expect(await first).toHaveProperty("area");
    expect(workers.ended).toEqual([]);
    expect(await second).toHaveProperty("area");
    expect(workers.ended).toEqual([1]);
    checker.stop();
    const third = checker.check(square(3));
    checker.stop();
    const fourth = checker.check(square(4));
    expect(await third).toHaveProperty("area");
    expect(await fourth).toHaveProperty("area");
    expect(workers.ended).toEqual([1]);
    checker.stop();
    expect(workers.ended).toEqual([1, 2]);
  });

  it("counts a worker's time from when it begins: one that takes long to be loaded is no area that takes long", async () => {
    const late = (beginsMs: number, answersMs: number) => (): AreaWorker => {
      const worker: AreaWorker = {
        onmessage: null,
        onerror: null,
        terminate() {},
        postMessage(message) {
          const say = (data: unknown) => worker.onmessage?.({ data } as MessageEvent);
          hearQuestion(message as AreaQuestion, (said) =>
            setTimeout(() => say(said), said === "begun" ? beginsMs : answersMs),
          );
        },
      };
      return worker;
    };
    expect(await new AreaChecker(late(450, 460), 300).check(square(1))).toHaveProperty("area");
    const slow = await new AreaChecker(late(0, 900), 300).check(square(1));
    expect(slow).toMatchObject({ problems: [{ code: "area-timeout", message: expect.stringMatching(/^checking/) }] });
    const absent = await new AreaChecker(late(1500, 1500), 300).check(square(1));
    expect(absent).toMatchObject({ problems: [{ code: "area-timeout", message: expect.stringMatching(/^loading/) }] });
  });

  it("checks what cannot be sent to a worker as it is, such as a framework's proxy", async () => {
    const sent: unknown[] = [];
    const worker: AreaWorker = {
      onmessage: null,
      onerror: null,
      terminate() {},
      postMessage(message) {
        const copy = structuredClone(message) as AreaQuestion;
        sent.push(copy);
        queueMicrotask(() => worker.onmessage?.({ data: answerArea(copy) } as MessageEvent));
      },
    };
    const deep = (value: object): object =>
      new Proxy(value, {
        get(target, key) {
          const found = Reflect.get(target, key);
          return typeof found === "object" && found !== null ? deep(found) : found;
        },
      });
    const checker = new AreaChecker(() => worker, 1000);
    expect(await checker.check(deep(square(1)))).toHaveProperty("area");
    expect(sent).toHaveLength(1);
    const ring: unknown = { type: "Polygon", coordinates: [[() => 1]] };
    expect(await checker.check(ring)).toMatchObject({ problems: [{ code: "area-number" }, { code: "area-corners" }] });
    const around: { self?: unknown } = {};
    around.self = [around, () => 1];
    expect(await checker.check(around)).toMatchObject({ problems: [{ code: "area-type" }] });
  });

  it("takes over what the worker has made of an area: the page makes nothing of it again", async () => {
    const answer = structuredClone(answerArea({ input: square(3) }));
    const worker: AreaWorker = {
      onmessage: null,
      onerror: null,
      terminate() {},
      postMessage: () => queueMicrotask(() => worker.onmessage?.({ data: answer } as MessageEvent)),
    };
    const result = await new AreaChecker(() => worker).check(square(3));
    if (!("area" in result)) throw new Error("refused");
    expect(result).not.toHaveProperty("basis");
    expect(frameOf(result.area).paths).toBe(answer.basis?.paths);
    expect(gridOf(frameOf(result.area))).toBe(answer.basis?.grids[0]?.[1]);
    const here = answerArea({ input: square(3) });
    if (!("area" in here)) throw new Error("refused");
    expect(gridOf(frameOf(result.area))).toEqual(gridOf(frameOf(here.area)));
    expect(frameOf(result.area).areaKm2).toBe(frameOf(here.area).areaKm2);
  });

  it("has a notice for an area that is far from every station and would not be with its numbers swapped", async () => {
    const stations = [
      { lon: 24, lat: 51 },
      { lon: 30, lat: 44 },
    ];
    const notices = async (input: unknown) => {
      const result = await new AreaChecker(null).check(input, stations);
      return "area" in result ? result.area.notices : [];
    };
    const [kyiv] = await notices(polygon(box(49.5, 29.5, 51.5, 32)));
    expect(kyiv).toMatchObject({ code: "area-swapped" });
    expect(kyiv?.message).toContain("longitude 30.5, latitude 50.3");
    expect(await notices(polygon(box(29.5, 49.5, 32, 51.5)))).toEqual([]);
    // As far away either way, or nowhere on the earth if swapped.
    for (const far of [box(58, 54, 60, 56), box(-80, 30, -78, 32), box(100, 20, 105, 25)])
      expect(await notices(polygon(far))).toEqual([]);
  });
});
