import { expect } from "chai";
import { buildNodes } from "../../src/assets/build-nodes.js";
import { clear, findAll, mount } from "./mount.js";

afterEach(clear);

const SIGNS: Readonly<Record<string, string>> = { "property-": ".", "flag-": "?", "event-": "@" };

/** A tree as text: names, namespaces, attributes in order, texts and comments. */
function told(node: Node): string {
  if (node instanceof Text) return JSON.stringify(node.data);
  if (node instanceof Comment) return `<!--${node.data}-->`;
  const children = [...node.childNodes].map(told).join("");
  if (!(node instanceof Element)) return children;
  const attributes = [...node.attributes].map(
    ({ name, value }) =>
      ` ${name.replace(/^(property-|flag-|event-)/, (prefix) => SIGNS[prefix] ?? "")}=${JSON.stringify(value)}`,
  );
  return `<${node.namespaceURI} ${node.localName}${attributes.join("")}>${children}</>`;
}
const built = (text: string): string => {
  const parent = document.createDocumentFragment();
  buildNodes(parent, text);
  return told(parent);
};

/** Every text that becomes nodes while something is done: HTML of templates, and SVG. */
async function textsOf(act: () => Promise<unknown>): Promise<{ html: Set<string>; svg: Set<string> }> {
  const [html, svg] = [new Set<string>(), new Set<string>()];
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML") as PropertyDescriptor;
  const { parseFromString } = DOMParser.prototype;
  Object.defineProperty(Element.prototype, "innerHTML", {
    configurable: true,
    get,
    set(text: string) {
      if (this instanceof HTMLTemplateElement) html.add(String(text));
      set?.call(this, text);
    },
  });
  DOMParser.prototype.parseFromString = function (text, type) {
    svg.add(String(text));
    return parseFromString.call(this, text, type);
  };
  try {
    await act();
  } finally {
    Object.defineProperty(Element.prototype, "innerHTML", { configurable: true, get, set });
    DOMParser.prototype.parseFromString = parseFromString;
  }
  return { html, svg };
}

describe("nodes that are built one by one", () => {
  it("are those of the browser's parser, for every template and picture of the element", async () => {
    const { html, svg } = await textsOf(async () => {
      const element = await mount();
      for (const reading of ["contributors", "command", "coverage"]) {
        element.setAttribute("reading", reading);
        for (let turn = 0; turn < 3; turn++) {
          for (const fold of findAll<HTMLDetailsElement>(element, "details")) fold.open = true;
          await element.whenIdle();
        }
      }
      findAll<HTMLButtonElement>(element, "[data-thing]")[0]?.click();
      element.setAttribute("compare", "us-isr");
      await element.whenIdle();
      element.openExport();
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    expect(html.size).to.be.greaterThan(60);
    expect(svg.size).to.be.greaterThan(10);
    for (const text of html) {
      const template = document.createElement("template");
      template.innerHTML = text;
      expect(built(text), text).to.equal(told(template.content));
    }
    for (const text of svg) {
      const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
      expect(built(text.trim()), text.slice(0, 200)).to.equal(told(documentElement));
    }
  });

  it("have their letters, whatever stands for them", () => {
    const text = `<p title="a &quot;b&quot; &#39;c&#x27;">1 &lt; 2 &amp;&nbsp;&hellip; <br>3 > 2<input disabled value='x > y'/></p>`;
    const template = document.createElement("template");
    template.innerHTML = text;
    expect(built(text).replace("&hellip;", "…")).to.equal(told(template.content));
  });
});
