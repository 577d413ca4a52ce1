import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sensitivity } from "../../src/coverage/ledger/compute-sensitivity.js";
import { recordOfFile } from "../../src/figure/figure-record.js";
import { loadWholeDataset } from "../../src/figure/take-figure.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-moves-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, out, err } = await runHere(args);
  return { code, out: String(out), err };
}

const SHORT = ["--domain", "signals", "--draws", "20", "--seed", "4"] as const;

describe("sensitivity", () => {
  it("prints the fields of the contract, the same as the function gives", async () => {
    const { code, out } = await run("sensitivity", "--measure", "us-share", "--claim", "> 25", ...SHORT);
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual([
      "measure",
      "value",
      "draws",
      "seed",
      "p5",
      "p50",
      "p95",
      "oneAtATime",
      "indices",
      "claim",
    ]);
    expect(Object.keys(printed.oneAtATime[0])).toEqual(["id", "low", "high", "atLow", "atHigh"]);
    const state = { ...DEFAULT_STATE, domain: "signals" } as const;
    const { problems: _none, ...found } = sensitivity(await loadWholeDataset(), state, {
      measure: "us-share",
      claim: "> 25",
      draws: 20,
      seed: 4,
    });
    expect(printed).toEqual(JSON.parse(JSON.stringify(found)));
    expect(printed.claim.text).toBe("> 25");
  });

  it("writes CSV and Markdown by name, with every assumption that moves the number", async () => {
    for (const name of ["a.csv", "a.md"]) {
      const { code } = await run("sensitivity", "--measure", "average-with", ...SHORT, "-o", at(name));
      expect(code).toBe(0);
    }
    const csv = readFileSync(at("a.csv"), "utf8").trimEnd().split("\r\n");
    expect(csv[0]).toBe("section,id,name,measure,value,unit");
    expect(csv.filter((line) => line.includes("number at its low")).length).toBeGreaterThan(5);
    expect(readFileSync(at("a.md"), "utf8")).toMatch(
      /^# What moves average-with: [\d.]+ %\n[\s\S]*flying-hours\.crewed/,
    );
  });

  it("says who has edited, which data it rests on, and in which state", async () => {
    const edits = JSON.stringify([
      { do: "move", station: "pl-east", lon: 25, lat: 50 },
      { do: "set", what: "author", value: "Ann *Example*" },
    ]);
    const { dataVersion } = await loadWholeDataset();
    const args = ["sensitivity", "--measure", "average-with", ...SHORT, "--edits", edits];
    const { edited, ...contract } = JSON.parse((await run(...args)).out);
    expect(edited).toMatchObject({
      author: "Ann *Example*",
      changes: [{ do: "move", station: "pl-east" }, { do: "set" }],
    });
    const plain = JSON.parse((await run("sensitivity", "--measure", "average-with", ...SHORT)).out);
    expect(Object.keys(contract)).toEqual(Object.keys(plain));
    const md = (await run(...args, "--format", "md")).out;
    expect(md).toContain("\n\n**Edited** by Ann \\*Example\\*: not a scenario of coalition-map.\n\n");
    expect(md).toContain(`\n\nData version ${dataVersion}. State: domain=signals\\&edits=`);
    expect(md).toContain('## Changed by a reader\n\n- \\{"do":"move","station":"pl-east"');
    const csv = (await run(...args, "--format", "csv")).out.split("\r\n");
    expect(csv).toContain(`origin,data version,,value,${dataVersion},`);
    expect(csv.find((line) => line.startsWith("origin,state,,query,"))).toContain("domain=signals&edits=");
    expect(csv.find((line) => /^edited,[^,]+,,author,Ann \*Example\*,$/.test(line))).toBeDefined();
    expect(csv.find((line) => /^edited,[^,]+,,change 1,/.test(line))).toContain("pl-east");
    const ours = (await run("sensitivity", ...SHORT, "--format", "md")).out;
    expect(ours).toContain(`Data version ${dataVersion}. State: domain=signals.`);
    expect(ours).not.toMatch(/edited|reader/i);
  });

  it("draws the bars as SVG and PNG, which record their state", async () => {
    const overrides = ["--overrides", "flying-hours.crewed:10", "--nato-support", "none"];
    for (const name of ["a.svg", "a.png"]) {
      const look = ["--preset", "column-85mm", "--scale", "0.3", "-o", at(name)];
      expect((await run("sensitivity", "--measure", "average-with", ...SHORT, ...overrides, ...look)).code).toBe(0);
      const record = recordOfFile(readFileSync(at(name)));
      expect(record?.state).toBe("nato-support=none&domain=signals&overrides=flying-hours.crewed:10");
    }
    expect(readFileSync(at("a.svg"), "utf8")).toContain("What moves “Watched on average, with US ISR”");
  });

  it("says so if nothing moves a number, without failing", async () => {
    const { code, out, err } = await run("sensitivity", "--us-isr", "on", "--domain", "air", "--draws", "5");
    expect([code, err]).toEqual([0, "no listed assumption moves lost\n"]);
    expect(JSON.parse(out)).toMatchObject({ measure: "lost", oneAtATime: [], indices: [], claim: null });
  });

  it("names a wrong option with its value, and exits with 2; with 1 for bad data", async () => {
    const wrong: [string[], RegExp][] = [
      [["--measure", "seen"], /--measure: expected average-with, .*unseen, got "seen"/],
      [["--claim", "about 25"], /--claim: .*">25".*about 25/],
      [["--draws", "many"], /--draws: expected a whole number from 0 to 1000000, got "many"/],
      [["--draws", "1.5"], /--draws: .*got "1\.5"/],
      [["--seed", "-1"], /--seed|argument/],
      [["--overrides", "floor-h:99"], /--overrides.*floor-h.*99/],
      [["--format", "gif"], /--format: .*"gif"/],
    ];
    for (const [args, message] of wrong) {
      const { code, out, err } = await run("sensitivity", ...args);
      expect([code, out], args.join(" ")).toEqual([2, ""]);
      expect(err).toMatch(message);
    }
    expect((await run("sensitivity", "--data", at("none.json"))).code).toBe(1);
  });

  it("has help that lists every measure", async () => {
    const { code, out } = await run("sensitivity", "--help");
    expect(code).toBe(0);
    for (const text of [
      "average-with",
      "unseen",
      "--claim",
      "--draws",
      "--overrides",
      "--nato-support",
      "on|european|off",
    ])
      expect(out).toContain(text);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

describe("draws of a ledger and a figure", () => {
  it("are as many as requested, from the given seed; with none the numbers have no ranges", async () => {
    const ledger = JSON.parse((await run("ledger", ...SHORT)).out);
    expect(ledger.method).toMatchObject({ draws: 20, seed: 4 });
    expect(ledger.average.with.percent.low).toBeTypeOf("number");
    const bare = JSON.parse((await run("ledger", "--domain", "signals", "--draws", "0")).out);
    expect(bare.average.with.percent).toMatchObject({ low: null, high: null });
    expect((await run("ledger", "--draws", "x")).err).toContain('got "x"');
    expect(readdirSync(folder)).not.toContain("x");
  });
});
