import type { MultiPolygon, Polygon, Position } from "geojson";
import { startAreaWorker } from "../../assets/index.js";
import type { Edit } from "../../model/edit.js";
import type { Problem } from "../../model/problem.js";
import { AreaChecker } from "../../session/area-checker.js";

/** An area with more corners makes a link that no program takes: it is used without being part of the scenario. */
export const MOST_LINKED_CORNERS = 2000;
/** A metre, finer than the outlines of states. */
const STEPS = 100_000;

const rounded = ([lon = 0, lat = 0]: Position): [number, number] => [
  Math.round(lon * STEPS) / STEPS + 0,
  Math.round(lat * STEPS) / STEPS + 0,
];

/** The polygons of an area as a scenario keeps them. */
export const polygonsOf = ({ type, coordinates }: Polygon | MultiPolygon): [number, number][][][] =>
  (type === "Polygon" ? [coordinates] : coordinates).map((rings) => rings.map((ring) => ring.map(rounded)));

/** The commands that add an area to a scenario and choose it. */
export const areaCommands = (
  id: string,
  { name, source, polygons }: { name: string; source: string; polygons: [number, number][][][] },
): Edit[] => [
  { do: "add", what: "area", record: { id, name, polygons, source } },
  { do: "set", what: "area", value: id },
];

/** What is wrong with an area; checked in a worker, as the map does when it is used. */
export async function areaProblems(polygons: [number, number][][][]): Promise<readonly Problem[]> {
  const checker = new AreaChecker(typeof Worker === "undefined" ? null : startAreaWorker);
  const result = await checker.check({ type: "MultiPolygon", coordinates: polygons });
  checker.stop();
  return "problems" in result ? result.problems : [];
}
