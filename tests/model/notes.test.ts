import { expect, it } from "vitest";
import { buildCore } from "../../geodata/build/core.js";
import { atlasNames, buildOverview, overviewFeatures } from "../../geodata/build/geometry/overview.js";
import { notesApart, withoutNotes } from "../../geodata/build/notes.js";
import type { Dataset } from "../../src/model/dataset.js";
import { withNotes } from "../../src/model/notes.js";

const { core } = buildCore(buildOverview(overviewFeatures()), atlasNames());
const whole = core as Dataset;

it("notes that were split off are restored unchanged", () => {
  const bare = withoutNotes(whole);
  const left = JSON.stringify([bare.contributors, bare.headquarters, bare.fleets, bare.platforms, bare.orbits]);
  expect(left).not.toMatch(/"notes":\[\{/);
  expect(JSON.stringify(bare.scenarios)).not.toContain('"note"');
  expect(withNotes(bare, notesApart(whole))).toEqual(whole);
});

it("a record's own notes are kept, and notes add no records", () => {
  const notes = notesApart(whole);
  const [shape] = whole.headquarters;
  const own = [{ text: "Of the page's own.", from: null, until: null }];
  const page = withNotes({ ...withoutNotes(whole), headquarters: [{ ...shape, notes: own }] } as Dataset, notes);
  expect(page.headquarters).toEqual([{ ...shape, notes: own }]);
});
