import { describe, expect, it } from "vitest";
import { frameWarning } from "../../src/cli/frame-warning.js";
import { lookOf, readArguments, TAKES } from "../../src/cli/options.js";
import { STATE_FIELDS } from "../../src/model/state.js";
import { dataset } from "../dataset.js";
import { runHere } from "./run-here.js";

describe("values that begin with a minus", () => {
  it.each([
    ["--bounds", "-10,35,41,60"],
    ["--title", "-10 % of Ukraine"],
    ["--title", "- a list -"],
    ["--title", "--- draft ---"],
    ["--baseline", "-x.json"],
    ["--data", "-data.json"],
    ["--output", "-"],
    ["--output", "-figure.svg"],
  ] as const)("%s %j, with a space or an equals sign", (option, value) => {
    const name = option.slice(2) as "title";
    expect(readArguments(["figure", option, value]).values[name]).toBe(value);
    expect(readArguments(["figure", `${option}=${value}`, "-q"]).values[name]).toBe(value);
  });

  it("are read after the letter of an option", () => {
    for (const args of [["-o", "-x.svg"], ["-o-x.svg"], ["-o=-x.svg"], ["-qo", "-x.svg"]])
      expect(readArguments(["figure", ...args]).values.output, args.join(" ")).toBe("-x.svg");
    expect(readArguments(["figure", "-o", "-", "-q"])).toMatchObject({ values: { output: "-" }, quiet: true });
    expect(lookOf(readArguments(["figure", "--bounds", "-10,35,41,60"])).bounds).toEqual([-10, 35, 41, 60]);
  });

  it("are not options that follow one whose value was forgotten", () => {
    for (const args of [
      ["--title", "--preset", "slide"],
      ["-o", "-q"],
      ["--title", "--us-irs=off"],
      ["--title", "--"],
    ])
      expect(() => readArguments(["figure", ...args]), args.join(" ")).toThrow(/its value is missing; if "-.*write --/);
    expect(() => readArguments(["figure", "--title"])).toThrow("--title: its value is missing");
    expect(readArguments(["figure", "--title=--preset"]).values.title).toBe("--preset");
    expect(() => readArguments(["figure", "--quiet=yes"])).toThrow('--quiet: takes no value, got "yes"');
    expect(() => readArguments(["figure", "--us-irs", "off"])).toThrow(
      "unknown option: --us-irs; did you mean --us-isr?",
    );
    expect(() => readArguments(["figure", "-z"])).toThrow("unknown option: -z");
  });

  it("that are no good are quoted, for every option", async () => {
    const free = ["output", "title", "state", "data", "scenario-file", "help", "quiet"];
    for (const [command, names] of Object.entries(TAKES)) {
      if (command === "check") continue;
      const fields = STATE_FIELDS.map(({ name }) => name);
      for (const name of [...fields, ...names].filter((one) => !free.includes(one))) {
        const operands = command === "diff" ? ["", "us-isr=off"] : ["-o", "nowhere/x"];
        const { code, err } = await runHere([command, ...operands, `--${name}`, "-bad"]);
        expect(code, `${command} --${name}: ${err}`).not.toBe(0);
        expect(err.trimEnd().split("\n"), `${command} --${name}`).toHaveLength(1);
        expect(err, `${command} --${name}`).toMatch(/-bad/i);
        expect(err, `${command} --${name}`).toContain(name === "baseline" ? "-bad" : `--${name}`);
      }
    }
  });
});

describe("a frame that misses Ukraine", () => {
  it("is warned about, and the other order is suggested where it fits", () => {
    expect(frameWarning([44, 21, 53, 41], dataset)).toBe(
      '--bounds: west,south,east,north of "44,21,53,41" shows nothing of Ukraine; longitude comes first: is --bounds 21,44,41,53 meant?',
    );
    expect(frameWarning([35, -10, 60, 41], dataset)).toContain("is --bounds -10,35,41,60 meant?");
    expect(frameWarning([30, 10, 60, 50], dataset)).toMatch(/only a part of Ukraine; .* --bounds 10,30,50,60 meant/);
    expect(frameWarning([-10, 50, 2, 60], dataset)).toBe(
      '--bounds: west,south,east,north of "-10,50,2,60" shows nothing of Ukraine, which lies within 22,44,41,53',
    );
  });

  it("is not, if it shows some of Ukraine", () => {
    for (const frame of [
      [21, 44, 41, 53],
      [-10, 35, 41, 60],
      [36, 46, 41, 50],
      [33, 44, 36, 46],
    ] as const)
      expect(frameWarning(frame, dataset)).toBeUndefined();
    expect(frameWarning(undefined, dataset)).toBeUndefined();
  });

  it("is drawn all the same", async () => {
    const { code, err, out } = await runHere(["figure", "--bounds", "44,21,53,41", "--draws", "0", "-q", "-o", "-"]);
    expect([code, err.split("\n").length]).toEqual([0, 2]);
    expect(err).toMatch(/^coalition-map: --bounds: .* 21,44,41,53 meant\?\n$/);
    expect(out.toString()).toMatch(/^<svg/);
  });
});
