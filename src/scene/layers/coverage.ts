import { assumed } from "../../model/values.js";
import type { AreaFeature, AreaLayer, AreaStyle } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";

/** Pale to strong: how many watch a point. Steps of lightness, so that they hold without colour. */
const REDUNDANCY = ["one", "two", "three"] as const;

/**
 * What is watched inside the area of interest, an hour or more a day: with US surveillance one tint, without it what is kept,
 * thinned and lost; against a baseline what is gained too; or, on request, how many watch. What is watched less stays bare.
 */
export function coverageLayer(situation: Situation, theme: Theme): AreaLayer {
  const { coverage, state, against } = situation;
  const features: AreaFeature[] = [];
  const add = (style: string, geometry: AreaFeature["geometry"] | null | undefined) => {
    if (geometry && geometry.coordinates.length > 0) features.push({ id: style, style, geometry });
  };
  if (state.reading === "coverage" && coverage) {
    if (state.shade === "redundancy") {
      REDUNDANCY.forEach((style, index) => {
        add(style, coverage.redundancy[index + 1]);
      });
    } else if (!against) {
      add("seen", coverage.seen);
    } else {
      add("kept", coverage.kept);
      add("thinned", coverage.thinned);
      add("lost", coverage.lost);
      if (against !== "us-isr") add("gained", coverage.gained);
    }
  }
  const isBaseline = against !== null && against !== "us-isr";
  const facts = {
    floorH: assumed(situation.watch.values, "floor-h"),
    usIsr: state.usIsr,
    against: isBaseline ? "baseline" : "us-isr",
  };
  return { id: "coverage", kind: "area", features, styles: coverageStyles(theme), facts };
}

/** The one look of each class of coverage, for the map, the legend and the bar. */
export function coverageStyles(theme: Theme): Record<string, AreaStyle> {
  const { seen, thinned, lost, gained, steps } = theme.coverage;
  return {
    one: { fill: steps[0] },
    two: { fill: steps[1] },
    three: { fill: steps[2] },
    seen: { fill: seen },
    kept: { fill: seen },
    thinned: { fill: thinned, pattern: { kind: "dots", colour: theme.owner.us.line, spacing: 6, weight: 1.9 } },
    lost: { fill: lost, pattern: { kind: "hatch", colour: theme.lost, spacing: 6, weight: 1.5, lean: "up" } },
    gained: { fill: gained, pattern: { kind: "cross", colour: theme.gained, spacing: 7, weight: 1.2 } },
  };
}
