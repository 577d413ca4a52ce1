import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/fonts.js";
import { lettersWarnings } from "../../src/cli/letters.js";
import { otherFonts } from "../../src/cli/other-fonts.js";
import { readFontFacts } from "../../src/cli/sfnt.js";
import { fontFor } from "../../src/figure/missing-letters.js";
import { hasGlyph } from "../../src/scene/placement/text-metrics.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-letters-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a font file", () => {
  it("is read for its name and for the letters that it has", () => {
    const facts = readFontFacts(fontFiles().regular);
    expect(facts?.name).toMatch(/^Inter/);
    const has = (code: number) => facts?.runs.some(([first, last]) => code >= first && code <= last);
    for (let code = 0x21; code < 0x2f00; code++)
      if (hasGlyph(String.fromCodePoint(code))) expect(has(code), code.toString(16)).toBe(true);
    for (const letter of "Ωქ漢") expect(has(letter.codePointAt(0) ?? 0)).toBe(false);
  });

  it("that is broken, cut off or something else is passed over", () => {
    const whole = readFileSync(fontFiles().regular);
    writeFileSync(join(folder, "cut.ttf"), whole.subarray(0, 300));
    writeFileSync(join(folder, "text.otf"), "no font at all, but long enough to be read as one, perhaps");
    writeFileSync(join(folder, "empty.ttc"), "");
    expect(otherFonts(["Ω"], [folder, join(folder, "missing")])).toEqual([]);
    expect(fontFor("Ω", otherFonts(["Ω"], [folder]))).toBeUndefined();
  });
});

describe("letters that the figures' font lacks", () => {
  const svg = "<svg><text>Ωmega 漢 Kyiv</text></svg>";

  it("are named once for each fate, with where they are", () => {
    expect(lettersWarnings({ svg }, "svg", "embed")).toEqual([
      'the figures\' font lacks Ω (U+03A9), 漢 (U+6F22) in "Ωmega 漢 Kyiv": the program that opens the SVG draws them in a font of its own, if it has one',
    ]);
    for (const [format, fonts] of [
      ["png", "embed"],
      ["pdf", "embed"],
      ["svg", "outline"],
    ] as const) {
      const said = lettersWarnings({ svg }, format, fonts).join("\n");
      for (const letter of ["Ω (U+03A9)", "漢 (U+6F22)"]) expect(said).toContain(letter);
      expect(said).toMatch(/drawn in a font of this machine|missing from the (PNG|PDF|SVG)/);
    }
    expect(lettersWarnings({ svg: "<svg><text>Київ, Łódź, Iași</text></svg>" }, "pdf", "embed")).toEqual([]);
  });

  it.each(["svg", "png", "pdf"])("are named on standard error for a %s", async (format) => {
    const title = `${format} Ωმ`;
    const path = join(folder, `figure.${format}`);
    const { code, err } = await runHere([
      "figure",
      "--title",
      title,
      "--preset",
      "social",
      "--draws",
      "0",
      "-q",
      "-o",
      path,
    ]);
    expect(code).toBe(0);
    expect(err).toContain("Ω (U+03A9)");
    expect(err).toContain("მ (U+10DB)");
    expect(err).toContain(title);
    const silent = await runHere(["figure", "--preset", "social", "--draws", "0", "-q", "-o", path]);
    expect(silent.err).toBe("");
  });

  it.skipIf(otherFonts(["Ω"]).length === 0)("are drawn in another font where the machine has one", async () => {
    const made = async (title: string, ...args: string[]) => {
      const path = join(folder, `title.${args[0]}`);
      await runHere([
        "figure",
        "--title",
        title,
        "--preset",
        "social",
        "--draws",
        "0",
        "-q",
        "-o",
        path,
        ...args.slice(1),
      ]);
      return readFileSync(path);
    };
    const shape = (svg: Buffer) => /class="title">\s*<path[^>]* d="([^"]*)"/.exec(svg.toString())?.[1] ?? "";
    const [omega, none] = [
      shape(await made("Ω", "svg", "--fonts", "outline")),
      shape(await made("漢", "svg", "--fonts", "outline")),
    ];
    expect(omega.length).toBeGreaterThan(60);
    if (otherFonts(["漢"]).length === 0) expect(omega).not.toBe(none);
    expect((await made("Ω", "png")).equals(await made(" ", "png"))).toBe(false);
    expect((await made("Ω", "pdf")).toString("latin1").match(/\/FontFile2/g)?.length).toBeGreaterThan(2);
  });
});
