import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { frameCode, imageCode, scriptCode } from "../../../src/elements/share/embed-code.js";
import { PAYLOADS } from "../../injection-payloads.js";

const size = { width: 640, height: 480 };
const source = {
  folder: "https://maps.example/dist/",
  isKnown: true,
  integrity: { "embed.js": "sha384-AAAA", "coalition-frame.js": "sha384-BBBB" },
};

/** The code as a tree: what it has is in well-formed XML but for attributes without a value and images without an end. */
function treeOf(code: string) {
  const closed = code.replace(/ data-coalition-map/, ' data-coalition-map=""').replace(/(<img [^>]*)>/, "$1/>");
  return new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(`<body>${closed}</body>`, "text/xml");
}
const first = (code: string, name: string) => {
  const [element] = treeOf(code).getElementsByTagName(name);
  if (!element) throw new Error(`there is no ${name}`);
  return element;
};
const codeOf = {
  script: (text: string) =>
    scriptCode({
      source,
      attributes: [
        ["us-isr", "off"],
        ["edits", text],
      ],
      size,
      text,
      lang: "uk",
      link: `https://a.example/?${text}`,
    }),
  frame: (text: string) => frameCode({ source, link: `https://a.example/?${text}`, size, title: text, lang: "uk" }),
  image: (text: string) =>
    imageCode({
      file: "map.png",
      alt: text,
      size,
      caption: text,
      open: text,
      lang: "uk",
      link: `https://a.example/?${text}`,
    }),
};

describe("the code of an embed", () => {
  it("by script has its hash, display, size, state, and a link until the script comes", () => {
    const code = codeOf.script("[]");
    const script = first(code, "script");
    const names = ["type", "src", "integrity", "crossorigin"];
    expect(names.map((name) => script.getAttribute(name))).toEqual([
      "module",
      "https://maps.example/dist/embed.js",
      "sha384-AAAA",
      "anonymous",
    ]);
    const map = first(code, "coalition-map");
    expect(map.getAttribute("style")).toBe("display: block; width: 100%; max-width: 640px; height: 480px");
    expect([map.getAttribute("us-isr"), map.getAttribute("edits")]).toEqual(["off", "[]"]);
    expect(first(code, "a").getAttribute("href")).toBe("https://a.example/?[]");
  });

  it("says the language of its texts, in a page that may have another", () => {
    expect(first(codeOf.script("Карта"), "a").getAttribute("lang")).toBe("uk");
    const unlinked = scriptCode({ source, attributes: [], size, text: "Карта", lang: "uk", link: null });
    expect(first(unlinked, "span").getAttribute("lang")).toBe("uk");
    expect(first(codeOf.frame("Карта"), "iframe").getAttribute("lang")).toBe("uk");
    expect(first(codeOf.image("Карта"), "figure").getAttribute("lang")).toBe("uk");
  });

  it("without a hash says nothing of integrity", () => {
    const code = frameCode({
      source: { ...source, integrity: {} },
      link: "https://a.example/",
      size,
      title: "Map",
      lang: "en",
    });
    expect(code).not.toContain("integrity");
  });

  it("by frame has a title and the script that fits it", () => {
    const frame = first(codeOf.frame("Map"), "iframe");
    expect([frame.getAttribute("title"), frame.hasAttribute("data-coalition-map")]).toEqual(["Map", true]);
    expect(frame.getAttribute("style")).toContain("max-width: 640px; height: 480px");
    expect(first(codeOf.frame("Map"), "script").getAttribute("src")).toBe(
      "https://maps.example/dist/coalition-frame.js",
    );
  });

  it("as an image has its alternative text, size and caption", () => {
    const image = first(codeOf.image("What is seen"), "img");
    expect(["src", "alt", "width", "height"].map((name) => image.getAttribute(name))).toEqual([
      "map.png",
      "What is seen",
      "640",
      "480",
    ]);
  });

  it("as an image has a caption that is no link, and a short one after it if there is a map to open", () => {
    const image = { file: "map.png", alt: "", size, caption: "What is seen.", open: "Open the map", lang: "en" };
    const caption = first(imageCode({ ...image, link: "https://a.example/" }), "figcaption");
    expect(caption.textContent).toBe("What is seen. Open the map");
    expect(caption.getElementsByTagName("a")[0]?.textContent).toBe("Open the map");
    expect(first(imageCode({ ...image, link: null }), "figcaption").textContent).toBe("What is seen.");
  });

  describe.each(["script", "frame", "image"] as const)("as %s", (kind) => {
    it("keeps text as text, whatever it is", () => {
      const plain = treeOf(codeOf[kind]("x")).getElementsByTagName("*").length;
      for (const payload of PAYLOADS) {
        const tree = treeOf(codeOf[kind](payload));
        expect(tree.getElementsByTagName("*").length, payload).toBe(plain);
        for (const element of tree.getElementsByTagName("*"))
          for (const { name } of element.attributes) expect(name, payload).not.toMatch(/^on/);
      }
    });
  });
});
