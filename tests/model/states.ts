import fc from "fast-check";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const codes = (from: readonly string[]) =>
  fc.subarray([...from], { maxLength: 4 }).map((list) => [...list].sort() as readonly string[]);

/** A few assumptions somewhere between their low and their high. */
export const anyOverrides: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .array(fc.tuple(fc.constantFrom(...dataset.assumptions), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 4,
  })
  .map((list) => {
    const pairs = list.map(([{ id, low, high, integer }, share]): [string, number] => {
      const value = low + (high - low) * share;
      return [id, (integer ? Math.round(value) : value) + 0];
    });
    return Object.fromEntries([...new Map(pairs)].sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const anyValue = (field: (typeof STATE_FIELDS)[number]): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case "enum":
      return fc.constantFrom(...field.values);
    case "number":
      return fc.oneof(
        fc.integer({ min: field.min, max: field.max }),
        fc.double({ min: field.min, max: field.max, noNaN: true }).map((value) => value + 0),
      );
    case "codes":
      return codes(field.key === "vetoes" ? dataset.permanentMembers : dataset.natoMembers);
    case "overrides":
      return anyOverrides;
    // Edits have tests of their own; a state with any needs what applies them.
    case "edits":
      return fc.constant("");
    case "reference":
      return fc.constantFrom(...dataset.scenarios.map(({ id }) => id), "https://example.org/a b&c=d/ü.json?x=1,2#y");
  }
};

/** Any state that the contract allows. */
export const anyState: fc.Arbitrary<CoalitionState> = fc
  .tuple(...STATE_FIELDS.map(anyValue))
  .map((values) => Object.fromEntries(STATE_FIELDS.map(({ key }, i) => [key, values[i]])) as unknown as CoalitionState);

/** Any state, and the same with one consent less. */
export const withOneConsentLess: fc.Arbitrary<readonly [CoalitionState, CoalitionState]> = fc
  .tuple(
    anyState,
    fc.oneof(
      fc.constantFrom(...dataset.natoMembers).map((iso) => ({ objection: iso })),
      fc.constantFrom(...dataset.permanentMembers).map((iso) => ({ veto: iso })),
      fc.constantFrom(
        { usIsr: "off" },
        { tankers: "off" },
        { tankers: "european" },
        { mmf: "consensus" },
        { natoSupport: "none" },
      ),
    ),
  )
  .map(([state, less]) => {
    if ("objection" in less)
      return [state, { ...state, objections: [...new Set([...state.objections, less.objection])].sort() }];
    if ("veto" in less) return [state, { ...state, vetoes: [...new Set([...state.vetoes, less.veto])].sort() }];
    // Going from no tankers to European ones would add tankers, not withdraw them.
    if ("tankers" in less && state.tankers === "off") return [state, state];
    return [state, { ...state, ...(less as Partial<CoalitionState>) }];
  });

/** The default state with some fields changed. */
export const stateWith = (patch: Partial<CoalitionState>): CoalitionState => ({ ...DEFAULT_STATE, ...patch });
