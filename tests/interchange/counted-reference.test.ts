import { describe, expect, it } from "vitest";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { MOST_COUNTED, readReference, withoutAreas } from "../../src/interchange/counted-reference.js";

const square = (west: number) => [
  [west, 49],
  [west + 1, 49],
  [west + 1, 50],
  [west, 50],
  [west, 49],
];
const area = (id: string, ring: unknown, name = id) => ({
  type: "Feature",
  id,
  properties: { name },
  geometry: { type: "Polygon", coordinates: [ring] },
});
const point = { type: "Feature", id: "p", properties: {}, geometry: { type: "Point", coordinates: [30, 50] } };
const layer = (features: readonly object[], more: object = {}) => ({
  type: "FeatureCollection",
  name: "districts",
  ...more,
  features,
});
const read = (value: unknown) => readReference(value, (geometry) => areaOfInterest(geometry));
const good = async (value: unknown) => {
  const found = await read(value);
  if (!("reference" in found)) throw new Error(JSON.stringify(found.problems));
  return found;
};

describe("a layer whose areas are counted by", () => {
  it("is only drawn unless that is asked for", async () => {
    expect((await good(layer([area("a", square(24))]))).reference).not.toHaveProperty("areas");
    const { reference } = await good(layer([area("a", square(24)), point], { use: "areas" }));
    expect(reference.areas?.map(({ id }) => id)).toEqual(["a"]);
    expect(reference.features).toHaveLength(2);
    expect(withoutAreas(reference)).not.toHaveProperty("areas");
  });

  it("is the same after it has been read from a map and given to another", async () => {
    const { reference } = await good(layer([area("a", square(24), "West")], { use: "areas" }));
    expect((await good(reference)).reference).toEqual(reference);
  });

  it("keeps an area that cannot be measured as a thing of the layer, and says which and why", async () => {
    const none = [
      [24, 49],
      [25, 49],
      [24, 49],
      [24, 49],
    ];
    const { reference, problems } = await good(
      layer([point, area("bad", none), area("a", square(24))], { use: "areas" }),
    );
    expect(reference.areas?.map(({ id }) => id)).toEqual(["a"]);
    expect(reference.features).toHaveLength(3);
    expect(problems[0]?.path).toMatch(/^reference\.features\[1\]/);
    expect(problems[0]?.message).toContain('"bad": ');
  });

  it("has areas, and not too many", async () => {
    expect((await good(layer([point], { use: "areas" }))).problems[0]?.message).toBe("expected 1 to 200 areas, got 0");
    const many = Array.from({ length: MOST_COUNTED + 1 }, (_, index) => area(`a${index}`, square(20 + index / 100)));
    const { reference, problems } = await good(layer(many, { use: "areas" }));
    expect(problems[0]?.message).toBe("expected 1 to 200 areas, got 201");
    expect(reference.features).toHaveLength(201);
  });

  it.each([["area"], [1], [null], [["areas"]]])("is refused with another use: %j", async (use) => {
    const found = await read(layer([area("a", square(24))], { use }));
    expect(found).not.toHaveProperty("reference");
    expect(found.problems[0]).toMatchObject({ path: "reference.use" });
    expect(found.problems[0]?.message).toMatch(/^expected "areas", got /);
  });
});
