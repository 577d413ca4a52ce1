import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/model/read-json.js";
import { readState, statesIn } from "../../src/model/read-state.js";
import { MOST_BYTES, textOf, tooLarge } from "../../src/model/read-text.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false, mark = true) => {
  const bytes = [...(mark ? "\ufeff" : ""), ...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return new Uint8Array(bytes);
};
const codeOf = (result: object) =>
  "problems" in result ? (result.problems as { code: string; message: string }[])[0] : undefined;

describe("a file's bytes", () => {
  it("are text in UTF-8, with or without a byte-order mark", () => {
    expect(textOf(utf8("lead=un"))).toEqual({ text: "lead=un" });
    expect(textOf(utf8("\ufefflead=un"))).toEqual({ text: "lead=un" });
    expect(textOf(new Uint8Array())).toEqual({ text: "" });
  });

  it.each([
    ["UTF-16 with a mark", utf16("lead=un"), "UTF-16"],
    ["big-endian UTF-16", utf16("lead=un", true), "UTF-16"],
    ["UTF-16 without a mark", utf16('{"lead":"un"}', false, false), "UTF-16"],
    ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x6c, 0, 0, 0]), "UTF-32"],
    ["Latin-1", new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e]), "another encoding"],
  ])("in %s are refused by that name", (_, bytes, name) => {
    expect(codeOf(textOf(bytes))).toMatchObject({ code: "encoding", message: expect.stringContaining(name) });
  });

  it("are counted before they are read", () => {
    expect(tooLarge(MOST_BYTES.state, MOST_BYTES.state)).toBeUndefined();
    expect(codeOf(tooLarge(25_000_000, MOST_BYTES.data) ?? {})).toMatchObject({
      code: "too-large",
      message: "expected at most 20000000 bytes, got 25000000",
    });
  });

  it("never throw, and give back any text", () => {
    check(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("\u0000") && !text.startsWith("\ufeff"));
        expect(textOf(utf8(text))).toEqual({ text });
      }),
      500,
    );
    check(
      fc.property(fc.uint8Array(), (bytes) => void textOf(bytes)),
      500,
    );
  });
});

describe("JSON", () => {
  it("is the value that JSON.parse gives, for any value", () => {
    check(
      fc.property(fc.json(), (text) => {
        expect(readJson(`\ufeff${text}`)).toEqual({ value: JSON.parse(text) });
      }),
      1000,
    );
  });

  it.each([
    ['{"lead":"un","lead":"nato"}', "lead"],
    ['{"state":{"us-isr":"on","a":[1,{"x":1}],"us-isr":"off"}}', "state.us-isr"],
    ['[{"a":1},{"b":[{"c":1,"\\u0063":2}]}]', "[1].b[0].c"],
    ['{"a":"{\\"a\\":1}","a":2}', "a"],
  ])("with a key given twice is refused with the key's path: %s", (text, path) => {
    expect(codeOf(readJson(text))).toMatchObject({ code: "given-twice", path });
  });

  it.each(["", "{", "nonsense", "[".repeat(200_000), '{"a":1,}', "\u0000"])("that is none is named (%#)", (text) => {
    expect(codeOf(readJson(text))?.code).toBe("not-json");
  });

  it("of 20 MB is read in seconds, with a long text in it, too", () => {
    const many = JSON.stringify(Array.from({ length: 400_000 }, (_, index) => ({ id: index, name: "a, [b] {c}" })));
    expect(readJson(many)).toHaveProperty("value.length", 400_000);
    expect(readJson(JSON.stringify({ a: "x\\".repeat(3_000_000) }))).toHaveProperty("value.a");
  }, 20_000);
});

describe("a state", () => {
  const off = { ...DEFAULT_STATE, usIsr: "off" };

  it.each([
    ["us-isr=off"],
    ["?us-isr=off"],
    ["#us-isr=off"],
    ["https://example.org/story?us-isr=off"],
    ["https://example.org/story?us-isr=off#map"],
    ["https://example.org/?us-isr=off&lead=coalition&utm_source=nl&fbclid=abc&gclid=1&mc_cid=2"],
    ["https://example.org/story?us-isr=off&amp;lead=coalition&utm_source=nl"],
    ["https://example.org/story?us-isr=off&#38;lead=coalition"],
    ["https://example.org/story?page=7&map.us-isr=off&other=1"],
    ["/story?us-isr=off"],
    [{ "us-isr": "off" }],
    [{ usIsr: "off" }],
    [{ state: { usIsr: "off" } }],
    [{ name: "Mine", state: "https://example.org/?us-isr=off", baseline: null }],
    [{ dataVersion: "1", state: { usIsr: "off" }, stations: [], problems: [] }],
  ])("is read from %j", (value) => {
    const { state, problems } = readState(value, dataset);
    expect(problems).toEqual([]);
    expect(state).toEqual(off);
  });

  it("of a link without a query is where the default scenario starts", () => {
    expect(readState("https://example.org/story", dataset)).toMatchObject({ state: DEFAULT_STATE, problems: [] });
  });

  it.each([
    ["https://example.org/?us-irs=off&utm_source=x", "unknown-key", 'unknown: "us-irs"'],
    ["us-isr=off&us-isr=on", "given-twice", 'given twice, ignored: "on"'],
    ["a.us-isr=off&b.us-isr=on", "unknown-key", 'unknown: "a.us-isr"'],
    ["map.us-isr=off&map.us-irs=off", "unknown-key", 'unknown: "us-irs"'],
    [{ state: { usIsr: "off" }, colour: "red" }, "unknown-key", 'unknown: "colour"'],
    [{ usIsr: "off", stations: [], state: {} }, "not-a-state", "expected a state, got a scenario"],
    [{ fleets: [] }, "not-a-state", "expected a state, got a dataset"],
    [7, "not-an-object", "expected an object, got 7"],
  ])("with something that is not understood says so: %j", (value, code, message) => {
    expect(readState(value, dataset).problems[0]).toMatchObject({ code, message });
  });

  it("brings its baseline, in the same forms", () => {
    const baseline = { usIsr: "on", objections: ["HUN"] };
    for (const value of [
      "us-isr=off&base.us-isr=on&base.objections=HUN",
      { usIsr: "off", baseline },
      { state: "us-isr=off", baseline },
      { state: { usIsr: "off" }, baseline: "https://example.org/?us-isr=on&objections=HUN&utm_source=x" },
    ])
      expect(readState(value, dataset)).toMatchObject({ state: off, baseline, problems: [] });
    expect(readState({ state: {}, baseline: "domain=air" }, dataset).problems).toMatchObject([
      { code: "not-of-baseline", path: "baseline.domain" },
    ]);
  });

  it("is one of a list, or on a line of its own, whatever ends the lines", () => {
    for (const end of ["\n", "\r\n", "\r"])
      expect(statesIn(["# a remark", "us-isr=off", "", "  lead=un  "].join(end))).toEqual({
        values: ["us-isr=off", "lead=un"],
      });
    expect(statesIn('[{"lead":"un"},"us-isr=off"]')).toEqual({ values: [{ lead: "un" }, "us-isr=off"] });
    expect(codeOf(statesIn('{"lead":"un","lead":"un"}'))?.code).toBe("given-twice");
  });
});
