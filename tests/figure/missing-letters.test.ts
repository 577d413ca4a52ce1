import { describe, expect, it } from "vitest";
import { fontRuns, lettersOf, missingLetters, type OtherFont } from "../../src/figure/missing-letters.js";

const font = (name: string, letters: RegExp): OtherFont => ({
  name,
  path: name,
  postscriptName: undefined,
  bytes: () => new Uint8Array(),
  has: (code) => letters.test(String.fromCodePoint(code)),
});
const GREEK = font("greek", /\p{Script=Greek}/u);
const ARABIC = font("arabic", /\p{Script=Arabic}/u);

describe("letters that the font lacks", () => {
  it("are named with the texts that have them, wherever a figure sets text", () => {
    const svg =
      '<svg><title>Ω in a title that is not drawn</title><text id="a">Ω &amp; Ω</text><text>Kyiv</text>' +
      '<text x="1"><tspan fill="#000000">漢字 </tspan><tspan>Київ Łódź Iași Türkiye</tspan></text><text>👩‍👩‍👧 ok</text></svg>';
    expect(missingLetters(svg)).toEqual({
      letters: ["Ω", "漢", "字", "👩‍👩‍👧"],
      texts: ["Ω & Ω", "漢字 Київ Łódź Iași Türkiye", "👩‍👩‍👧 ok"],
    });
  });

  it("are none in text of the languages of figures, nor spaces and signs that are not drawn", () => {
    for (const text of [
      "Зі спостереженням Ґ’ї",
      "Größe „ß“",
      "Œuvre « çà »",
      "Źdźbło",
      "a\u00a0b\u200bc\u00add\u2009e",
      "e\u0301",
    ])
      expect(missingLetters(`<text>${text}</text>`).letters, text).toEqual([]);
    expect(lettersOf("e\u0301")).toEqual(["é"]);
  });
});

describe("a text in several fonts", () => {
  it("keeps words from right to left together, and every letter", () => {
    const text = "Kyiv Ωμέγα και العربية بلد 100 漢 end ";
    const runs = fontRuns(text, [GREEK, ARABIC]);
    expect(runs.map((run) => run.text).join("")).toBe(text);
    expect(runs.map((run) => [run.text, run.font?.name])).toEqual([
      ["Kyiv ", undefined],
      ["Ωμέγα ", "greek"],
      ["και ", "greek"],
      ["العربية بلد", "arabic"],
      [" ", undefined],
      ["100 漢 end ", undefined],
    ]);
  });
});
