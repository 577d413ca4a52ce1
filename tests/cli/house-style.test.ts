import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { recordOfFile } from "../../src/figure/figure-record.js";
import { HOUSE, logoOf } from "../figure/styles.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-style-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const FEW = ["--draws", "20", "--scale", "0.2"];
function styleFile(name: string, parts: unknown): string {
  writeFileSync(at(name), JSON.stringify(parts));
  return at(name);
}

describe("--style", () => {
  const house = styleFile("house.json", { version: 1, ...HOUSE, page: "slide", theme: "dark" });

  it("is kept by every format, and restored from it", async () => {
    for (const format of ["svg", "png", "pdf"]) {
      const out = at(`figure.${format}`);
      const { code, err } = await runHere(["figure", "--style", house, ...FEW, "-o", out]);
      expect([code, err]).toEqual([0, expect.stringContaining('annotations[4] "Far away" is not drawn')]);
      const record = recordOfFile(readFileSync(out));
      expect(record?.style, format).toMatchObject({
        title: HOUSE.title,
        page: "slide",
        theme: "dark",
        logo: HOUSE.logo,
      });
    }
  });

  it("says which of its fonts it cannot measure, and is drawn all the same", async () => {
    const file = styleFile("fonts.json", { version: 1, fonts: { text: { family: "Georgia" } } });
    const { code, err } = await runHere(["figure", "--style", file, "--draws", "0", "-o", at("fonts.svg")]);
    expect([code, err]).toEqual([0, expect.stringContaining('fonts.text "Georgia" is measured with ours')]);
  });

  it("has a logo in a PDF as shapes, or as a picture where it has gradients or is one", async () => {
    const gradient = `<svg viewBox="0 0 9 9"><linearGradient id="a"><stop offset="0" stop-color="#f00"/></linearGradient><path d="M0 0h9v9z" fill="url(#a)"/></svg>`;
    const { logo: _, ...rest } = HOUSE;
    const pictures = async (name: string, logo: unknown) => {
      const out = at(`${name}.pdf`);
      const file = styleFile(`${name}.json`, { version: 1, ...rest, page: "social", logo });
      expect((await runHere(["figure", "--style", file, "--draws", "0", "-o", out])).code).toBe(0);
      return readFileSync(out, "latin1").match(/\/Subtype \/Image/g)?.length ?? 0;
    };
    expect(await pictures("shapes", HOUSE.logo)).toBe(0);
    expect(await pictures("gradient", logoOf(gradient))).toBeGreaterThan(0);
    const png = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGP4z8DQwMDw/z8ADX4DfuoeFyEAAAAASUVORK5CYII=";
    expect(await pictures("png", { type: "image/png", data: png, alt: "A dot" })).toBeGreaterThan(0);
  });

  it("gives way to options that are given beside it", async () => {
    const args = ["--preset", "social", "--theme", "light", "--title", "Mine", "--bounds", "20,44,41,53"];
    const { out } = await runHere(["figure", "--style", house, ...FEW, ...args, "--format", "svg", "-o", "-"]);
    const record = recordOfFile(out);
    expect(record?.style).toMatchObject({ page: "social", theme: "light", title: "Mine", extent: [20, 44, 41, 53] });
  });

  it("has every problem told with file and path, before anything is written", async () => {
    const bad = styleFile("bad.json", {
      version: 1,
      colours: { sea: "wet" },
      annotations: [{ text: "a", lon: 1, lat: 99 }],
    });
    const { code, err } = await runHere(["figure", "--style", bad, "-o", at("never.svg")]);
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toEqual([
      `${bad}: colours.sea: expected a colour as #rrggbb, got "wet"`,
      `${bad}: annotations[0].lat: expected <=85, got 99`,
    ]);
    expect(existsSync(at("never.svg"))).toBe(false);
  });

  it("has highlighted states told that no map shows", async () => {
    const odd = styleFile("odd.json", { version: 1, highlight: ["POL", "XXX"] });
    const { code, err } = await runHere(["figure", "--style", odd, "--draws", "0", "-o", at("odd.svg")]);
    expect([code, err]).toEqual([0, "coalition-map: --style: highlight: the map has no XXX\n"]);
  });

  it("has colours that are too much alike told", async () => {
    const pale = styleFile("pale.json", { version: 1, colours: { text: "#cccccc" } });
    const { code, err } = await runHere(["report", "--style", pale, ...FEW, "-o", at("report")]);
    expect(code).toBe(0);
    expect(err).toContain("--style: text #cccccc on paper #ffffff has a contrast of 1.61, and needs 4.5");
  });
});
