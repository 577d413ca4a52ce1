import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PageValue } from "../../src/elements/store/page-value.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** A value of a page whose check comes by `load`. */
function setUp(load: () => Promise<void>) {
  const taken: unknown[] = [];
  const again: (() => void)[] = [];
  const how = { load };
  const value = new PageValue(
    "figureStyle",
    async () => {
      await how.load();
      return (given) => void taken.push(given);
    },
    (error, ask) => void (error !== undefined && again.push(ask)),
  );
  return { value, taken, again, how };
}
const late = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));
const fails = () => Promise.reject(new Error("404"));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a value that a page has set", () => {
  it("is taken over when what checks it comes late, the last of several alone", async () => {
    const { value, taken } = setUp(late(9000));
    value.take("first");
    value.take("second");
    await pass(5100);
    await value.checked;
    expect(taken).toEqual([]);
    const needed = expect(value.need()).rejects.toMatchObject({
      name: "NotArrived",
      message: expect.stringContaining("figureStyle"),
    });
    await pass(0);
    await needed;
    await pass(4000);
    await value.need();
    expect(taken).toEqual(["second"]);
  });

  it("is taken over once when what has failed is asked for again", async () => {
    const { value, taken, again, how } = setUp(fails);
    value.take("style");
    await value.checked;
    await expect(value.need()).rejects.toThrow("figureStyle");
    how.load = late(1000);
    again[0]?.();
    const needed = value.need();
    await pass(1000);
    await needed;
    expect(taken).toEqual(["style"]);
  });

  it("is asked for again by who needs it", async () => {
    const { value, taken, how } = setUp(fails);
    value.take("style");
    await value.checked;
    how.load = late(0);
    const needed = value.need();
    await pass(0);
    await needed;
    expect(taken).toEqual(["style"]);
  });

  it("is forgotten when the page takes it back", async () => {
    const { value, taken } = setUp(late(9000));
    value.take("style");
    await pass(5100);
    value.drop();
    await value.need();
    await pass(4000);
    expect(taken).toEqual([]);
  });
});
