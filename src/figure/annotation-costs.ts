import { type Box, boxAround, middleOf, type Point } from "../scene/placement/box.js";
import type { Ground } from "../scene/placement/ground.js";
import { Raster } from "../scene/placement/raster.js";
import type { Surroundings } from "../scene/placement/surroundings.js";
import type { Scene } from "../scene/scene.js";

/**
 * What a text or its arrow hides of the data, in the unit of the other costs: the border of the host is worse than any
 * distance within reach, then what is watched; then ground on the other side of that border than the text's place, and a coast.
 */
const COSTS = { border: 30, beside: 8, covered: 12, touches: 3, enters: 6, leaves: 2, coast: 1, land: 0.3 } as const;
/** Layers of areas that show numbers. */
const DATA = /^(coverage|oblast)/;
/** The border is wide: a text keeps half of this from its middle. */
const BESIDE = 5;
/** Arrows hide little: this wide a strip along them. */
const ARROW = 4;

/** How much of the data a text's box, with its arrow, hides; 0 for open sea. */
export type DataCost = (box: Box, arrow: readonly [Point, Point] | null, tip: Point) => number;

function coveredIn(scene: Scene, around: Surroundings): Raster {
  const covered = new Raster(around.view.frame);
  for (const layer of scene.layers)
    if (layer.kind === "area" && DATA.test(layer.id))
      for (const { geometry } of layer.features)
        around.groundOf(geometry).eachSpan((from, to, y) => covered.addSpan(from, to, y));
  return covered;
}

const isIn = (grounds: readonly Ground[], point: Point): boolean =>
  grounds.some((ground) => ground.share(boxAround(point, 2, 1)) > 0.5);

/** Measures what texts would hide on a map. */
export function dataCosts(scene: Scene, around: Surroundings): DataCost {
  const covered = coveredIn(scene, around);
  const { border, land, reserved } = around;
  return (box, arrow, tip) => {
    const onBorder = border.share(box);
    const isBeside = border.share(boxAround(middleOf(box), box.width + BESIDE, box.height + BESIDE)) > 0;
    const hidden = covered.share(box);
    const [from] = arrow ?? [middleOf(box)];
    const along = arrow
      ? boxAround([(arrow[0][0] + arrow[1][0]) / 2, (arrow[0][1] + arrow[1][1]) / 2], ARROW, ARROW)
      : box;
    const inside = isIn(reserved, tip);
    const within = isIn(reserved, middleOf(box)) || isIn(reserved, from);
    const onLand = land.share(box);
    return (
      (onBorder > 0 ? COSTS.border * (0.5 + onBorder) : isBeside ? COSTS.beside : 0) +
      (hidden > 0 ? COSTS.touches + COSTS.covered * hidden : 0) +
      covered.share(along) +
      (within && !inside ? COSTS.enters : !within && inside ? COSTS.leaves : 0) +
      COSTS.coast * Math.min(onLand, 1 - onLand) +
      COSTS.land * onLand
    );
  };
}
