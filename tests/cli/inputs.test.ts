import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataset } from "../dataset.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-inputs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const stateOf = async (...args: string[]) => {
  const { code, out, err } = await runHere(["ledger", "--draws", "2", ...args]);
  return { code, err, state: code === 0 ? (JSON.parse(out.toString()).state as Record<string, unknown>) : undefined };
};
const scenario = { ...dataset.scenarios[0], id: "mine", state: { usIsr: "off" } };

describe("a file given to the command line", () => {
  it.each([
    ["a link from a newsletter's source", "https://example.org/story?us-isr=off&amp;lead=coalition&utm_source=nl"],
    ["a query with a tracker", "?us-isr=off&lead=coalition&utm_source=nl&fbclid=abc\r\n"],
    ["JSON with a byte-order mark and CRLF", '\ufeff{\r\n"us-isr": "off"\r\n}'],
    ["a line with a byte-order mark", "\ufeffus-isr=off"],
  ])("is read as it is meant: %s", async (_, content) => {
    const { code, state, err } = await stateOf("--state", written("state.txt", content));
    expect([code, err]).toEqual([0, ""]);
    expect(state).toMatchObject({ usIsr: "off", lead: "coalition", scenario: "report" });
  });

  it.each([
    ["--state", "UTF-16", Buffer.from("\ufeffus-isr=off", "utf16le"), /state\.txt: expected UTF-8, got UTF-16/],
    ["--state", "a typo", "us-irs=off&utm_source=x", /us-irs: unknown: "us-irs"/],
    ["--state", "a key given twice", '{"lead":"un","lead":"nato"}', /state\.txt: lead: given twice: "lead"/],
    ["--state", "a scenario", JSON.stringify(scenario), /expected a state, got a scenario/],
    ["--state", "25 MB", "x".repeat(25_000_000), /expected at most 5000000 bytes, got 25000000/],
    ["--data", "25 MB", "[".repeat(25_000_000), /expected at most 20000000 bytes, got 25000000/],
    ["--scenario-file", "25 MB", "[".repeat(25_000_000), /expected at most 4000000 bytes, got 25000000/],
    ["--scenario-file", "UTF-16", Buffer.from(`\ufeff${JSON.stringify(scenario)}`, "utf16le"), /got UTF-16/],
    ["--data", "Latin-1", Buffer.from('{"version":"é"}', "latin1"), /expected UTF-8, got bytes of another encoding/],
  ])("is refused in one line: %s with %s", async (option, _, content, message) => {
    const begun = Date.now();
    const { code, err } = await stateOf(option, written("state.txt", content));
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  it("may be a ledger or a report's state, which give the same situation again", async () => {
    const first = await runHere(["ledger", "--draws", "2", "--us-isr", "off", "--scenario", "un-vetoed"]);
    const again = await runHere(["ledger", "--draws", "2", "--state", written("ledger.json", first.out)]);
    expect(again.out.equals(first.out)).toBe(true);
  });

  it("or a scenario counts its own numbers in its own states only", async () => {
    const mine = { ...scenario, overrides: { fleets: { fra_e3f_avord: { quantity: 40 } } } };
    const path = written("mine.json", JSON.stringify(mine));
    const plain = await runHere(["ledger", "--draws", "2"]);
    const other = await runHere(["ledger", "--draws", "2", "--scenario-file", path, "--scenario", "report"]);
    const own = await runHere(["ledger", "--draws", "2", "--scenario-file", path]);
    expect(other.out.equals(plain.out)).toBe(true);
    expect(own.out.equals(plain.out)).toBe(false);
    expect(JSON.parse(own.out.toString()).state).toMatchObject({ scenario: "mine", usIsr: "off" });
  });

  const place = { lon: 24, lat: 51, orientationDeg: 10, legLengthKm: 100, source: "my assumption" };
  const [report] = dataset.scenarios as [(typeof dataset.scenarios)[number]];
  const moved = {
    ...report,
    id: "mine",
    version: 2,
    basedOn: "report",
    author: "Ann",
    stations: report.stations.map((station, index) => (index === 0 ? { ...station, orbit: place } : station)),
  };
  const more = JSON.stringify([{ do: "set", what: "quantity", id: "fra_e3f_avord", value: 9 }]);
  const editedIn = async (...args: string[]) => {
    const { out, err, code } = await runHere(["ledger", "--draws", "0", ...args]);
    expect(err, args.join(" ")).toBe("");
    expect(code).toBe(0);
    return JSON.parse(out.toString()).edited;
  };

  it("or a scenario is a reader's, and every ledger says so, whatever the file calls itself", async () => {
    const file = (name: string, value: object) => written(name, JSON.stringify(value));
    expect(await editedIn()).toBeNull();
    expect(await editedIn("--scenario-file", file("based.json", moved))).toMatchObject({
      author: "Ann",
      scenario: "report",
    });
    const sameId = { ...report, overrides: { fleets: { fra_e3f_avord: { quantity: 40 } } } };
    expect(await editedIn("--scenario-file", file("same.json", sameId))).toMatchObject({
      scenario: "report",
      changes: [{ do: "set", what: "quantity", value: 40 }],
    });
    const own = { ...sameId, id: "own" };
    expect(await editedIn("--scenario-file", file("own.json", own))).toEqual({
      author: null,
      scenario: "own",
      changes: [],
    });
  });

  it("or a scenario keeps its changes under further ones, and takes no other scenario's name", async () => {
    const path = written("ann.json", JSON.stringify(moved));
    const both = await editedIn("--scenario-file", path, "--edits", more);
    expect(both.author).toBe("Ann");
    expect(both.changes.map(({ what }: { what?: string }) => what)).toEqual(["orbit", "quantity", "author"]);
    const { err, code } = await runHere(["ledger", "--scenario-file", path, "--scenario", "un"]);
    expect(code).toBe(2);
    expect(err).toContain('--scenario "un"');
    const diff = await runHere(["diff", path, path, "--edits", more, "--draws", "0"]);
    expect(diff.out.toString()).toContain("Now: Edited by Ann");
    const [first, second] = [written("a.json", JSON.stringify(moved)), "report"];
    expect((await runHere(["diff", first, second, "--draws", "0"])).out.toString()).toContain(
      "Baseline: Edited by Ann",
    );
  });
});
