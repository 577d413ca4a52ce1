import { assessForce } from "../../model/force-size.js";
import { sourcedBy } from "../../model/grade.js";
import { assumed } from "../../model/values.js";
import type { Amount, MakePart } from "./force-part.js";

const UNIT = "people";

/** The force asked for, what its rotation needs, what is stated, and what is short. */
export const groundPart: MakePart = (dataset, state) => {
  const { size, stated, sum, uncounted, shortfall } = assessForce(dataset, state);
  const numbered = stated.filter(({ low, high }) => low !== null || high !== null);
  const cited = sourcedBy(numbered);
  const range = (low: number, high: number) => ({ value: low === high ? low : null, low, high });
  const parties = new Map(
    numbered.map(({ contributor, low, high, sources: own, grade }) => [
      contributor.id,
      [
        {
          id: "stated",
          unit: UNIT,
          value: low === high ? low : null,
          low,
          high,
          basis: "published",
          sources: own,
          grade,
        },
      ] as const,
    ]),
  );
  return (values) => {
    const pool = size * assumed(values, "rotation-pool");
    const amounts: Amount[] = [
      { id: "asked", unit: UNIT, value: size, basis: "chosen" },
      { id: "stated", unit: UNIT, ...range(sum.low, sum.high), basis: "published", ...cited },
      { id: "short", unit: UNIT, ...range(shortfall.low, shortfall.high), basis: "difference", ...cited },
      { id: "pool", unit: UNIT, value: pool, basis: "model" },
      // Against the highest figures stated, so that no state is said to be missing that may come.
      { id: "pool-short", unit: UNIT, value: Math.max(0, pool - sum.high), basis: "model" },
      { id: "without-number", unit: "states", value: uncounted.length, basis: "published", ...sourcedBy(uncounted) },
    ];
    return { amounts, parties };
  };
};
