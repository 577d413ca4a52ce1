import type { MultiPolygon, Polygon } from "geojson";
import type { LabelFeature, LabelLayer, LineFeature, Position, SceneLayer } from "../scene.js";
import { type Box, boxOfAll, type Outline, outlineOf, overlaps, type Point } from "./box.js";
import { Ground } from "./ground.js";
import { type PlacedMark, placeMarks } from "./place-marks.js";
import { Raster } from "./raster.js";
import { isShownAt, type View } from "./view.js";

/** A line that is larger than this both ways stands in no label's way: a ring, not a racetrack. In units of the picture. */
const SMALL_LINE = 45;

/** Painters work out where a place is in their own ways: what differs by less than this is the same point to both. */
const GRAIN = 1 / 32;

/** The view with places on a grid that is finer than anybody sees. */
const grained = (view: View): View => ({
  ...view,
  project: (at) => {
    const point = view.project(at);
    return point && [Math.round(point[0] / GRAIN) * GRAIN, Math.round(point[1] / GRAIN) * GRAIN];
  },
});

const keyOf = (layer: string, id: string) => `${layer}/${id}`;

/** What is on the picture before any label is. */
export class Surroundings {
  readonly marks: readonly PlacedMark[];
  /** Labels never stand over these. */
  readonly obstacles: readonly Box[];
  /** Rings by the label feature that belongs to them, and where on the earth their corners are. */
  readonly rims: ReadonlyMap<LabelFeature, { readonly outline: Outline; readonly places: readonly Position[] }>;
  /** Lines that labels rather do not cross: rims, large racetracks, the border of what the picture is about. */
  readonly ink: Raster;
  /** Of these, the border of what the picture is about: drawn so heavily that no word over it is read with ease. */
  readonly border: Raster;
  /** Dots that get names, if there is room for these. */
  readonly dots: Raster;
  readonly #boxes = new Map<string, Box>();
  readonly #grounds = new Map<object, Ground>();
  readonly #labels: readonly LabelLayer[];
  #land: Raster | undefined;
  readonly view: View;
  /** What the picture is about: what does not belong to it rather stands elsewhere. */
  readonly reserved: readonly Ground[];

  readonly #exact: View;

  constructor(layers: readonly SceneLayer[], exact: View) {
    const view = grained(exact);
    this.view = view;
    this.#exact = exact;
    this.ink = new Raster(view.frame);
    this.border = new Raster(view.frame);
    this.dots = new Raster(view.frame);
    this.#labels = layers.filter((layer) => layer.kind === "label");
    this.marks = placeMarks(layers, view);
    const obstacles = [...(view.keepOff ?? [])];
    for (const { layer, mark, box, point } of this.marks) {
      this.#boxes.set(keyOf(layer.id, mark.id), box);
      if (layer.keepsLabelsOff) obstacles.push(box);
      if (layer.namedBy) this.dots.addLine(point, point);
    }
    for (const layer of layers)
      if (layer.kind === "line" && layer.keepsLabelsOff && isShownAt(layer, view.zoom))
        for (const line of layer.features) {
          const box = this.#drawLine(line);
          if (!box) continue;
          this.#boxes.set(keyOf(layer.id, line.id), box);
          if (box.width < SMALL_LINE && box.height < SMALL_LINE) obstacles.push(box);
        }
    this.obstacles = obstacles;
    const shown = this.#labels.filter((layer) => isShownAt(layer, view.zoom)).flatMap(({ features }) => features);
    this.rims = new Map(
      shown.flatMap((feature) => {
        if (feature.anchor?.kind !== "rim") return [];
        const places = feature.anchor.outline.filter((place) => view.project(place) !== null);
        const points = this.#projected(places);
        this.#ink(points, true);
        return points.length > 2 ? [[feature, { outline: outlineOf(points), places }] as const] : [];
      }),
    );
    this.reserved = shown.flatMap(({ anchor }) => {
      if (anchor?.kind !== "inside" || !anchor.reserved) return [];
      const { shape } = anchor;
      for (const rings of shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates)
        for (const ring of rings) {
          const points = this.#projected(ring as unknown as Position[]);
          this.#ink(points, true);
          this.#ink(points, true, this.border);
        }
      return [this.groundOf(shape)];
    });
  }

  #projected(places: readonly Position[]): Point[] {
    return places.map(this.view.project).filter((point) => point !== null);
  }

  #ink(points: readonly Point[], closed: boolean, raster = this.ink): void {
    points.forEach((point, index) => {
      const next = points[index + 1] ?? (closed ? points[0] : undefined);
      if (next) raster.addLine(point, next);
    });
  }

  #drawLine({ geometry }: LineFeature): Box | undefined {
    const deep =
      geometry.type === "LineString"
        ? [geometry.coordinates]
        : geometry.coordinates.flat(geometry.type === "MultiPolygon" ? 1 : 0);
    const lines = (deep as unknown as Position[][]).map((line) => this.#projected(line));
    for (const line of lines) this.#ink(line, false);
    return boxOfAll(lines.flat().map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  }

  /** The box around some features of a layer that are drawn; none where none is. */
  boxOf(layer: string, ids: readonly string[]): Box | undefined {
    return boxOfAll(ids.map((id) => this.#boxes.get(keyOf(layer, id))).filter((box) => box !== undefined));
  }

  groundOf(shape: Polygon | MultiPolygon): Ground {
    const ground = this.#grounds.get(shape) ?? new Ground(shape, this.#exact);
    this.#grounds.set(shape, ground);
    return ground;
  }

  /** Where there is land: all states that have a name, at whatever zoom they show it. */
  get land(): Raster {
    if (this.#land) return this.#land;
    const land = new Raster(this.view.frame);
    for (const { features } of this.#labels)
      for (const { anchor } of features)
        if (anchor?.kind === "inside")
          this.groundOf(anchor.shape).eachSpan((from, to, y) => {
            land.addSpan(from, to, y);
          });
    this.#land = land;
    return land;
  }

  /** Whether a box is on something that no label may cover. */
  isTaken(box: Box, apart: number): boolean {
    return this.obstacles.some((other) => overlaps(box, other, apart));
  }
}
