import { expect, it } from "vitest";
import { SceneCompiler } from "../../src/map/compile-scene.js";
import { loadBundledDataset } from "../../src/model/bundled-dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";

const compile = async (name: string, compiler = new SceneCompiler()) => {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`no scene ${name}`);
  return compiler.compile(inputOf(found, await loadBundledDataset()).scene);
};

it("gives each symbol layer properties of its own: MapLibre places layers with equal ones where the lowest is", async () => {
  for (const { name } of scenes) {
    const symbols = (await compile(name)).layersOver().filter(({ type }) => type === "symbol");
    const read = symbols.map(({ id, paint, ...rest }) => JSON.stringify(rest));
    expect(new Set(read).size, name).toBe(symbols.length);
  }
});

it("creates layers and sources for what a scene has, and keeps those of earlier scenes", async () => {
  const compiler = new SceneCompiler();
  const ids = (compiled: Awaited<ReturnType<typeof compile>>) => compiled.layersOver().map(({ id }) => id);
  const first = await compile("default-situation", compiler);
  expect([...first.sources.keys()].sort()).toEqual(["land", "placed", "situation"]);
  expect(ids(first)).not.toContain("coverage/lost");
  const second = await compile("signals-without-us", compiler);
  expect(ids(second)).toContain("coverage/lost");
  expect(ids(await compile("default-situation", compiler))).toEqual(ids(second));
});
