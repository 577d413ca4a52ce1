import { describe, expect, it } from "vitest";
import type { DomainRanges, LedgerRanges } from "../../src/coverage/ledger/ledger.js";
import { Ranges } from "../../src/elements/store/ranges.js";
import { loadBundledDataset } from "../../src/model/bundled-dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS, type Domain } from "../../src/model/terms.js";
import type { CoverageClient } from "../../src/session/coverage-client.js";

const shipped = await loadBundledDataset();

/** A controller with its own data, and a client that records the domains it is asked for and answers at once. */
function controllerAt(start: Partial<CoalitionState> = {}, meanwhile: (asked: Domain) => void = () => undefined) {
  const dataset = { ...shipped };
  const asked: Domain[] = [];
  const taken: DomainRanges[] = [];
  const now = { state: { ...DEFAULT_STATE, ...start } };
  const client = {
    ask: async (_: unknown, { state }: { state: CoalitionState }): Promise<LedgerRanges> => {
      asked.push(state.domain);
      meanwhile(state.domain);
      return { draws: 1, seed: 1, low: [asked.length], high: [], assumptions: [] };
    },
    drop: () => undefined,
    stop: () => undefined,
  };
  const controller = new Ranges(
    {
      dataset: () => dataset,
      state: () => now.state,
      area: () => null,
      ranges: () => taken.at(-1),
      take: (ranges) => taken.push(ranges),
      failed: () => undefined,
      lacking: () => undefined,
    },
    client as unknown as CoverageClient,
  );
  return { controller, asked, taken, now };
}

describe("ranges for all domains", () => {
  it("come first for the domain on the map, then for the others", async () => {
    const { controller, asked, taken } = controllerAt({ domain: "surface" });
    await controller.settled();
    expect(asked).toEqual(["surface", "air", "missiles", "signals"]);
    expect(taken.map((ranges) => Object.keys(ranges).length)).toEqual([1, 2, 3, 4]);
  });

  it("are not drawn again for another domain or for an earlier state", async () => {
    const { controller, asked, now } = controllerAt();
    await controller.settled();
    now.state = { ...now.state, domain: "signals" };
    await controller.settled();
    expect(asked).toHaveLength(DOMAINS.length);
    const before = now.state;
    now.state = { ...now.state, tankers: "off" };
    await controller.settled();
    expect(asked).toHaveLength(2 * DOMAINS.length);
    now.state = before;
    await controller.settled();
    expect(asked).toHaveLength(2 * DOMAINS.length);
  });

  it("follow the domain that is chosen while they are drawn", async () => {
    const { controller, asked, now } = controllerAt({}, (domain) => {
      if (domain === "air") now.state = { ...now.state, domain: "signals" };
    });
    await controller.settled();
    expect(asked).toEqual(["air", "signals", "missiles", "surface"]);
  });

  it("of a state that has been left are kept but not taken; the rest are drawn when it returns", async () => {
    const { controller, asked, taken, now } = controllerAt({}, () => {
      if (asked.length === 1) now.state = { ...now.state, tankers: "off" };
    });
    await controller.settled();
    expect(taken).toEqual([]);
    now.state = { ...now.state, tankers: "on" };
    await controller.settled();
    expect(asked).toEqual(DOMAINS);
    expect(Object.keys(taken.at(-1) ?? {})).toHaveLength(DOMAINS.length);
  });
});
