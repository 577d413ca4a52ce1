import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FULL } from "../cases.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => runHere([...args, "--draws", "20"]);
const csv = async (...args: string[]) => (await run(...args)).out.toString();

describe("CSV", () => {
  it("is for programs unless a spreadsheet or a language is asked for", async () => {
    const plain = await csv("ledger", "--format", "csv");
    expect(plain).toMatch(/^section,id,name,.*\r\n/);
    expect(await csv("ledger", "--csv", "plain")).toBe(plain);
    expect(await csv("ledger", "--csv", "plain", "--locale", "de")).toBe(plain);
    const sheet = await csv("ledger", "--csv", "excel");
    expect(sheet).toMatch(/^\ufeffsection;id;name;.*\r\n/);
    expect(sheet).toMatch(/\naverage;with;;share;\d+,\d+;\d+,\d+;\d+,\d+;%\r\n/);
    expect(await csv("ledger", "--format", "csv", "--locale", "de")).toBe(sheet);
    expect(await csv("ledger", "--csv", "excel", "--locale", "en")).toBe(`\ufeff${plain}`);
  });

  it("is so for every command that writes it", async () => {
    expect(await csv("diff", "", "us-isr=off", "--csv", "excel")).toMatch(/^\ufeffsection;id;/);
    expect(await csv("sensitivity", "--csv", "excel")).toMatch(/^\ufeffsection;id;/);
    expect(await csv("ledger", "--us-isr", "off", "--baseline", "us-isr=on", "--csv", "excel")).toMatch(
      /^\ufeffsection;/,
    );
    expect((await run("report", "--csv", "excel", "--preset", "social", "-o", at("report"))).code).toBe(0);
    expect(readFileSync(at("report/ledger.csv"), "utf8")).toMatch(/^\ufeffsection;id;/);
  });

  it("may be a table of cities, in a language", async () => {
    expect(await csv("ledger", "--table", "cities")).toMatch(/^City,Country \(ISO code\),.*\r\nKyiv,UKR,30\.\d+,/);
    expect((await run("ledger", "--table", "cities", "--locale", "fr", "-o", at("villes.csv"))).code).toBe(0);
    expect(readFileSync(at("villes.csv"), "utf8")).toMatch(/^\ufeffVille;Pays \(code ISO\);.*\r\nKyiv;UKR;30,\d+;/);
  });

  it.each([
    [["ledger", "--csv", "xls"], '--csv: expected plain, excel, got "xls"'],
    [["ledger", "--table", "towns"], '--table: expected all, cities, got "towns"'],
    [["ledger", "--csv", "excel", "--format", "json"], '--csv "excel": only for CSV, but the format is json'],
    [["ledger", "--table", "cities", "-o", "x.md"], '--table "cities": only for CSV, but the format is md'],
    [
      ["ledger", "--table", "cities", "--baseline", "us-isr=off"],
      '--table "cities": a comparison has no table of cities',
    ],
  ])("refuses what does not go together: %j", async (args, message) => {
    const { code, err } = await run(...args);
    expect([code, err.trimEnd()]).toEqual([2, `coalition-map: ${message}`]);
  });
});

function soffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Opens CSV in LibreOffice Calc, in German, and returns the cells of its first sheet: numbers, or texts. */
function inCalc(name: string, separator: string): (string | number)[][] {
  const filter = `--infilter=CSV:${separator.charCodeAt(0)},34,UTF8,1,,1031,false,true`;
  const user = `-env:UserInstallation=file://${at("user")}`;
  execFileSync("soffice", ["--headless", user, filter, "--convert-to", "fods", "--outdir", folder, at(name)], {
    stdio: "ignore",
  });
  const xml = readFileSync(at(name.replace(/csv$/, "fods")), "utf8");
  return [...xml.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, set = "", text = ""]) => {
        expect(set).not.toContain("table:formula");
        const number = /office:value="([^"]+)"/.exec(set)?.[1];
        const many = Number(/number-columns-repeated="(\d+)"/.exec(set)?.[1] ?? 1);
        const cell = number === undefined ? text.replace(/<[^>]*>/g, "").trim() : Number(number);
        return Array.from({ length: many }, () => cell);
      },
    ),
  );
}

describe.skipIf(!FULL || !soffice())("in LibreOffice Calc in German (only in full, needs soffice)", () => {
  it("numbers are numbers", { timeout: 60_000 }, async () => {
    writeFileSync(at("all.csv"), await csv("ledger", "--us-isr", "off", "--csv", "excel"));
    const { average } = JSON.parse(await csv("ledger", "--us-isr", "off"));
    const { value, low, high } = average.with.percent;
    const rows = inCalc("all.csv", ";");
    expect(rows.find(([section, id]) => section === "average" && id === "with")).toEqual(
      expect.arrayContaining([value, low, high]),
    );
    writeFileSync(at("cities.csv"), await csv("ledger", "--table", "cities", "--locale", "de"));
    const [head = [], first = []] = inCalc("cities.csv", ";");
    expect([head[0], first[0], typeof first[2], typeof first[4]]).toEqual(["Stadt", "Kyiv", "number", "number"]);
  });
});
