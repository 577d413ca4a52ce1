import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasGrid, type PlaceForm, readPlace, writePlace } from "../../src/interchange/coordinates.js";
import { roundedPlace } from "../../src/model/placed.js";

const KYIV = { lon: 30.5233, lat: 50.45 };
const read = (text: string) => {
  const place = readPlace(text);
  return "problems" in place ? place.problems.map(({ code }) => code) : [place.lat, place.lon];
};

describe("a place as people type it", () => {
  it.each([
    ["50.45, 30.52"],
    ["50.45 30.52"],
    ["50.45,30.52"],
    ["  50.45 ;30.52 "],
    ["50,45 30,52"],
    ["50,45; 30,52"],
    ["50,45, 30,52"],
    ["+50.45 / +30.52"],
    ["50.45N 30.52E"],
    ["50.45° N, 30.52° E"],
    ["N 50.45 E 30.52"],
    ["N50.45, E30.52"],
    ["30,52 E; 50,45 N"],
    ["30.52E 50.45N"],
    ["50,45° пн. ш. 30,52° сх. д."],
    ["50°27′00″N 30°31′12″E"],
    ["50°27'N 30°31.2'E"],
    ["50 27 00 N 030 31 12 E"],
    ["50 27 00, 30 31 12"],
    ["50° 27' 00'', 30° 31' 12''"],
    ["50°27′00,0″N 30°31′12,0″E"],
    ["50 27 30 31.2"],
    ["Nord 50,45 Ost 30,52"],
    ["50,45 nord 30,52 est"],
  ])("%s is in Kyiv", (text) => expect(read(text)).toEqual([50.45, 30.52]));

  it("reads whole degrees that a comma divides", () => expect(read("50,30")).toEqual([50, 30]));

  it("reads the military grid, with and without spaces", () => {
    for (const text of ["36U UA 24137 91393", "36UUA2413791393", "36u ua 2413 9139"]) {
      const place = readPlace(text);
      expect(place).toMatchObject({ form: "mgrs", notices: [] });
      expect("lon" in place && Math.hypot(place.lon - 30.5233, place.lat - 50.45)).toBeLessThan(0.01);
    }
    expect(readPlace("36U UA")).toMatchObject({ form: "mgrs", notices: [{ code: "place-coarse" }] });
  });

  it("takes a pair in the other order only if its own is impossible, and says so", () => {
    expect(readPlace("130.5, 50.4")).toMatchObject({ lon: 130.5, lat: 50.4, notices: [{ code: "place-swapped" }] });
    expect(readPlace("50.4, 130.5")).toMatchObject({ lon: 130.5, lat: 50.4, notices: [] });
    expect(readPlace("30.52, 50.45")).toMatchObject({ lon: 50.45, lat: 30.52, notices: [] });
  });

  it("turns a longitude past the antimeridian back, and says so", () => {
    expect(readPlace("50, 190")).toMatchObject({ lon: -170, lat: 50, notices: [{ code: "place-around" }] });
    expect(readPlace("50, -180")).toMatchObject({ lon: -180, lat: 50, notices: [] });
  });

  it.each([
    ["90, 0", "place-pole"],
    ["-89.9, 12", "place-pole"],
    ["86 N 30 E", "place-pole"],
    ["ZAH 12345 67890", "place-pole"],
    ["95 N 30 E", "place-latitude"],
    ["50, 400", "place-longitude"],
    ["50,45,30,52", "place-comma"],
    ["50 N 30 N", "place-side"],
    ["50 N 30 O", "place-side"],
    ["50.45 N 30.52", "place-form"],
    ["-50 N 30 E", "place-form"],
    ["50 61 00 N 30 00 00 E", "place-form"],
    ["50.5 27 N 30 31 E", "place-form"],
    ["50'27 N 30'31 E", "place-form"],
    ["50", "place-form"],
    ["1 2 3", "place-form"],
    ["Kyiv", "place-form"],
    ["", "place-form"],
    ["61U UA 24137 91393", "place-grid"],
    ["36I UA 24137 91393", "place-grid"],
    ["36U UA 24137 913", "place-grid"],
    ["36U UA 2413791", "place-grid"],
    ["36C UA 24137 91393", "place-grid"],
    ["1e3, 1e2", "place-side"],
    ["9".repeat(500), "place-form"],
  ])("refuses %s by name", (text, code) => expect(read(text)).toEqual([code]));

  it("quotes what it refuses without its control signs", () => {
    const place = readPlace("50\u202e, x");
    expect("problems" in place && place.problems[0]?.message).toContain("\\u202e");
  });
});

describe("rounding", () => {
  it("is that of the map: four decimals, one writing for each place", () => {
    expect(roundedPlace({ lon: 30.52334999, lat: 50.45004 })).toEqual({ lon: 30.5233, lat: 50.45 });
    expect(roundedPlace({ lon: -0.00001, lat: -0.00001 })).toEqual({ lon: 0, lat: 0 });
    expect(Object.is(roundedPlace({ lon: -0.00001, lat: 0 })?.lon, 0)).toBe(true);
    expect(roundedPlace({ lon: 540, lat: 1 })).toEqual({ lon: -180, lat: 1 });
    expect(roundedPlace({ lon: -190.5, lat: 1 })).toEqual({ lon: 169.5, lat: 1 });
  });
});

const places = fc
  .record({ lon: fc.integer({ min: -1_799_999, max: 1_800_000 }), lat: fc.integer({ min: -850_000, max: 850_000 }) })
  .map(({ lon, lat }) => ({ lon: lon / 10_000, lat: lat / 10_000 }));

describe("round trips", () => {
  it.each(["degrees", "dms"] satisfies PlaceForm[])("a place written in %s is read back as the same place", (form) => {
    const same = fc.property(places, (place) => {
      expect(readPlace(writePlace(place, form))).toEqual({ ...place, form: expect.any(String), notices: [] });
    });
    fc.assert(same, { numRuns: 2000 });
  });

  it("a place written in the military grid is read back as the same place, up to 70° where a metre is small", () => {
    // The grid writes 180 and −180 the same way.
    const near = places.filter(({ lon, lat }) => Math.abs(lat) <= 70 && Math.abs(lon) < 180);
    const same = fc.property(near, (place) => {
      expect(readPlace(writePlace(place, "mgrs"))).toEqual({ ...place, form: "mgrs", notices: [] });
    });
    fc.assert(same, { numRuns: 2000 });
    expect(hasGrid({ lon: 0, lat: 84.5 })).toBe(false);
  });

  it("never throws, and never gives a place that is none", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0123456789.,;/ -+NSEWO°'\"UA\u202eпнсх"), maxLength: 40 });
    const sound = fc.property(fc.oneof(signs, fc.string()), (text) => {
      const place = readPlace(text);
      if ("problems" in place) expect(place.problems.length).toBeGreaterThan(0);
      else expect(roundedPlace(place)).toEqual({ lon: place.lon, lat: place.lat });
    });
    fc.assert(sound, { numRuns: 3000 });
  });

  it("gives the same for a place that is dragged and one that is typed", () => {
    const exact = fc.record({
      lon: fc.double({ min: -179, max: 180, noNaN: true }),
      lat: fc.double({ min: -84, max: 84, noNaN: true }),
    });
    const same = fc.property(exact, (place) => {
      const typed = readPlace(`${place.lat.toFixed(12)}, ${place.lon.toFixed(12)}`);
      expect(typed).toMatchObject(
        roundedPlace({ lon: Number(place.lon.toFixed(12)), lat: Number(place.lat.toFixed(12)) }) ?? {},
      );
    });
    fc.assert(same, { numRuns: 1000 });
  });
});

it("writes all three forms", () => {
  expect(writePlace(KYIV, "degrees")).toBe("50.4500, 30.5233");
  expect(writePlace(KYIV, "dms")).toBe("50°27′00.0″N 030°31′23.9″E");
  expect(writePlace(KYIV, "mgrs")).toMatch(/^36U UA 24\d{3} 91\d{3}$/);
});
