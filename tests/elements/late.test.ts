import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Late } from "../../src/elements/late.js";
import { Slow, within } from "../../src/elements/patience.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

function setUp() {
  const asked: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const told: unknown[] = [];
  const here: string[] = [];
  const late = new Late(
    () => new Promise<string>((resolve, reject) => asked.push({ resolve, reject })),
    (value) => here.push(value),
    (error) => told.push(error),
    5000,
  );
  return { late, asked, told, here };
}
const turns = () => vi.advanceTimersByTimeAsync(0);

describe("a part that is loaded late", () => {
  it("is asked for once, and kept", async () => {
    const { late, asked, told, here } = setUp();
    expect([late.now(), late.now(), asked.length]).toEqual([undefined, undefined, 1]);
    asked[0]?.resolve("a");
    expect(await late.need()).toBe("a");
    expect([late.now(), late.failed, told, here]).toEqual(["a", false, [], ["a"]]);
  });

  it("that fails is reported and not asked for at each drawing, but at each need, and when asked again", async () => {
    const { late, asked, told, here } = setUp();
    const first = late.need();
    asked[0]?.reject(new Error("404"));
    expect(await first).toBeUndefined();
    expect([late.failed, late.now(), asked.length]).toEqual([true, undefined, 1]);
    const second = late.need();
    asked[1]?.reject(new Error("500"));
    await second;
    late.again();
    late.again();
    expect([asked.length, late.failed]).toEqual([3, false]);
    asked[2]?.resolve("a");
    expect(await late.need()).toBe("a");
    expect(told).toEqual([new Error("404"), new Error("500")]);
    expect(here).toEqual(["a"]);
  });

  it("that hangs keeps nobody waiting for more than five seconds, and is used when it comes", async () => {
    const { late, asked, told, here } = setUp();
    const needed = late.need();
    await vi.advanceTimersByTimeAsync(4900);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect([await needed, late.failed, told.length, told[0]]).toMatchObject([undefined, true, 1, { seconds: 5 }]);
    expect(await late.need()).toBeUndefined();
    asked[0]?.resolve("a");
    await turns();
    expect([await late.need(), late.failed, told.at(-1), here, asked.length]).toEqual([
      "a",
      false,
      undefined,
      ["a"],
      1,
    ]);
  });

  it("that hangs and then fails is forgotten too", async () => {
    const { late, asked, told } = setUp();
    const needed = late.need();
    await vi.advanceTimersByTimeAsync(5100);
    await needed;
    asked[0]?.reject(new Error("cut"));
    await turns();
    void late.need();
    expect([asked.length, told.length]).toEqual([2, 1]);
  });

  it("is taken once, if it comes by two requests", async () => {
    const { late, asked, here } = setUp();
    void late.need();
    await vi.advanceTimersByTimeAsync(5100);
    late.again();
    asked[0]?.resolve("a");
    asked[1]?.resolve("b");
    await turns();
    expect([late.value, here]).toEqual(["a", ["a"]]);
  });
});

it("a promise within a time is the same promise, or one that says after how many seconds it was given up", async () => {
  await expect(within(Promise.resolve(1), 10)).resolves.toBe(1);
  await expect(within(Promise.reject(new Error("no")), 10)).rejects.toThrow("no");
  const slow = expect(within(new Promise(() => {}), 3000)).rejects.toMatchObject(new Slow(3));
  await vi.advanceTimersByTimeAsync(3000);
  await slow;
});
