import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ended, runHere } from "./run-here.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "coalition-map-"));
/** The program bundled as one file, which starts much faster than its sources; below `node_modules`, to find its packages. */
mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
const built = mkdtempSync(join(root, "node_modules/.cache/coalition-map-cli-"));
beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: true,
      outDir: join(built, "node"),
      minify: false,
      rolldownOptions: { input: join(root, "src/cli/main.ts"), output: { codeSplitting: false } },
    },
  });
  cpSync(join(root, "src/scene/fonts"), join(built, "assets"), { recursive: true });
});
afterAll(() => {
  for (const made of [folder, built]) rmSync(made, { recursive: true, force: true });
});
const at = (name: string) => join(folder, name);

/** Runs the program in a process of its own. */
function spawn(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(built, "node/main.js"), ...few(args)],
      { encoding: "buffer", maxBuffer: 1e8 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err: err.toString() });
      },
    );
  });
}

/** Adds a small number of draws to a command that makes draws and does not say how many. */
const few = (args: readonly string[]): string[] =>
  ["figure", "report", "ledger", "diff"].includes(args[0] ?? "") &&
  !args.includes("--draws") &&
  !args.includes("--help")
    ? [...args, "--draws", "20"]
    : [...args];

const run = (...args: string[]): Promise<Ended> => runHere(few(args));

const one = (text: string) => text.trimEnd().split("\n").length;

describe("figure", () => {
  it("writes the same SVG and PNG each time, to a file and to standard output", async () => {
    const [file, piped] = [
      await run("figure", "--us-isr", "off", "-o", at("a.svg")),
      await spawn("figure", "--us-isr", "off", "-o", "-"),
    ];
    expect([file.code, piped.code]).toEqual([0, 0]);
    expect(piped.out.equals(readFileSync(at("a.svg")))).toBe(true);
    const pngs = [
      await run("figure", "--preset", "column-85mm", "-o", at("1.png")),
      await spawn("figure", "--preset", "column-85mm", "-o", at("2.png")),
    ];
    expect(pngs.map(({ code }) => code)).toEqual([0, 0]);
    const [first, second] = [1, 2].map((n) =>
      createHash("sha256")
        .update(readFileSync(at(`${n}.png`)))
        .digest("hex"),
    );
    expect(first).toBe(second);
  });

  it("records 300 dots per inch and the state in a PNG", async () => {
    await run("figure", "--preset", "social", "--us-isr", "off", "-o", at("meta.png"));
    const png = readFileSync(at("meta.png"));
    expect(png.readUInt32BE(16)).toBe(1200);
    const phys = png.indexOf("pHYs");
    expect(png.readUInt32BE(phys + 4)).toBe(11811);
    expect(png.includes("coalition-map:state\0\0\0\0\0us-isr=off")).toBe(true);
  });

  it("writes a PDF with fonts, language and title, the same each time", async () => {
    await run("figure", "--preset", "slide", "-o", at("1.pdf"));
    await spawn("figure", "--preset", "slide", "-o", at("2.pdf"));
    const [first, second] = [1, 2].map((n) => readFileSync(at(`${n}.pdf`)));
    expect(first?.equals(second as Buffer)).toBe(true);
    const text = first?.toString("latin1") ?? "";
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    expect(text).toMatch(/\/Lang \(en-GB\)/);
    expect(text).toMatch(/\/FontFile2/);
    expect(text).not.toMatch(/\/Subtype \/Image/);
  });

  it("draws one figure for each state of a list", async () => {
    writeFileSync(at("list.json"), JSON.stringify([{ usIsr: "off" }, { name: "../../evil", state: { lead: "un" } }]));
    const { code } = await run("figure", "--state", at("list.json"), "--format", "svg", "-o", at("many"));
    expect(code).toBe(0);
    expect(readdirSync(at("many")).sort()).toEqual(["evil.svg", "list-1.svg"]);
  });
});

describe("the input of a figure or ledger", () => {
  const scenario = JSON.parse(readFileSync(new URL("../../geodata/scenarios/nato-lead.json", import.meta.url), "utf8"));

  it("may be a folder of states, as queries or JSON", async () => {
    mkdirSync(at("states"));
    writeFileSync(at("states/a.json"), JSON.stringify({ usIsr: "off" }));
    writeFileSync(at("states/b.txt"), "lead=un&objections=HUN\n");
    const { code, err } = await run("figure", "--state", at("states"), "--format", "svg", "-o", at("folder"));
    expect([code, err]).toEqual([0, ""]);
    expect(readdirSync(at("folder")).sort()).toEqual(["a.svg", "b.svg"]);
    expect(readFileSync(at("folder/b.svg"), "utf8")).toContain("lead=un&amp;objections=HUN");
  });

  it("may be one's own scenario; a bad one is refused with its path", async () => {
    const stations = scenario.stations.slice(0, 1);
    writeFileSync(at("own.json"), JSON.stringify({ ...scenario, id: "own", name: "My own", stations }));
    const ledger = await run("ledger", "--scenario-file", at("own.json"));
    expect(JSON.parse(ledger.out.toString()).stations).toHaveLength(1);
    writeFileSync(
      at("bad.json"),
      JSON.stringify({ ...scenario, id: "bad", stations: [{ ...stations[0], orbit: "moon" }] }),
    );
    const { code, err } = await run("ledger", "--scenario-file", at("bad.json"));
    expect(code).toBe(1);
    expect(err).toMatch(/stations\[0\]\.orbit.*"moon"/);
  });

  it("may be one's own data; bad data is refused with all its problems", async () => {
    const core = JSON.parse(readFileSync(new URL("../../geodata/core.json", import.meta.url), "utf8"));
    writeFileSync(at("broken.json"), JSON.stringify({ ...core, fleets: [{ id: 1 }] }));
    const { code, err } = await run("figure", "--data", at("broken.json"), "-o", at("never.svg"));
    expect(code).toBe(1);
    expect(err).toMatch(/fleets/);
    expect(existsSync(at("never.svg"))).toBe(false);
  });
});

describe("exit codes", () => {
  it.each([
    [["figure", "--us-isr", "maybe", "-o", "x.svg"], /--us-isr.*"maybe"/],
    [["figure", "--us-irs", "off", "-o", "x.svg"], /unknown option: --us-irs.*--us-isr/],
    [["figure"], /-o is missing/],
    [["figure", "-o", "x.jpg"], /x\.jpg/],
    [["figure", "--scale", "9", "-o", "x.png"], /--scale.*"9"/],
    [
      ["figure", "--size", "1200x1200", "--scale", "4", "-o", "x.png"],
      /--scale 4 gives \d+ million pixels; at most 150/,
    ],
    [["figure", "--preset", "poster", "-o", "x.png"], /"poster"/],
    [["figure", "--scenario", "nowhere", "-o", "x.png"], /"nowhere"/],
    [["figure", "--locale", "!!", "-o", "x.png"], /"!!"/],
    [["fugure"], /unknown command: fugure/],
    [["check"], /no file/],
  ])("2 for wrong usage, with one line: %j", async (args, message) => {
    const { code, err, out } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(one(err)).toBe(1);
    expect(out.length).toBe(0);
  });

  it("1 and all problems for bad files", async () => {
    writeFileSync(at("bad.json"), JSON.stringify({ id: "x", name: 3, stations: [{ id: "s" }] }));
    writeFileSync(at("broken.json"), "{");
    const { code, err } = await run("check", at("bad.json"), at("broken.json"), at("absent.json"));
    expect(code).toBe(1);
    expect(one(err)).toBeGreaterThan(4);
    expect(err).toMatch(/bad\.json: name: /);
    expect(err).toMatch(/broken\.json: not JSON/);
    expect(err).toMatch(/absent\.json: no such file/);
  });

  it("1 for bad states in a file, and nothing is written", async () => {
    writeFileSync(at("states.json"), JSON.stringify([{ usIsr: "off" }, { usIsr: 7, nonsense: 1 }]));
    const { code, err } = await run("figure", "--state", at("states.json"), "-o", at("none"));
    expect(code).toBe(1);
    expect(one(err)).toBe(2);
    expect(readdirSync(folder)).not.toContain("none");
  });

  it("1 and one line if the file cannot be written, and no half-written file", async () => {
    const { code, err } = await run("figure", "-o", at("absent/x.svg"));
    expect(code).toBe(1);
    expect(one(err)).toBe(1);
    expect(err).toMatch(/absent.*no such folder/);
    expect(readdirSync(folder).some((name) => name.includes(".part"))).toBe(false);
  });

  it("0 for good scenarios and for help", async () => {
    const scenario = fileURLToPath(new URL("../../geodata/scenarios/coalition-alone.json", import.meta.url));
    expect((await run("check", scenario)).code).toBe(0);
    const help = await run("figure", "--help");
    expect(help.code).toBe(0);
    expect(help.out.toString()).toMatch(/Examples:/);
  });
});

it("ledger gives JSON, CSV and Markdown", async () => {
  const json = await run("ledger", "--format", "json");
  const csv = await run("ledger", "--format", "csv");
  const md = await run("ledger", "--format", "md");
  expect(JSON.parse(json.out.toString()).version).toBe(2);
  expect(csv.out.toString()).toMatch(/^section,id,name,measure,value,low,high,unit\r\n/);
  const { low, high } = JSON.parse(json.out.toString()).average.with.percent;
  expect(low).toBeLessThan(high);
  expect(csv.out.toString()).toContain(`,${low},${high},%`);
  expect(md.out.toString()).toContain(`(${low}–${high})`);
  expect(md.out.toString()).toMatch(/^# Coverage of Ukraine/);
});

it("report writes the whole folder", async () => {
  const { code } = await run("report", "--preset", "column-85mm", "-o", at("report"));
  expect(code).toBe(0);
  expect(readdirSync(at("report")).sort()).toEqual([
    "alt.txt",
    "caption.txt",
    "figure.pdf",
    "figure.png",
    "figure.svg",
    "ledger.csv",
    "ledger.json",
    "sources.bib",
    "sources.json",
    "state.json",
  ]);
});

describe("diff", () => {
  const out = async (...args: string[]) => (await run("diff", ...args)).out.toString();

  it("prints a sentence and tables for two queries", async () => {
    const text = await out("", "objections=HUN");
    expect(text).toMatch(
      /^If Hungary objects: aircraft 24% \(.*\) → 9\.\d% \(.*\) on average; .*14\sE-3A not for this force\.\n/,
    );
    expect(text).toMatch(/\nOn average +24% \(.*\) +9\.\d% \(.*\) +−14\.\d \(−/);
    expect(text).toMatch(/\nEastern Poland +E-3A 86%, E-3F 14% +E-3F 23%, E-3 13%\n/);
    expect(await out("us-isr=on", "us-isr=off", "--domain", "signals", "--locale", "de")).toMatch(
      /^Ohne US-Aufklärung: Signale höchstens/,
    );
  });

  it("gives JSON, CSV and Markdown, by --format or the file's ending", async () => {
    const json = JSON.parse(await out("", "tankers=off", "--format", "json"));
    expect([json.version, json.baseline.state.tankers, json.state.state.tankers]).toEqual([1, "on", "off"]);
    expect(await out("", "tankers=off", "--format", "csv")).toMatch(/^section,id,name,measure,value,low,high,unit\r\n/);
    expect((await run("diff", "", "tankers=off", "-o", at("diff.md"))).code).toBe(0);
    expect(readFileSync(at("diff.md"), "utf8")).toContain("| tankers | on | off |");
  });

  it("takes scenarios by id, scenario files with numbers of their own, and files with a state", async () => {
    expect(await out("report", "coalition-alone")).toMatch(/^In the scenario “The coalition alone”, /);
    const scenario = JSON.parse(readFileSync(new URL("../../geodata/scenarios/report.json", import.meta.url), "utf8"));
    const named = (id: string, quantity: number) => {
      const fleets = { nato_e3a_geilenkirchen: { quantity } };
      writeFileSync(at(`${id}.json`), JSON.stringify({ ...scenario, id, overrides: { fleets } }));
      return at(`${id}.json`);
    };
    const json = JSON.parse(await out(named("many", 14), named("few", 2), "--format", "json", "--draws", "0"));
    expect(json.state.average.percent.value).toBeLessThan(json.baseline.average.percent.value - 1);
    writeFileSync(at("hungary.json"), JSON.stringify({ objections: ["HUN"] }));
    writeFileSync(at("usual.txt"), "us-isr=on\n");
    expect(await out(at("usual.txt"), at("hungary.json"), "--draws", "0")).toMatch(/^If Hungary objects: /);
  });

  it("says what is wrong: 2 for usage, 1 for files", async () => {
    const failed = async (...args: string[]) => {
      const { code, err } = await run("diff", ...args);
      return [code, err.trimEnd()];
    };
    expect(await failed("")).toEqual([2, "coalition-map: expected two situations: coalition-map diff A B, got 1"]);
    expect(await failed("", "us-isr=maybe")).toEqual([
      2,
      'coalition-map: us-isr=maybe: us-isr: expected on or off, got "maybe"',
    ]);
    expect(await failed("", "", "--format", "xml")).toEqual([
      2,
      expect.stringMatching(/txt, json, csv, md, got "xml"/),
    ]);
    expect(await failed("", "nowhere.json")).toEqual([1, expect.stringMatching(/^nowhere\.json: expected a query/)]);
    writeFileSync(at("two.txt"), "us-isr=on\nus-isr=off\n");
    expect(await failed("", at("two.txt"))).toEqual([1, expect.stringMatching(/two\.txt: expected one state, got 2$/)]);
  });
});

describe("--baseline", () => {
  it("draws two maps, says what changes, and is in the file's record", async () => {
    const args = ["--objections", "HUN", "--baseline", "objections=", "--fonts", "none"];
    expect((await run("figure", ...args, "-o", at("pair.svg"))).code).toBe(0);
    const svg = readFileSync(at("pair.svg"), "utf8");
    expect(svg).toMatch(/<title id="f\w{7}-title">If Hungary objects: aircraft 24%/);
    expect(svg).toContain("Baseline (if no ally objects)");
    expect(svg.match(/class="panel"/g)).toHaveLength(2);
    expect(svg).toContain("objections=HUN&amp;compare=baseline&amp;base.objections=&quot;");
  });

  it("turns a ledger into a diff; a state file may have its own baseline", async () => {
    const { out } = await run("ledger", "--us-isr", "off", "--baseline", "us-isr=on");
    const diff = JSON.parse(out.toString());
    expect([diff.version, diff.baseline.state.usIsr, diff.state.state.usIsr]).toEqual([1, "on", "off"]);
    const state = { objections: ["HUN"], compare: "baseline", baseline: { objections: [], tankers: "off" } };
    writeFileSync(at("with-baseline.json"), JSON.stringify(state));
    const own = JSON.parse((await run("ledger", "--state", at("with-baseline.json"))).out.toString());
    expect([own.baseline.state.tankers, own.state.state.tankers]).toEqual(["off", "on"]);
  });

  it("refuses fields that only choose a view", async () => {
    const { code, err } = await run("ledger", "--baseline", "domain=air");
    expect([code, err.trimEnd()]).toEqual([
      2,
      'coalition-map: --baseline: domain: not a field of a baseline: "domain"',
    ]);
  });
});
