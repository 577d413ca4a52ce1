import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { TAKES } from "../../src/cli/options.js";
import { mayOrbit } from "../../src/coverage/allowed-airspace.js";
import { suggestPlaces } from "../../src/coverage/suggest.js";
import { STATE_FIELDS } from "../../src/model/state.js";
import { dataset } from "../dataset.js";
import { stateWith } from "../model/states.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-suggest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, out, err } = await runHere(["suggest", ...args]);
  return { code, out: String(out), err };
}
const E7 = ["--fleet", "E-7A,AUS,Rzeszów,8"] as const;

describe("suggest", () => {
  it("prints places, hours and gains as a table with its sum, and that they are notional", async () => {
    const { code, out, err } = await run(...E7, "-n", "2");
    expect([code, err]).toEqual([0, ""]);
    const found = suggestPlaces(dataset, stateWith({}), {
      platform: "e7a",
      operator: "AUS",
      quantity: 8,
      base: { name: "Rzeszów-Jasionka", lon: 22.02, lat: 50.11 },
      n: 2,
    });
    const [sentence, table = "", notional] = out.trimEnd().split("\n\n");
    expect(sentence).toMatch(/^The 2 best places, each for 8 × E-7A \(Australia\) from Rzeszów-Jasionka: together \d/);
    expect(notional).toMatch(/^Notional: .* Whether a place is safe/);
    const lines = table.split("\n");
    expect(lines).toHaveLength(4);
    for (const [index, { lon, lat }] of found.places.entries()) {
      const [, north, east] = (lines[index + 1] ?? "").split(/\s{2,}/).map(Number);
      expect([north, east]).toEqual([lat, lon]);
    }
    const gains = lines.slice(1).map((line) => Number(/\+([\d.]+)/.exec(line)?.[1]));
    expect(gains[2]).toBeCloseTo((gains[0] ?? 0) + (gains[1] ?? 0), 1);
    expect(lines[3]).toMatch(/^Together/);
  });

  it("writes JSON, CSV and GeoJSON by the file's ending, with the same places", async () => {
    for (const ending of ["json", "csv", "geojson"])
      expect((await run(...E7, "-n", "2", "-o", at(`places.${ending}`))).code).toBe(0);
    const json = JSON.parse(readFileSync(at("places.json"), "utf8"));
    expect(json).toMatchObject({ version: 1, notional: true, aircraft: { platform: "e7a", quantity: 8 }, reasons: [] });
    expect(json.rule).toMatchObject({ id: "surveillance-airspace" });
    expect(json.rule.sources.length).toBeGreaterThan(1);
    const lines = readFileSync(at("places.csv"), "utf8").trimEnd().split("\r\n");
    expect(lines[0]).toBe(
      "rank,lon,lat,orientation_deg,leg_length_km,share_of_day,gain_points,average_percent,platform,owner,base,aircraft,notional,at_most,area,edited_by,data_version,state",
    );
    const geojson = JSON.parse(readFileSync(at("places.geojson"), "utf8"));
    expect(json.places).toHaveLength(2);
    for (const [index, place] of json.places.entries()) {
      expect(mayOrbit(dataset, place).allowed).toBe(true);
      const cells = lines[index + 1]?.split(",").map(Number) ?? [];
      expect(cells.slice(0, 7)).toEqual([
        index + 1,
        place.lon,
        place.lat,
        place.orientationDeg,
        place.legLengthKm,
        place.share,
        place.gainPercent,
      ]);
      const feature = geojson.features[index];
      expect(feature.geometry).toEqual({ type: "Point", coordinates: [place.lon, place.lat] });
      expect(feature.properties).toMatchObject({ rank: index + 1, gain_points: place.gainPercent, notional: true });
    }
  });

  it("says at most wherever a reach is only a horizon", async () => {
    const [g550, surface] = [
      ["--fleet", "g550_caew_ita,ITA,15.7 41.5"],
      ["--fleet", "nato_rq4d_sigonella,2", "--domain", "surface"],
    ];
    const published = await run(...E7, "-n", "2");
    expect(published.out).not.toContain("at most");
    const own = await run(...g550, "-n", "2");
    // What is watched without it rests on published ranges.
    expect(own.out).toMatch(/together at most [\d.]+ points more of Ukraine .*, \d+% → at most \d+%\.\n/);
    const lines = own.out.split("\n").filter((line) => /^(\d|Together)/.test(line));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/at most \+[\d.]+ +at most \d+%$/);
    expect((await run(...surface)).out).toMatch(
      /: at most [\d.]+ points more .*, at most [\d.]+% → at most [\d.]+%\.\n/,
    );
    expect((await run(...g550, "--locale", "de")).out).toMatch(/im Mittel höchstens [\d,]+ Punkte mehr/);
    const formOf = async (format: string, args: readonly string[]) => (await run(...args, "--format", format)).out;
    expect(JSON.parse(await formOf("json", g550))).toMatchObject({ atMost: true, beforeAtMost: false });
    expect(JSON.parse(await formOf("json", surface))).toMatchObject({ atMost: true, beforeAtMost: true });
    expect(JSON.parse(await formOf("json", E7))).toMatchObject({ atMost: false, beforeAtMost: false });
    expect(JSON.parse(await formOf("geojson", g550)).features[0].properties).toMatchObject({ at_most: true });
    const [head = "", first = ""] = (await formOf("csv", g550)).split("\r\n");
    expect(first.split(",")[head.split(",").indexOf("at_most")]).toBe("true");
  });

  it("says in every format who has edited, which data it rests on, and in which state", async () => {
    const edits = JSON.stringify([
      { do: "move", station: "pl-east", lon: 25, lat: 50 },
      { do: "set", what: "author", value: "Ann Example" },
    ]);
    const edited = [...E7, "--us-isr", "off", "--edits", edits];
    const formOf = async (format: string, args: readonly string[]) => (await run(...args, "--format", format)).out;
    const text = await formOf("txt", edited);
    expect(text).toMatch(/^Edited by Ann Example\n\nThe best place/);
    expect(text).toContain(`\n\nData ${dataset.dataVersion}, compiled to `);
    const query = text.trimEnd().split("\n").at(-1) ?? "";
    expect(query).toMatch(/^us-isr=off&edits=/);
    const { edited: byAnn, dataVersion, state } = JSON.parse(await formOf("json", edited));
    expect(byAnn).toMatchObject({
      author: "Ann Example",
      changes: [{ do: "move", station: "pl-east" }, { do: "set" }],
    });
    expect([dataVersion, state.usIsr]).toEqual([dataset.dataVersion, "off"]);
    const { properties } = JSON.parse(await formOf("geojson", edited)).features[0];
    const origin = { edited_by: "Ann Example", data_version: dataset.dataVersion, state: query, area: "Ukraine" };
    expect(properties).toMatchObject(origin);
    const row = (csv: string) => {
      const [head = "", first = ""] = csv.split("\r\n");
      const cells = first.split(",");
      return Object.fromEntries(head.split(",").map((name, index) => [name, cells[index]]));
    };
    const own = row(await formOf("csv", edited));
    expect([own.edited_by, own.data_version, own.area]).toEqual(["Ann Example", dataset.dataVersion, "Ukraine"]);
    expect(own.state).toContain("us-isr=off&edits=");
    const none = await run("--fleet", "E-7A,AUS,151.8 -32.8", "--edits", edits);
    expect(none.out).toMatch(/^Edited by Ann Example\. No place/);
    // Of a scenario of ours, nothing is said to be edited.
    const plain = await formOf("txt", E7);
    expect(plain).toMatch(/^The best place/);
    expect(plain.trimEnd().split("\n").at(-1)).toMatch(/^Data /);
    expect(JSON.parse(await formOf("json", E7)).edited).toBe(null);
    expect(row(await formOf("csv", E7))).toMatchObject({ edited_by: "", state: "" });
  });

  it("takes the fleet by id for more of the same, a base in degrees, and the state's own options", async () => {
    const { out } = await run("--fleet", "nato_rq4d_sigonella,2", "--domain", "surface", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      aircraft: { platform: "rq4d_phoenix", operator: "NATO", quantity: 2, base: "Sigonella" },
      state: { domain: "surface" },
    });
    const placed = await run(
      "--fleet",
      "wedgetail aew1,united kingdom,6.04 50.96",
      "--format=json",
      "--leg-length",
      "60",
    );
    const { aircraft, places } = JSON.parse(placed.out);
    expect(aircraft).toEqual({
      platform: "wedgetail_aew1_gbr",
      operator: "GBR",
      quantity: 1,
      base: "6.04 50.96",
      lon: 6.04,
      lat: 50.96,
    });
    expect(places[0].legLengthKm).toBe(60);
  });

  it("takes an area of the reader's own: the code of a state, or a file", async () => {
    const { out } = await run(...E7, "--area", "MDA", "--format", "json");
    const { area, places, beforePercent } = JSON.parse(out);
    expect(area).toEqual({ id: "MDA", name: "Moldova" });
    expect(places[0].averagePercent).toBeGreaterThan(beforePercent);
    const [west, south, east, north] = [30, 45.5, 34, 47];
    const coordinates = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    writeFileSync(at("area.geojson"), JSON.stringify({ type: "Polygon", coordinates: [coordinates] }));
    const own = await run(...E7, "--area", at("area.geojson"), "--format", "json");
    expect([own.code, own.err]).toEqual([0, ""]);
    expect(JSON.parse(own.out).places[0].lon).toBeGreaterThan(places[0].lon);
  });

  it("speaks the reader's language", async () => {
    const { out } = await run(...E7, "--locale", "uk");
    expect(out).toMatch(/^Найкраще місце/);
    expect(out).toContain("Умовно:");
    const german = await run(...E7, "--area", "MDA", "--locale", "de");
    expect(german.out).toMatch(/mehr beobachtet \((Moldau|Moldawien|Republik Moldau)\), /);
    const french = await run("--fleet", "nato_rq4d_sigonella,2", "--domain", "surface", "--locale", "fr");
    expect(french.out).toMatch(/RQ-4D.\(OTAN\).depuis/);
  });

  it("says why there is no place, which is a result", async () => {
    const denied = await run("--fleet", "nato_e3a_geilenkirchen", "--objections", "HUN");
    expect(denied.code).toBe(0);
    expect(denied.out).toMatch(/^No place: 1 × E-3A .*needs the consent of 32 allies; withheld by Hungary/);
    const csv = await run("--fleet", "nato_e3a_geilenkirchen", "--objections", "HUN", "--format", "csv");
    expect(csv.out.trimEnd().split("\r\n")).toHaveLength(1);
    expect(csv.err).toMatch(/withheld by Hungary/);
    const far = await run("--fleet", "E-7A,AUS,151.8 -32.8");
    expect(far.out).toMatch(/^No place in the allowed airspace/);
  });

  it.each([
    [[], /--fleet is missing/],
    [["--fleet", "Tu-95,GBR,Akrotiri"], /expected a platform: artemis, .*e7a.*; got "Tu-95"/],
    [["--fleet", "CSO,FRA,Avord"], /expected a platform: .*; got "CSO"/],
    [["--fleet", "E-7A,Ruritania,Avord"], /expected an owner: ALB, .*NATO.*; got "Ruritania"/],
    [["--fleet", "E-7A,AUS,Zenda"], /expected a base, or its longitude and latitude: .*Avord.*; got "Zenda"/],
    [["--fleet", "E-7A,AUS,500 10"], /got "500 10"/],
    [["--fleet", "E-7A,AUS,Avord,0"], /expected 1 to 1000 aircraft, got "0"/],
    [["--fleet", "E-7A,AUS,Avord,2,3"], /PLATFORM,OWNER,BASE\[,QUANTITY\], got/],
    [["--fleet", "no_such_fleet"], /the id of a fleet with a base: .*nato_e3a_geilenkirchen.*; got "no_such_fleet"/],
    [[...E7, "-n", "0"], /--count: expected a whole number from 1 to 20, got "0"/],
    [[...E7, "-n", "many"], /got "many"/],
    [[...E7, "--orientation", "north"], /--orientation: expected a number from 0 to 180, got "north"/],
    [[...E7, "--leg-length", "0"], /--leg-length: expected a number from 1 to 1000, got "0"/],
    [[...E7, "--format", "kml"], /--format: expected txt, json, csv, geojson, got "kml"/],
  ])("quotes what is wrong and says what is known: %j", async (args, message) => {
    const { code, err, out } = await run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });

  it("quotes a bad value of every option", async () => {
    const free = ["output", "state", "data", "scenario-file", "quiet", "edits"];
    const names = [...STATE_FIELDS.map(({ name }) => name), ...(TAKES.suggest ?? [])];
    for (const name of names.filter((one) => !free.includes(one))) {
      const { code, err } = await run(`--${name}`, "-bad");
      expect([name, code]).toEqual([name, 2]);
      expect(err).toMatch(new RegExp(`^[^\\n]*--${name}[^\\n]*-bad[^\\n]*\\n$`, "i"));
    }
  });

  it("takes one state", async () => {
    writeFileSync(at("states.json"), JSON.stringify([{ usIsr: "on" }, { usIsr: "off" }]));
    const { code, err } = await run(...E7, "--state", at("states.json"));
    expect([code, err]).toEqual([2, expect.stringMatching(/--state: expected one state, got 2/)]);
  });
});
