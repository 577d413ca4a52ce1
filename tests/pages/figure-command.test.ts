import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cases } from "../cases.js";

const cli = join(import.meta.dirname, "../../dist/node/cli.js");
const folder = mkdtempSync(join(tmpdir(), "coalition-map-built-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PROCESSES = cases(20);
/** No test here is about how many draws there are, which take most of a command's time. */
const FEW = ["--draws", "50"];

function start(...args: string[]): Promise<{ code: number; out: Buffer; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { encoding: "buffer", maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err: err.toString() });
    });
  });
}

/** Hashes of the output of `PROCESSES` fresh processes, run two at a time. */
async function hashes(...args: string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let done = 0; done < PROCESSES; done += 2)
    for (const { code, out } of await Promise.all([start(...args), start(...args)])) {
      expect(code).toBe(0);
      seen.add(createHash("sha256").update(out).digest("hex"));
    }
  return seen;
}

const hasTool = (name: string) => spawnSync(name, ["-v"]).error === undefined;

describe("the built command", () => {
  it.each(["svg", "png"])(`writes the same ${"%s"} in ${PROCESSES} fresh processes`, async (format) => {
    const args = ["figure", "--preset", "social", "--us-isr", "off", "--format", format, ...FEW, "-o", "-"];
    expect((await hashes(...args)).size).toBe(1);
  });

  it("ends on a full disk with one line, exit code 1 and no half-written file", async () => {
    if (!existsSync("/dev/full")) return;
    const { code, err } = await start("figure", "-o", "/dev/full");
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(readdirSync("/dev").filter((name) => name.startsWith("full"))).toEqual(["full"]);
  });

  it.skipIf(!hasTool("pdftotext"))("writes PDF that Poppler opens without a warning and finds words in", async () => {
    const path = join(folder, "figure.pdf");
    expect((await start("figure", "--us-isr", "off", ...FEW, "-o", path)).code).toBe(0);
    const text = spawnSync("pdftotext", [path, "-"], { encoding: "utf8" });
    expect(text.stderr).toBe("");
    for (const word of ["Ukraine", "Kyiv", "Simferopol", "notional"]) expect(text.stdout).toContain(word);
    const picture = spawnSync("pdftoppm", ["-r", "60", "-png", path, join(folder, "page")], { encoding: "utf8" });
    expect([picture.status, picture.stderr]).toEqual([0, ""]);
  });

  it.skipIf(!hasTool("mutool"))("writes PDF that MuPDF opens without a warning", async () => {
    const path = join(folder, "mupdf.pdf");
    expect((await start("figure", "--compare", "us-isr", ...FEW, "-o", path)).code).toBe(0);
    const drawn = spawnSync("mutool", ["draw", "-r", "60", "-o", join(folder, "mupdf.png"), path], {
      encoding: "utf8",
    });
    expect(drawn.status).toBe(0);
    // A build of MuPDF without colour management warns of that for any file.
    const said = `${drawn.stdout}${drawn.stderr}`.replace(/^warning: ICC support is not available$/m, "");
    expect(said).not.toMatch(/warning|error/i);
  });

  it("draws a part of Europe with a locator, and text as shapes", async () => {
    const { code, out } = await start("figure", "--bounds", "21,44,41,53", "--fonts", "outline", ...FEW, "-o", "-");
    expect(code).toBe(0);
    const svg = out.toString();
    expect(svg).toContain('class="locator"');
    expect(svg).toContain('class="north"');
    expect(svg).not.toContain("<text");
    const bad = await start("figure", "--bounds", "21,44,41", "-o", "-");
    expect([bad.code, bad.err.trimEnd().split("\n").length]).toEqual([2, 1]);
    expect(bad.err).toContain('"21,44,41"');
  });
});
