import { expect, it } from "vitest";
import { needsForces } from "../../src/model/needs-forces.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { COMPONENTS } from "../../src/model/terms.js";
import { pictureOf } from "../../src/scene/picture.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const READINGS = ["coverage", "contributors", "command"] as const;
const { forces, ...bare } = dataset;

it("are needed in the air, at sea, and for who contributes what on land", () => {
  const needing = COMPONENTS.flatMap((component) =>
    READINGS.filter((reading) => needsForces({ component, reading })).map((reading) => `${component} ${reading}`),
  );
  expect(needing).toEqual([
    "ground contributors",
    ...["air", "sea"].flatMap((component) => READINGS.map((reading) => `${component} ${reading}`)),
  ]);
});

it.each(READINGS.filter((reading) => !needsForces({ component: "ground", reading })))(
  "change nothing where they are not needed, whether they have been loaded or not: %s",
  (reading) => {
    expect(forces).toBeDefined();
    for (const asOf of ["2025-04", "latest"] as const) {
      const state = { ...DEFAULT_STATE, reading, asOf };
      const options = { theme: "light", words: wordsFor("en-GB") } as const;
      const [with_, without] = [dataset, bare].map((one) => {
        const { scene, legend, ledger, things, sentence } = pictureOf(one, state, options);
        return { scene, legend, ledger, things, sentence };
      });
      expect(with_).toEqual(without);
    }
  },
);
