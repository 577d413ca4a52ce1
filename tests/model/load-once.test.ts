import { expect, it, vi } from "vitest";
import { loadOnce } from "../../src/model/load-once.js";

const ADDRESS = new URL("./files/two.js", import.meta.url).href;

it("keeps what has arrived", async () => {
  const load = vi.fn(async () => ({ default: 1 }));
  const get = loadOnce(load, (file) => file.default);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
  expect(load).toHaveBeenCalledTimes(1);
});

it("keeps no failure: whoever asks next, asks again", async () => {
  const load = vi.fn(async () => {
    if (load.mock.calls.length < 3) throw new Error("offline");
    return { default: 1 };
  });
  const get = loadOnce(load, (file) => file.default);
  await expect(get()).rejects.toThrow("offline");
  await expect(get()).rejects.toThrow("offline");
  expect(await get()).toBe(1);
});

it("asks for the file under another address where the browser says which one has failed", async () => {
  for (const said of ["Failed to fetch dynamically imported module: ", "error loading dynamically imported module: "]) {
    const load = vi.fn(async (): Promise<{ default: number }> => {
      throw new TypeError(said + ADDRESS);
    });
    const get = loadOnce(load, (file) => file.default);
    await expect(get()).rejects.toThrow(said);
    expect(await get()).toBe(2);
    expect(load).toHaveBeenCalledTimes(1);
  }
});
