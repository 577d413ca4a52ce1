import { HOURS_STEPS } from "../../coverage/coverage-shapes.js";
import { assumed } from "../../model/values.js";
import { type LegendRule, layerOf, namedIn } from "../legend-rules.js";
import type { AreaFeature, AreaLayer, AreaStyle, LineLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { vetoesOf } from "../vetoes.js";
import type { MessageKey } from "../words.js";

/** Styles by number of watchers, pale to strong; they differ in lightness, so that they can be told apart without colour. */
const REDUNDANCY = ["one", "two", "three"] as const;
/** Styles by hours of the day that a place is watched, pale to strong. */
const HOURS = HOURS_STEPS.map((end) => `hours-${end}` as const);
const HOURS_CLASSES = Object.fromEntries(
  HOURS.map((style, index) => [style, { role: "hours", hours: HOURS_STEPS[index] as number }]),
);

/**
 * What is watched inside the area of interest. By default by fate: kept, thinned and lost without US ISR, whatever the state,
 * as in the bar; on two maps with a baseline by the change since then, also gained. On request by number of watchers or by
 * hours of the day. Ground that is watched less than the floor stays bare. Shading by oblast is drawn by their kind.
 */
export function coverageLayer(situation: Situation, theme: Theme): AreaLayer {
  const { coverage, state, watch, compared } = situation;
  const features: AreaFeature[] = [];
  const bare: string[] = [];
  const add = (style: string, geometry: AreaFeature["geometry"] | undefined) => {
    if (geometry && geometry.coordinates.length > 0) features.push({ id: style, style, geometry });
  };
  // Without a mandate there is no mission, hence no coverage.
  if (
    state.reading === "coverage" &&
    coverage &&
    vetoesOf({ state: { lead: state.lead, vetoes: [...state.vetoes] } }).length === 0
  ) {
    if (state.shade === "redundancy") {
      REDUNDANCY.forEach((style, index) => {
        add(style, coverage.redundancy[index + 1]);
      });
      if (coverage.bare.unwatched) bare.push("none");
    } else if (state.shade === "hours") {
      HOURS.forEach((style, index) => {
        add(style, coverage.hours[index]);
      });
      if (coverage.bare.belowFloor) bare.push("below-floor");
    } else if (state.shade === "difference") {
      add("kept", coverage.kept);
      add("thinned", coverage.thinned);
      add("lost", coverage.lost);
      add("gained", coverage.gained);
      if (coverage.bare.unseen) bare.push("unseen");
    }
  }
  const against = compared ? "baseline" : "us-isr";
  const facts = { floorH: assumed((compared?.after ?? watch).values, "floor-h"), domain: state.domain, against };
  const styles = coverageStyles(theme, sideOf(situation));
  return { id: "coverage", kind: "area", features, styles, classes: HOURS_CLASSES, facts, bare };
}

/** Outlines of the steps of a scale, which are too similar to be told apart without them. */
export function coverageEdgesLayer({ features }: AreaLayer, theme: Theme): LineLayer {
  const steps = new Set<string>([...REDUNDANCY, ...HOURS]);
  return {
    id: "coverage-edges",
    kind: "line",
    features: features
      .filter(({ style }) => steps.has(style))
      .map(({ id, geometry }) => ({ id, style: "edge", geometry })),
    styles: { edge: { colour: theme.coverage.edge, width: 0.7 } },
  };
}

/** Which side of a comparison a map shows: `before`, where what will be lost is still there, or `after`, where it is gone. */
export type CoverageSide = "before" | "after";

const sideOf = ({ state, watch, compared }: Situation): CoverageSide => {
  if (compared) return watch === compared.after ? "after" : "before";
  return state.usIsr === "on" ? "before" : "after";
};

/**
 * The style of each class of coverage, the same for map, legend and bar. On the `before` side, with US ISR or in the
 * baseline, what would be lost is still watched, so its hatch is on the fill of what is seen; what will be gained is not yet,
 * so its ground is bare.
 */
export function coverageStyles(theme: Theme, side: CoverageSide): Record<string, AreaStyle> {
  const { seen, lost, lostLine, gained, gainedLine, toGain, steps, hours } = theme.coverage;
  const on = side === "before";
  const none = { fill: theme.ukraine };
  return {
    kept: { fill: seen },
    thinned: { fill: seen, pattern: { kind: "dots", colour: theme.ukraine, spacing: 6, weight: 2.1 } },
    lost: {
      fill: on ? seen : lost,
      pattern: { kind: "hatch", colour: on ? lostLine : theme.lost, spacing: 6, weight: 1.5, lean: "up" },
    },
    gained: {
      fill: on ? theme.ukraine : gained,
      pattern: { kind: "cross", colour: on ? toGain : gainedLine, spacing: 7, weight: 1.2 },
    },
    unseen: none,
    one: { fill: steps[0] },
    two: { fill: steps[1] },
    three: { fill: steps[2] },
    none,
    ...Object.fromEntries(HOURS.map((style, index) => [style, { fill: hours[index] }])),
    "below-floor": none,
  };
}

/** Styles of the bar below one map or two; below two, those of the second. */
export const barStyles = (theme: Theme, { usIsr, compare }: Readonly<Record<string, unknown>>) =>
  coverageStyles(theme, usIsr === "on" && compare === "none" ? "before" : "after");

/** What happened to a place, how many watch it, or for how many hours of the day. */
export const coverageLegend: LegendRule = (drawn) =>
  namedIn(layerOf(drawn, "coverage"), (style, { hours }, { facts = {} }) => {
    const h = drawn.words.number(Number(facts.floorH ?? 1), 1);
    if (hours) {
      const from = hours === HOURS_STEPS[0] ? h : drawn.words.number(hours - HOURS_STEPS[0]);
      return drawn.words.say("legend.coverage.hours", { from, to: hours });
    }
    const name = style === "unseen" && facts.domain === "signals" ? "unheard" : style;
    // "Thinned" reads the same for both comparisons, and "gained" occurs only with a baseline.
    const own = facts.against === "baseline" && ["kept", "lost", "unseen", "unheard"].includes(name) ? ".baseline" : "";
    return drawn.words.say(`legend.coverage.${name}${own}` as MessageKey, { h });
  });
