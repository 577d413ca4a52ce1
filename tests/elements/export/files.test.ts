import { describe, expect, it } from "vitest";
import { familyOf, readFont } from "../../../src/elements/export/desk/font-file.js";
import { logoTypeOf, readLogo } from "../../../src/elements/export/desk/logo-file.js";
import { readStyle } from "../../../src/elements/export/desk/style-file.js";
import { MOST_FONT_BYTES, MOST_LOGO_BYTES } from "../../../src/figure/style.js";
import { wordsFor } from "../../../src/scene/words.js";
import { fontOf } from "../../figure/styles.js";
import { PAYLOADS } from "../../injection-payloads.js";

const words = wordsFor("en-GB");
const svg = (inner: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"${attributes}>${inner}</svg>`;
const file = (content: BlobPart, name = "logo.svg") => new File([content], name);
const wrongOf = async (content: BlobPart, name?: string) => {
  const read = await readLogo(file(content, name), words);
  return "wrong" in read ? read.wrong : "taken";
};
/** The smallest PNG: one grey pixel. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

describe("a logo", () => {
  it("is told by its content, whatever its name says", async () => {
    expect(logoTypeOf(PNG)).toBe("image/png");
    expect(await readLogo(file(PNG, "logo.svg"), words)).toMatchObject({ type: "image/png" });
    expect(await readLogo(file(svg('<path d="M0 0h10v10z" fill="#123456"/>'), "logo.png"), words)).toMatchObject({
      type: "image/svg+xml",
    });
    for (const other of ["GIF89a", "", "<html></html>", "%PDF-1.7"])
      expect(await wrongOf(other)).toBe("logo.svg is neither PNG nor SVG.");
  });

  it("is refused if it is too large, with its size and the largest", async () => {
    expect(await wrongOf(svg("a".repeat(MOST_LOGO_BYTES)))).toBe("logo.svg has 301 KB; a logo may have 300.");
  });

  it.each([
    ["<script>", svg("<script>alert(1)</script>")],
    ["script", svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>')],
    ["onload", svg("", ' onload="alert(1)"')],
    ["onclick", svg("<rect onclick='alert(1)'/>")],
    ["foreignObject", svg("<foreignObject><p>a</p></foreignObject>")],
    ["<image>", svg('<image href="https://example.org/pixel.png"/>')],
    ["other.svg", svg('<use href="other.svg#a"/>')],
    ["other.svg", svg('<use xlink:href="other.svg#a"/>')],
    ["example.org", svg('<rect fill="url(https://example.org/a.svg#b)"/>')],
    ["example.org", svg('<rect style="fill: url(//example.org/a)"/>')],
    ["@import", svg("<style>@import 'a.css';</style>")],
    ["", svg("<style>@\\69mport 'a.css';</style>")],
    ["DOCTYPE", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("&a;")}`],
    ["entity", svg("<title>&nbsp;</title>")],
    ["xml-stylesheet", `<?xml-stylesheet href="a.css"?>${svg("")}`],
    ["<set>", svg('<set attributeName="href" to="javascript:alert(1)"/>')],
    ["<a>", svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
    ["", svg("<g>")],
    ["", svg("<rect fill=#fff/>")],
  ])("is refused for %s, with the reason", async (reason, content) => {
    const wrong = await wrongOf(content);
    expect(wrong).toMatch(/^logo\.svg was refused as a logo: ./);
    expect(wrong).toContain(reason);
  });

  it("is refused by a short name, which is no more than text", async () => {
    for (const payload of PAYLOADS.filter((_, index) => index % 7 === 0)) {
      const wrong = await wrongOf("x", payload);
      expect(wrong).toContain(payload.slice(0, 79));
      expect(wrong.length).toBeLessThan(130);
    }
  });
});

describe("a font", () => {
  const font = (start: string, name = "Our Serif.ttf") => readFont(file(`${start}rest`, name), words);
  it("is told by its first bytes; its name is that of the file", async () => {
    const { data } = fontOf("coalition-sans-400.ttf", "Ours");
    const whole = Buffer.from(data, "base64");
    expect(await readFont(file(whole, "Our Serif.otf"), words)).toEqual({ family: "Our Serif", data });
  });

  it("is refused if the figure could not be laid out with it: cut off, or without letters", async () => {
    const whole = Buffer.from(fontOf("coalition-sans-400.ttf", "Ours").data, "base64");
    const wrong = "Our Serif.ttf cannot be used: it is broken, or lacks outlines or Latin letters.";
    for (const cut of [4, 12, 300, 5000])
      expect(await readFont(file(whole.subarray(0, cut), "Our Serif.ttf"), words), `${cut}`).toEqual({ wrong });
    expect(await font("OTTO")).toEqual({ wrong });
  });

  it("is refused as a web font, a collection, anything else, or too large", async () => {
    expect(await font("wOF2")).toEqual({ wrong: expect.stringContaining("WOFF") });
    expect(await font("ttcf")).toEqual({ wrong: expect.stringContaining("collection") });
    expect(await font("<svg")).toEqual({ wrong: "Our Serif.ttf is neither TrueType nor OpenType (TTF, OTF)." });
    expect(await readFont(file("a".repeat(MOST_FONT_BYTES + 1)), words)).toEqual({
      wrong: expect.stringContaining("KB"),
    });
  });

  it("has a name that a style may have, whatever its file is called", () => {
    for (const name of [...PAYLOADS, "", ".ttf", "-x.otf", "a".repeat(300)])
      expect(familyOf(name)).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u);
  });
});

describe("a file that cannot be read", () => {
  const lost = (name: string) => {
    const arrayBuffer = () => Promise.reject(new DOMException("It has been moved.", "NotReadableError"));
    return Object.assign(file("", name), { arrayBuffer });
  };
  it("is refused in words, whatever it was to be", async () => {
    const wrong = (name: string) => ({ wrong: `${name} cannot be read: It has been moved.` });
    expect(await readLogo(lost("logo.svg"), words)).toEqual(wrong("logo.svg"));
    expect(await readFont(lost("House.ttf"), words)).toEqual(wrong("House.ttf"));
    expect(await readStyle(lost("house.json"), words)).toHaveProperty("problems");
  });
});

describe("a style's file", () => {
  const read = (content: string, name = "house.json") => readStyle(file(content, name), words);
  it("is loaded as it was saved", async () => {
    expect(await read('{"version":1,"title":"T"}')).toEqual({ style: { version: 1, title: "T" } });
  });

  it("is refused with everything that is wrong, by path and value", async () => {
    const result = await read('{"version":1,"colours":{"text":"red"},"annotations":[{"text":"a","lon":500,"lat":0}]}');
    if (!("problems" in result)) throw new Error("it was taken");
    expect(result.problems.map(({ path }) => path)).toEqual(["colours.text", "annotations[0].lon"]);
    expect(result.problems[0]?.message).toContain('"red"');
    expect(result.problems[1]?.message).toContain("500");
  });

  it("is refused if it is no JSON, another version, or a figure without a style", async () => {
    for (const bad of ["", "{", "[1]", '{"version":2}', '{"version":1,"version":1}', '{"version":1,"__proto__":{}}'])
      expect(await read(bad)).toHaveProperty("problems");
    expect(await read(svg(""), "plain.svg")).toEqual({
      problems: [{ code: "no-style", path: "", message: "plain.svg has no style for figures." }],
    });
  });
});
