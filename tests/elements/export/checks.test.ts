import { describe, expect, it } from "vitest";
import { coloursOf, contrastsOf } from "../../../src/elements/export/desk/checks.js";
import { colourIn } from "../../../src/elements/export/desk/colours-section.js";
import { THEMES } from "../../../src/scene/theme.js";
import { wordsFor } from "../../../src/scene/words.js";

const words = wordsFor("en-GB");
const textsOf = (colours: object) => contrastsOf({ version: 1, colours }, "light", words).map(({ text }) => text);

describe("contrast in words", () => {
  it("names both colours, what they have and what they need", () => {
    expect(textsOf({ text: "#999999" })).toContain("Text on paper: 2.8 : 1, needs 4.5 : 1");
    expect(textsOf({ seen: "#f4f2ec" })).toContain("Seen beside land: 1 : 1, needs 3 : 1");
  });

  it("never rounds up to what is needed", () => {
    // 4.48 : 1 on white.
    expect(textsOf({ text: "#777777" })).toContain("Text on paper: 4.4 : 1, needs 4.5 : 1");
  });

  it("is silent about a theme that is left alone, and about colours that do", () => {
    for (const theme of THEMES) expect(contrastsOf({ version: 1 }, theme, words)).toEqual([]);
    expect(textsOf({ text: "#000000", paper: "#ffffff" }).filter((text) => text.startsWith("Text on paper"))).toEqual(
      [],
    );
  });

  it("tells which fields it belongs to", () => {
    const [first] = contrastsOf({ version: 1, colours: { text: "#999999" } }, "light", words);
    expect(first?.colours).toEqual(["text", "paper"]);
  });
});

it("colours of a theme are those that its fields show", () => {
  expect(coloursOf("light")).toMatchObject({ paper: "#ffffff", text: "#2b2b33" });
});

it("a colour is read as people type it, and nothing else is", () => {
  expect(colourIn(" 1D4F91 ")).toBe("#1d4f91");
  expect(colourIn("#abc")).toBe("#aabbcc");
  for (const text of ["", "#12", "red", "#12345g", "#1234567", "url(#a)"]) expect(colourIn(text)).toBeNull();
});
