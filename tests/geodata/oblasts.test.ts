import { describe, expect, it } from "vitest";
import { OBLASTS } from "../../geodata/build/tables/oblasts.js";
import { defaultArea } from "../../src/coverage/area.js";
import { decodeGeography } from "../../src/coverage/geography.js";
import { difference, intersect, union } from "../../src/coverage/geometry/clip.js";
import { areaKm2, contains, Frame, polygonsOf } from "../../src/coverage/geometry/frame.js";
import { dataset } from "../dataset.js";

const { units, geography } = dataset.oblasts;
const { states } = decodeGeography(geography);
const CENTRE = [31.3, 48.5] as const;
const frames = new Map([...states].map(([id, shape]) => [id, new Frame(shape, CENTRE)]));
const frameOf = (id: string) => frames.get(id) as Frame;
const ukraine = new Frame(defaultArea(dataset).geometry, CENTRE);
/** Corners are whole metres in the plane and whole 0.00001 degrees in the file: half a metre of 8,500 km of lines. */
const ROUNDING_KM2 = 5;

/** How far an outline's area may be from the published one, in per cent, where it is not 2, and why. */
const TOLERANCES: Readonly<Record<string, readonly [percent: number, why: string]>> = {
  "UA-09": [2.5, "Natural Earth's unit is 1.7 % smaller, and the 1:50m border cuts off more"],
  "UA-40": [21, "Natural Earth's unit is 13 % smaller, and the 1:50m coast cuts off its capes"],
  "UA-48": [5, "the published area counts the estuaries of the Dnipro and the Southern Buh"],
  "UA-59": [3, "Natural Earth's unit is 2.1 % smaller, and the 1:50m border cuts off more"],
  "UA-65": [8, "the published area counts the Dnipro–Buh estuary, the Syvash and other lagoons"],
};

/** The listed cities of Ukraine by unit. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  "UA-05": ["Vinnytsia"],
  "UA-07": ["Lutsk"],
  "UA-09": ["Luhansk", "Alchevsk", "Siverskodonetsk", "Lysychansk"],
  "UA-12": ["Dnipro", "Kryvyi Rih", "Kamianske", "Nikopol", "Pavlohrad"],
  "UA-14": ["Donetsk", "Mariupol", "Makiivka", "Horlivka", "Kramatorsk", "Sloviansk", "Yenakiieve"],
  "UA-18": ["Zhytomyr"],
  "UA-21": ["Uzhhorod"],
  "UA-23": ["Zaporizhzhia", "Melitopol", "Berdiansk"],
  "UA-26": ["Ivano-Frankivsk"],
  "UA-30": ["Kyiv"],
  "UA-32": ["Bila Tserkva"],
  "UA-35": ["Kropyvnytskyi", "Oleksandriia"],
  "UA-40": ["Sevastopol"],
  "UA-43": ["Simferopol", "Kerch", "Yevpatoriia"],
  "UA-46": ["Lviv"],
  "UA-48": ["Mykolaiv"],
  "UA-51": ["Odesa"],
  "UA-53": ["Poltava", "Kremenchuk"],
  "UA-56": ["Rivne"],
  "UA-59": ["Sumy"],
  "UA-61": ["Ternopil"],
  "UA-63": ["Kharkiv"],
  "UA-65": ["Kherson"],
  "UA-68": ["Khmelnytskyi", "Kamianets-Podilskyi"],
  "UA-71": ["Cherkasy"],
  "UA-74": ["Chernihiv"],
  "UA-77": ["Chernivtsi"],
};

const holding = (place: readonly [number, number]) =>
  [...frames].filter(([, frame]) => contains(frame, place)).map(([id]) => id);

describe("the oblasts", () => {
  it("are the 27 of ISO 3166-2, each with an outline", () => {
    expect(units).toHaveLength(27);
    expect(units.map(({ id }) => id)).toEqual([...states.keys()]);
    expect(units.map(({ id }) => id).filter((id) => !/^UA-\d\d$/.test(id))).toEqual([]);
    expect(Object.keys(CITIES)).toEqual(units.map(({ id }) => id));
  });

  it("make up Ukraine, without gaps", () => {
    const paths = [...frames.values()].flatMap((frame) => frame.paths);
    const whole = union(paths, null);
    expect(areaKm2(difference(ukraine.paths, whole))).toBeLessThan(ROUNDING_KM2);
    expect(areaKm2(difference(whole, ukraine.paths))).toBeLessThan(ROUNDING_KM2);
    const sum = [...frames.values()].reduce((all, frame) => all + frame.areaKm2, 0);
    expect(Math.abs(sum - ukraine.areaKm2)).toBeLessThan(ROUNDING_KM2);
  });

  it("do not overlap", () => {
    const list = [...frames];
    const overlaps = list.flatMap(([id, frame], index) =>
      list.slice(index + 1).map(([other, { paths }]) => [id, other, areaKm2(intersect(frame.paths, paths))] as const),
    );
    expect(overlaps.filter(([, , km2]) => km2 > ROUNDING_KM2 / 100)).toEqual([]);
  });

  it.each(units.map(({ id, name, areaKm2 }) => [id, name, areaKm2] as const))(
    "%s, %s, has about its published area",
    (id, _, published) => {
      const [percent] = TOLERANCES[id] ?? [2];
      expect(Math.abs(frameOf(id).areaKm2 / published - 1) * 100).toBeLessThan(percent);
    },
  );

  it("need each of the wider tolerances", () => {
    for (const [id, [percent]] of Object.entries(TOLERANCES)) {
      const published = units.find((unit) => unit.id === id)?.areaKm2 ?? Number.NaN;
      const off = Math.abs(frameOf(id).areaKm2 / published - 1) * 100;
      expect(off, id).toBeGreaterThan(2);
      expect(percent - off, id).toBeLessThan(1);
    }
  });

  it("hold every listed city, each in its own and in no other", () => {
    const found: Record<string, string[]> = {};
    for (const { name, iso, lon, lat } of dataset.cities) {
      if (iso !== "UKR") continue;
      const ids = holding([lon, lat]);
      expect(ids, name).toHaveLength(1);
      for (const id of ids) found[id] = [...(found[id] ?? []), name];
    }
    const sorted = (table: Readonly<Record<string, readonly string[]>>) =>
      Object.entries(table)
        .map(([id, names]) => [id, [...names].sort()] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(CITIES));
  });

  it("are labelled inside their outline", () => {
    for (const { id, lon, lat } of units) expect(holding([lon, lat]), id).toEqual([id]);
  });

  it("have Crimea and Sevastopol, and the city of Kyiv as a hole in its oblast", () => {
    expect(holding([34.11, 44.957])).toEqual(["UA-43"]);
    expect(holding([34.16, 44.505])).toEqual(["UA-43"]);
    expect(holding([34.393, 45.709])).toEqual(["UA-43"]);
    expect(holding([33.55, 44.6])).toEqual(["UA-40"]);
    const around = polygonsOf(states.get("UA-32") as never);
    expect(around.map((rings) => rings.length)).toEqual([2]);
  });

  it("keep what the table says", () => {
    expect(units.map(({ id, name, areaKm2 }) => [id, name, areaKm2])).toEqual(
      OBLASTS.map(({ id, name, areaKm2 }) => [id, name, areaKm2]),
    );
    expect(units.map(({ areaKm2 }) => areaKm2).reduce((a, b) => a + b)).toBe(603_540);
  });
});
