import type { MultiPolygon, Polygon } from "geojson";
import type { LabelFeature, LabelLayer, LineFeature, Position, SceneLayer } from "../scene.js";
import { type Box, boxOfAll, type Outline, outlineOf, overlaps, type Point } from "./box.js";
import { Ground } from "./ground.js";
import { type PlacedMark, placeMarks } from "./place-marks.js";
import { Raster } from "./raster.js";
import { isShownAt, type View } from "./view.js";

/** Only lines smaller than this both ways are obstacles to labels: racetracks, not rings. In units of the picture. */
const SMALL_LINE = 45;

/** Painters project places differently; points that differ by less than this count as the same, in units of the picture. */
const GRAIN = 1 / 32;

/** The view with projected points on a grid too fine to be seen. */
const grained = (view: View): View => ({
  ...view,
  project: (at) => {
    const point = view.project(at);
    return point && [Math.round(point[0] / GRAIN) * GRAIN, Math.round(point[1] / GRAIN) * GRAIN];
  },
});

const keyOf = (layer: string, id: string) => `${layer}/${id}`;

/** What is on the picture before labels are placed. */
export class Surroundings {
  readonly marks: readonly PlacedMark[];
  /** Labels never cover these, unless always shown. */
  readonly obstacles: readonly Box[];
  /** Rings by their label feature: the outline on the picture, and the places of its corners. */
  readonly rims: ReadonlyMap<LabelFeature, { readonly outline: Outline; readonly places: readonly Position[] }>;
  /** Lines that labels avoid: rims, racetracks, the border of the picture's subject. */
  readonly ink: Raster;
  /** Of these, the border of the subject: so heavy that words over it are hard to read. */
  readonly border: Raster;
  /** Dots that get names if there is room. */
  readonly dots: Raster;
  readonly #boxes = new Map<string, Box>();
  readonly #grounds = new Map<object, Ground>();
  readonly #labels: readonly LabelLayer[];
  #land: Raster | undefined;
  readonly view: View;
  /** The ground of the picture's subject, which labels of other things avoid. */
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

  /** The box around those of some features of a layer that are drawn; `undefined` if none is. */
  boxOf(layer: string, ids: readonly string[]): Box | undefined {
    return boxOfAll(ids.map((id) => this.#boxes.get(keyOf(layer, id))).filter((box) => box !== undefined));
  }

  groundOf(shape: Polygon | MultiPolygon): Ground {
    const ground = this.#grounds.get(shape) ?? new Ground(shape, this.#exact);
    this.#grounds.set(shape, ground);
    return ground;
  }

  /** All land: the states that have a name, whatever the zoom that shows it. */
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

  /** Whether a box is on an obstacle, or nearer to one than `apart`. */
  isTaken(box: Box, apart: number): boolean {
    return this.obstacles.some((other) => overlaps(box, other, apart));
  }
}
