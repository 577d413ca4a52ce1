import { beforeAll, describe, expect, it } from "vitest";
import { draftOf, readDrafts, stateOfDraft } from "../../../src/elements/edit/draft.js";
import { addEditing } from "../../../src/model/apply-scenario.js";
import { EDITING, editState } from "../../../src/model/edited.js";
import { type CoalitionState, DEFAULT_STATE } from "../../../src/model/state.js";
import { dataset } from "../../dataset.js";

beforeAll(() => addEditing(EDITING));

function editedState(patch: Partial<CoalitionState> = {}): CoalitionState {
  const state = { ...DEFAULT_STATE, ...patch };
  const station = dataset.scenarios[0]?.stations[0]?.id ?? "";
  const result = editState(dataset, state, [
    { do: "move", station, lon: 24, lat: 51 },
    { do: "set", what: "author", value: "Ann" },
  ]);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return { ...state, edits: result.edits };
}

describe("a draft", () => {
  it("leads back to the state that it was made from", () => {
    const state = editedState({ usIsr: "off", objections: ["HUN"], domain: "signals", overrides: { "floor-h": 2 } });
    const draft = readDrafts(JSON.stringify([draftOf(state, dataset, 1000)]))[0];
    expect(draft).toMatchObject({ count: 3, at: 1000 });
    expect(draft && stateOfDraft(draft, dataset)).toEqual(state);
  });

  it("of another scenario leads back to that one, also from an address", () => {
    const state = editedState({ scenario: "un" });
    const draft = draftOf(state, dataset, 0);
    expect(draft && stateOfDraft(draft, dataset)?.scenario).toBe("un");
    const far = draft && { ...draft, query: "scenario=https://example.org/a.json" };
    expect(far && stateOfDraft(far, dataset)?.scenario).toBe("https://example.org/a.json");
  });

  it("is kept of assumptions alone, too", () => {
    const state = { ...DEFAULT_STATE, overrides: { "floor-h": 2 } };
    const [draft] = readDrafts(JSON.stringify([draftOf(state, dataset, 5)]));
    expect(draft).toMatchObject({ count: 1, edits: "" });
    expect(draft && stateOfDraft(draft, dataset)).toEqual(state);
  });

  it("is not kept of a state without edits", () => {
    expect(draftOf(DEFAULT_STATE, dataset, 0)).toBeNull();
    expect(draftOf({ ...DEFAULT_STATE, edits: "!!" }, dataset, 0)).toBeNull();
  });

  it("is not offered if its scenario is not here, or its query is not one of ours", () => {
    const { edits } = editedState();
    for (const query of ["scenario=saved-report", "us-isr=maybe", "%zz=1"])
      expect(stateOfDraft({ query, edits, count: 2, at: 0 }, dataset), query).toBeNull();
  });

  it.each([
    null,
    "",
    "{",
    "null",
    "[]",
    '{"query":"","edits":"","at":0}',
    '{"query":"","edits":"broken","at":0}',
    '{"query":1,"edits":"","at":0}',
    '{"query":"","edits":"W10","at":null}',
    `{"query":"${"x".repeat(2_000_001)}"}`,
  ])("is not read from %.40s", (text) => {
    expect(readDrafts(text)).toEqual([]);
    expect(readDrafts(`[${text}]`)).toEqual([]);
  });
});
