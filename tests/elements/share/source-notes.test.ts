import { describe, expect, it } from "vitest";
import { sourceNotes } from "../../../src/elements/share/source-notes.js";
import { wordsFor } from "../../../src/scene/words.js";

const source = { folder: "https://maps.example/", isKnown: true, integrity: { "embed.js": "sha384-AAAA" } };

describe("what the dialog says of a file in a code", () => {
  it("with a hash: that it must stay as it is, by its name", () => {
    const [note = "", ...more] = sourceNotes("embed.js", source, wordsFor());
    expect(note).toMatch(/this release alone: keep “embed.js” .* updates at another/);
    expect(more).toEqual([]);
  });

  it("without a hash: why", () => {
    expect(sourceNotes("coalition-frame.js", source, wordsFor())[0]).toContain("Without a hash");
  });

  it("without a known place: what to replace", () => {
    expect(sourceNotes("embed.js", { ...source, isKnown: false }, wordsFor())).toEqual([
      expect.stringContaining("Replace “https://maps.example/”"),
    ]);
  });
});
