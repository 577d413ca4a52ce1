import { describe, expect, it } from "vitest";
import { byAreaOf } from "../../src/coverage/ledger/by-area.js";
import { sensitivity } from "../../src/coverage/ledger/compute-sensitivity.js";
import { diffOf, diffWith } from "../../src/coverage/ledger/diff.js";
import { diffRanges } from "../../src/coverage/ledger/diff-ranges.js";
import { rangesOf } from "../../src/coverage/ledger/ranges.js";
import { finish } from "../../src/coverage/ledger/steps.js";
import { oblastAreas } from "../../src/coverage/oblast-areas.js";
import { suggestPlaces } from "../../src/coverage/suggest.js";
import { watchOf } from "../../src/coverage/watch.js";
import { loadBundledDataset, loadBundledOblasts, withOblasts } from "../../src/model/bundled-dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import type { AreaWorker } from "../../src/session/area-checker.js";
import { CoverageClient } from "../../src/session/coverage-client.js";
import { type FromWorker, type ToWorker, workerSide, workOut } from "../../src/session/coverage-work.js";
import { inSlices } from "../../src/session/slices.js";

const dataset = await loadBundledDataset();
const signals: CoalitionState = { ...DEFAULT_STATE, domain: "signals" };
const ranges = (state = signals, draws = 4) =>
  ({ kind: "ranges", state, area: null, options: { draws, seed: 7 } }) as const;
const moves = (claim = ">5") =>
  ({
    kind: "sensitivity",
    state: signals,
    area: null,
    options: { measure: "us-share", draws: 5, seed: 3, indexPoints: 0, claim },
  }) as const;

const places = {
  kind: "suggest",
  state: signals,
  area: null,
  options: { platform: "rc135w_gbr", operator: "GBR", base: "gbr_rc135w_waddington", points: 2000 },
} as const;

/** Workers that run the worker's own side and record the kinds of message sent; if `broken`, they fail at the first question. */
function fakeWorkers(broken = false) {
  const sent: string[] = [];
  let ended = 0;
  const make = (): AreaWorker => {
    const worker: AreaWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => ended++,
      postMessage(message) {
        const copy = structuredClone(message) as ToWorker;
        sent.push(copy.kind);
        if (broken && copy.kind !== "dataset") queueMicrotask(() => worker.onerror?.({ message: "no" } as ErrorEvent));
        else hear(copy);
      },
    };
    const hear = workerSide((message: FromWorker) =>
      worker.onmessage?.({ data: structuredClone(message) } as MessageEvent),
    );
    return worker;
  };
  return { make, sent, ended: () => ended };
}

describe("ranges and sensitivities, off the page's thread", () => {
  it("are the same numbers in a worker, in slices on the page, and in Node", async () => {
    const here = rangesOf(watchOf(dataset, signals), { draws: 4, seed: 7 });
    const found = sensitivity(dataset, signals, moves().options);
    const suggested = suggestPlaces(dataset, signals, places.options);
    expect(suggested.places).toHaveLength(1);
    const areas = oblastAreas(withOblasts(dataset, await loadBundledOblasts()));
    const byArea = byAreaOf(watchOf(dataset, signals), { areas, draws: 4 });
    const workers = fakeWorkers();
    for (const client of [new CoverageClient(workers.make), new CoverageClient(null)]) {
      expect(await client.ask(dataset, ranges())).toEqual(here);
      const options = { areas, draws: 4 };
      expect(await client.ask(dataset, { kind: "by-area", state: signals, area: null, options })).toEqual(byArea);
      expect(await client.ask(dataset, moves())).toEqual(found);
      expect(await client.ask(dataset, places)).toEqual(suggested);
    }
    const before: CoalitionState = { ...signals, objections: ["TUR"] };
    const diff = {
      kind: "diff",
      baseline: before,
      state: signals,
      area: null,
      options: { draws: 4, seed: 7 },
    } as const;
    const watches = { before: watchOf(dataset, before), after: watchOf(dataset, signals) };
    const changes = finish(diffRanges(watches, diff.options));
    for (const client of [new CoverageClient(workers.make), new CoverageClient(null)])
      expect(await client.ask(dataset, diff)).toEqual(changes);
    expect(diffWith(watches, {}, changes)).toEqual(diffOf(watches, diff.options));
    expect(found.claim?.text).toBe(">5");
    expect(await workOut<"ranges">(dataset, ranges(), () => true, 0)).toEqual({ result: here });
  });

  it("send the dataset once, and again when it changes", async () => {
    const workers = fakeWorkers();
    const client = new CoverageClient(workers.make);
    await client.ask(dataset, ranges());
    await client.ask(dataset, moves());
    await client.ask({ ...dataset }, ranges());
    expect(workers.sent).toEqual(["hello", "dataset", "ranges", "sensitivity", "dataset", "ranges"]);
    client.stop();
    expect(workers.ended()).toBe(1);
  });

  it("end an older question for a newer one of its kind, and answer it with `undefined`", async () => {
    for (const make of [fakeWorkers().make, null]) {
      const client = new CoverageClient(make);
      const old = client.ask(dataset, ranges(signals, 4000));
      const other = client.ask(dataset, moves());
      const fresh = client.ask(dataset, ranges());
      expect(await old).toBeUndefined();
      expect(await fresh).toMatchObject({ draws: 4, seed: 7 });
      expect(await other).toMatchObject({ measure: "us-share" });
      const dropped = client.ask(dataset, ranges(signals, 4000));
      client.drop("ranges");
      expect(await dropped).toBeUndefined();
    }
  });

  it("are computed on the page if a worker fails, cannot be created, or cannot be sent the data", async () => {
    const refuse = () => {
      throw new Error("refused");
    };
    for (const make of [fakeWorkers(true).make, refuse, () => null])
      expect(await new CoverageClient(make).ask(dataset, ranges())).toMatchObject({ draws: 4 });
    const unsendable = { ...dataset, extra: () => 0 };
    expect(await new CoverageClient(fakeWorkers().make).ask(unsendable, ranges())).toMatchObject({ draws: 4 });
  });

  it("say why there is no answer", async () => {
    const broken = { ...dataset, assumptions: [] };
    for (const make of [fakeWorkers().make, null])
      await expect(new CoverageClient(make).ask(broken, ranges())).rejects.toThrow(/assumption/);
  });
});

describe("slices", () => {
  it("give way to other work, and stop when nobody wants the result", async () => {
    let [steps, others] = [0, 0];
    function* work() {
      for (; steps < 20; steps++) yield;
      return steps;
    }
    const timer = setInterval(() => others++, 0);
    expect(await inSlices(work(), () => true, 0)).toEqual({ result: 20 });
    clearInterval(timer);
    expect(others).toBeGreaterThan(5);
    steps = 0;
    expect(await inSlices(work(), () => steps < 3, 0)).toBeUndefined();
    expect(steps).toBe(3);
  });

  it("are computed on the page if the worker's file hangs or is no script, which is told; the next life tries a worker again", async () => {
    const here = rangesOf(watchOf(dataset, signals), { draws: 4, seed: 7 });
    const silent = (): AreaWorker => ({ onmessage: null, onerror: null, terminate() {}, postMessage() {} });
    const garbage = (): AreaWorker => {
      const worker = silent();
      queueMicrotask(() => worker.onerror?.({} as ErrorEvent));
      return worker;
    };
    for (const make of [silent, garbage]) {
      const told: (string | undefined)[] = [];
      let made = 0;
      const counted = () => {
        made++;
        return make();
      };
      const client = new CoverageClient(counted, (reason) => told.push(reason), 30);
      expect(await client.ask(dataset, ranges())).toEqual(here);
      expect(await client.ask(dataset, ranges())).toEqual(here);
      expect([told, made]).toEqual([["coverage-worker.js"], 1]);
      client.stop();
      expect(await client.ask(dataset, ranges())).toEqual(here);
      expect([told.length, made]).toEqual([2, 2]);
    }
  });

  it("wait for a worker that has said hello, however long it works", async () => {
    const workers = fakeWorkers();
    const told: (string | undefined)[] = [];
    const client = new CoverageClient(workers.make, (reason) => told.push(reason), 5);
    await client.ask(dataset, ranges());
    await new Promise((resolve) => setTimeout(resolve, 20));
    await client.ask(dataset, moves());
    expect([told, workers.sent.filter((kind) => kind === "hello").length, workers.ended()]).toEqual([[], 1, 0]);
  });

  it("are asked of a worker again that has come after it was given up", async () => {
    const workers = fakeWorkers();
    const told: (string | undefined)[] = [];
    const held: unknown[] = [];
    let release = () => {};
    const make = (): AreaWorker => {
      const worker = workers.make();
      const { postMessage } = worker;
      worker.postMessage = (message) => void held.push(message);
      release = () => {
        worker.postMessage = postMessage;
        for (const message of held) worker.postMessage(message);
      };
      return worker;
    };
    const client = new CoverageClient(make, (reason) => told.push(reason), 20);
    const first = await client.ask(dataset, ranges());
    expect(told).toEqual(["coverage-worker.js"]);
    release();
    expect(told).toEqual(["coverage-worker.js", undefined]);
    workers.sent.length = 0;
    expect(await client.ask(dataset, ranges())).toEqual(first);
    expect(workers.sent).toEqual(["ranges"]);
  });
});
