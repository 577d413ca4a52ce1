import { describe, expect, it } from "vitest";
import type { LedgerRanges } from "../../src/coverage/ledger/ledger.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { numbersKey } from "../../src/session/numbers-key.js";
import { Session } from "../../src/session/session.js";

const drawn: LedgerRanges = { draws: 1, seed: 1, low: [], high: [], assumptions: [] };

describe("ranges of a session", () => {
  it("stay while only looks or the domain change, and go with anything that moves a number", () => {
    const session = new Session(() => undefined);
    session.takeRanges({ air: drawn });
    session.update({ domain: "signals" });
    session.update({ reading: "command", compare: "us-isr", shade: "redundancy", component: "sea", forceSize: 1000 });
    expect(session.ranges).toEqual({ air: drawn });
    session.update({ usIsr: "off" });
    expect(session.ranges).toBeUndefined();
    session.takeRanges({ air: drawn });
    session.area = { id: "own", name: "Own", geometry: { type: "Polygon", coordinates: [] } } as never;
    expect(session.ranges).toBeUndefined();
  });

  it("have a key that everything else of a state decides", () => {
    const key = numbersKey(DEFAULT_STATE);
    for (const patch of [
      { asOf: "latest" },
      { lead: "un" },
      { natoSupport: "none" },
      { objections: ["HUN"] },
      { tankers: "off" },
      { mmf: "national" },
      { targetAltitude: 50 },
      { overrides: { "floor-h": 2 } },
    ] as const)
      expect(numbersKey({ ...DEFAULT_STATE, ...patch })).not.toBe(key);
  });
});
