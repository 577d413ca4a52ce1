import * as v from "valibot";

/** A TopoJSON topology with the object `states` (polygons, id = ISO code). Coordinates in degrees. */
export const TopologySchema = v.looseObject({
  type: v.literal("Topology"),
  objects: v.looseObject({
    states: v.looseObject({
      type: v.literal("GeometryCollection"),
      geometries: v.array(
        v.looseObject({
          type: v.nullable(v.picklist(["Polygon", "MultiPolygon"])),
          id: v.optional(v.string()),
        }),
      ),
    }),
  }),
  arcs: v.array(v.array(v.array(v.pipe(v.number(), v.finite())))),
});
