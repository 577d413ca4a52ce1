import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName, fileNames } from "../../src/cli/file-names.js";

const bytes = (text: string) => Buffer.byteLength(text);
/** What Windows refuses: signs, devices with any ending, a dot or space at the end. */
const BAD = /[<>:"/\\|?*\p{Cc}]|^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)|[. ]$|^\./iu;
/** What file systems that fold take for the same name. */
const same = (name: string) => name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFD");

describe("names of files", () => {
  it("are all different; the first of equal ones keeps its name, also before a numbered one", () => {
    expect(fileNames(["a", "a", "a-2"])).toEqual(["a", "a-3", "a-2"]);
    expect(fileNames(["a-2", "a", "a", "a"])).toEqual(["a-2", "a", "a-3", "a-4"]);
  });

  it("are different where case or composition does not count", () => {
    expect(fileNames(["A", "a", "É", "e\u0301", "straße", "STRASSE"])).toEqual([
      "A",
      "a-2",
      "É",
      "é-2",
      "straße",
      "STRASSE-2",
    ]);
    expect(fileNames(["x:1", "x/1", "x?1"])).toEqual(["x-1", "x-1-2", "x-1-3"]);
  });

  it("are none that Windows keeps for itself", () => {
    for (const name of ["CON", "con", "nul.2", "COM1", "lpt9.svg", "Aux", "COM²"])
      expect(fileName(name)).toMatch(/^state-/);
    expect(["CONTROL", "com", "com10", "null"].map(fileName)).toEqual(["CONTROL", "com", "com10", "null"]);
    expect(["a. ", "a..", ".hidden", "..", "", "<>", "../../evil"].map(fileName)).toEqual([
      "a",
      "a",
      "hidden",
      "state",
      "state",
      "state",
      "evil",
    ]);
  });

  it("keep letters of every script with their marks, whole", () => {
    expect(["Без США", "ไม่มี", "हिन्दी", "कोई नहीं"].map(fileName)).toEqual(["Без-США", "ไม่มี", "हिन्दी", "कोई-नहीं"]);
    const long = fileName("ї".normalize("NFD").repeat(300));
    expect(bytes(long)).toBeLessThanOrEqual(120);
    expect(long).toMatch(/^ї+$/u);
    expect(fileName("𠮷".repeat(100))).toMatch(/^𠮷{30}$/u);
    expect(bytes(fileName(`e${"\u0301".repeat(900)}`))).toBeLessThanOrEqual(120);
  });

  it("are good and different whatever the names are", () => {
    const piece = fc.constantFrom(
      "a",
      "A",
      "-",
      "2",
      ".",
      "é",
      "e\u0301",
      "ß",
      "SS",
      "con",
      "\u202e",
      "/",
      " ",
      "İ",
      "\ud800",
    );
    const names = fc.array(
      fc.oneof(
        fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
        fc.string({ unit: "grapheme", maxLength: 400 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(names, (given) => {
        const made = fileNames(given);
        expect(made).toHaveLength(given.length);
        expect(new Set(made.map(same)).size).toBe(given.length);
        for (const name of made) {
          expect(name).not.toMatch(BAD);
          expect(bytes(`${name}.svg`)).toBeLessThanOrEqual(140);
          expect(/\p{Surrogate}/u.test(name)).toBe(false);
        }
      }),
    );
  });

  it("are found in time, however many states have one name", () => {
    expect(new Set(fileNames(Array.from({ length: 20_000 }, () => "state"))).size).toBe(20_000);
  });
});
