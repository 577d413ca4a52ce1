import { type Problem, quote } from "../model/problem.js";
import { drawsAnything, endlessIn } from "./logo-graph.js";
import type { SvgNode } from "./parse-svg.js";
import { readXml, XmlError } from "./read-xml.js";
import { tag } from "./xml.js";

/** A logo as markup that a figure may contain, in its own units. */
export interface LogoSvg {
  readonly markup: string;
  /** What of it is shown. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** It uses only what every program draws, so that a PDF can have it as vectors. */
  readonly isPlain: boolean;
}
export type LogoResult = LogoSvg | { readonly problems: readonly Problem[] };

const DRAWN = new Set(
  "svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask use symbol".split(
    " ",
  ),
);
/** Elements of SVG that draw nothing; those of other programs (`sodipodi:…`) draw nothing either. */
const UNDRAWN = new Set(["title", "desc", "metadata"]);
const DANGEROUS = /^(script|foreignObject|iframe|embed|object|handler|listener|animate.*|set|discard|audio|video)$/i;
/** What else is refused, with what to do instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  text: "convert its text to paths",
  image: "a picture inside an SVG is refused: take a PNG as the logo",
  a: "a link is refused: remove it",
};

const GEOMETRY =
  "d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod offset clipPathUnits maskUnits maskContentUnits";
const LOOK =
  "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color stop-color stop-opacity clip-path clip-rule mask display visibility overflow vector-effect shape-rendering color-interpolation paint-order";
const ALLOWED = new Set(`${GEOMETRY} ${LOOK}`.split(" "));
const LOOKS = new Set(LOOK.split(" "));
/** Attributes and properties that change nothing of what is drawn. */
const IDLE =
  /^(xmlns|version|baseProfile|role|lang|class|style|id|type|data-[\w-]*|aria-[\w-]*|enable-background|-\w+-.*|font-.*|text-.*|line-height|letter-spacing|word-spacing|writing-mode|white-space|mix-blend-mode|isolation|solid-.*|image-rendering|color-rendering|marker(-.*)?|direction|block-progression|baseline-shift|text-anchor)$/;
/** Of the idle ones these would be seen, if they are set to something. */
const SEEN_IF_SET = /^(mix-blend-mode|marker(-.*)?)$/;

const PREFIX = "logo-";
const VALUE = /^[\w\s.,()#%+\-/]*$/;
const PAINT_ADDRESS = /^url\(\s*["']?#([\w.-]+)["']?\s*\)$/;
const PATH = /^[\s\d,.eE+\-MmLlHhVvCcSsQqTtAaZz]*$/;
/** What a PDF draws as vectors. */
const PLAIN_ELEMENTS = new Set("svg g path rect circle defs".split(" "));
const PLAIN_TRANSFORM = /^\s*((translate|scale|matrix|rotate)\([\d\s,.eE+-]*\)[\s,]*)*$/;
const PLAIN_PAINT = /^(none|currentColor|#[0-9a-f]{3}|#[0-9a-f]{6})$/i;

class Sanitiser {
  readonly problems: Problem[] = [];
  readonly #ids = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #rules: Map<string, string> = new Map();
  isPlain = true;

  refuse(what: string): void {
    this.problems.push({ code: "logo", path: "logo.data", message: what });
  }

  /** Refuses addresses of what the logo does not have. */
  checkAddresses(): void {
    for (const id of this.#wanted) if (!this.#ids.has(id)) this.refuse(`refers to ${quote(id)}, which it lacks`);
  }

  /** Reads the rules of every style element of a tree. */
  readStyles({ name, text, children }: SvgNode): void {
    if (name === "style") {
      const rest = text
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/([^{}]*)\{([^{}]*)\}/g, (_, selectors: string, body) => {
          for (const one of selectors.split(",")) {
            const known = /^\s*\.([\w-]+)\s*$/.exec(one)?.[1];
            if (known === undefined)
              this.refuse(`a style for ${quote(one.trim())}: expected one for a class, such as .a`);
            else this.#rules.set(known, `${this.#rules.get(known) ?? ""};${body}`);
          }
          return "";
        });
      if (rest.trim()) this.refuse(`a style that is not read: ${quote(rest.trim().slice(0, 40))}`);
    }
    for (const child of children) this.readStyles(child);
  }

  /** The value of an attribute or property as it may be written; `undefined` if it is refused. */
  #value(name: string, key: string, value: string): string | undefined {
    const address = PAINT_ADDRESS.exec(value)?.[1];
    if (address !== undefined) {
      this.#wanted.add(address);
      this.isPlain = false;
      return `url(#${PREFIX}${address})`;
    }
    const fits =
      key === "d" ? PATH.test(value) : VALUE.test(value) && !/url|var\s*\(|expression|javascript/i.test(value);
    if (!fits) {
      this.refuse(`${key}=${quote(value)} of <${name}> is refused`);
      return undefined;
    }
    const isPaint = key === "fill" || key === "stroke";
    if (isPaint ? !PLAIN_PAINT.test(value) : key === "transform" ? !PLAIN_TRANSFORM.test(value) : false)
      this.isPlain = false;
    if (/opacity|dash|clip|mask|display|visibility|color|overflow|paint-order/.test(key)) this.isPlain = false;
    return value.trim();
  }

  /** Declarations of a `style` attribute and of the element's classes as attributes. */
  #declared(name: string, given: SvgNode["attributes"]): Record<string, string> {
    const classes = (given.class ?? "").split(/\s+/).filter(Boolean);
    const all = [...classes.map((one) => this.#rules.get(one) ?? ""), given.style ?? ""].join(";");
    const found: Record<string, string> = {};
    for (const one of all.split(";")) {
      const [property = "", ...rest] = one.split(":");
      const [key, value] = [
        property.trim(),
        rest
          .join(":")
          .replace(/!important/, "")
          .trim(),
      ];
      if (!key) continue;
      if (LOOKS.has(key)) {
        const kept = this.#value(name, key, value.replace(/^([\d.]+)px$/, "$1"));
        if (kept !== undefined) found[key] = kept;
      } else if (!IDLE.test(key) || (SEEN_IF_SET.test(key) && !/^(normal|none)$/.test(value)))
        this.refuse(`the property ${quote(`${key}: ${value}`)} is not supported`);
    }
    return found;
  }

  #attributes({ name, attributes: given }: SvgNode): Record<string, string> {
    const kept: Record<string, string> = {};
    for (const [key, value] of Object.entries(given)) {
      const local = key.replace(/^.*:/, "");
      if (/^on/i.test(local)) this.refuse(`the handler ${key}=${quote(value)} of <${name}> is refused`);
      else if (local === "href") {
        const id = /^#([\w.-]+)$/.exec(value)?.[1];
        if (id === undefined) this.refuse(`the address ${quote(value)} is refused: a logo fetches nothing`);
        else {
          this.#wanted.add(id);
          kept.href = `#${PREFIX}${id}`;
        }
      } else if (key.includes(":")) continue;
      else if (key === "id") {
        if (!/^[\w.-]+$/.test(value)) this.refuse(`the id ${quote(value)} is refused`);
        if (this.#ids.has(value)) this.refuse(`the id ${quote(value)} is given twice`);
        this.#ids.add(value);
        kept.id = `${PREFIX}${value}`;
      } else if (ALLOWED.has(key)) {
        const fit = this.#value(name, key, value);
        if (fit !== undefined) kept[key] = fit;
      } else if (!IDLE.test(key) || (SEEN_IF_SET.test(key) && !/^(normal|none)$/.test(value)))
        this.refuse(`the attribute ${key} of <${name}> is not supported`);
    }
    return { ...kept, ...this.#declared(name, given) };
  }

  /** The markup of an element and what is in it. */
  write(node: SvgNode, inUse = false): string {
    const { name, children } = node;
    const local = name.replace(/^.*:/, "");
    if (DANGEROUS.test(local)) this.refuse(`<${name}> is refused: a logo neither runs nor moves`);
    else if (UNDRAWN.has(name) || name === "style" || name.includes(":")) {
      this.#searchDangers(node);
    } else if (!DRAWN.has(name)) this.refuse(`<${name}> is not supported${INSTEAD[name] ? `: ${INSTEAD[name]}` : ""}`);
    else {
      if (!PLAIN_ELEMENTS.has(name)) this.isPlain = false;
      if (name === "svg" && inUse) this.refuse("an <svg> inside the logo is not supported");
      const attributes = this.#attributes(node);
      if (name === "rect" && (attributes.rx || attributes.ry)) this.isPlain = false;
      const content = children.map((child) => this.write(child, true)).join("");
      return tag(name === "svg" ? "g" : name, name === "svg" ? looksOf(attributes) : attributes, content);
    }
    return "";
  }

  /** Of what is left out because it draws nothing, a script is still refused, so that nobody takes the file for safe. */
  #searchDangers({ children, attributes }: SvgNode): void {
    for (const key of Object.keys(attributes))
      if (/^on/i.test(key.replace(/^.*:/, ""))) this.refuse(`the handler ${key} is refused`);
    for (const child of children) {
      if (DANGEROUS.test(child.name.replace(/^.*:/, ""))) this.refuse(`<${child.name}> is refused`);
      this.#searchDangers(child);
    }
  }
}

const looksOf = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => LOOKS.has(key) && key !== "overflow"));

/** Sides of the box in its units; beyond them, a picture's numbers run out. */
const [LEAST_SIDE, MOST_SIDE] = [0.001, 100_000];

/** What of the document is shown: its `viewBox`, or its size. */
function boxOf({ viewBox = "", width = "", height = "" }: SvgNode["attributes"]): LogoSvg["box"] | undefined {
  const numbers = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = [width, height].map((text) => Number(/^\s*([\d.]+)(px|pt|mm)?\s*$/.exec(text)?.[1]));
  const [x = 0, y = 0, wide = 0, tall = 0] = viewBox ? numbers : [0, 0, ...size];
  const isMeasure = (size: number) => size >= LEAST_SIDE && size <= MOST_SIDE;
  return [x, y].every((one) => Math.abs(one) <= MOST_SIDE) && isMeasure(wide) && isMeasure(tall)
    ? { x, y, width: wide, height: tall }
    : undefined;
}

/**
 * A logo's SVG as markup that can be part of a figure. What could run, move or fetch is refused, and so is what not every
 * program draws; each refusal is a problem that quotes it. Only comments and what editors add for themselves are left out.
 */
export function readLogo(svg: string): LogoResult {
  const sanitiser = new Sanitiser();
  try {
    const root = readXml(svg);
    if (root.name !== "svg") sanitiser.refuse(`expected an <svg>, got <${root.name}>`);
    const box = boxOf(root.attributes);
    if (!box) {
      const { viewBox, width, height } = root.attributes;
      const sides = `${LEAST_SIDE} to ${MOST_SIDE} a side`;
      const given = quote(viewBox ?? (width || height ? `${width} × ${height}` : undefined));
      sanitiser.refuse(`expected a viewBox, or a width and height in px, of ${sides}, got ${given}`);
    } else if (box.width / box.height > 20 || box.height / box.width > 5)
      sanitiser.refuse(`expected at most 20 times as wide as high, got ${box.width} × ${box.height}`);
    sanitiser.readStyles(root);
    const markup = sanitiser.write(root);
    sanitiser.checkAddresses();
    if (sanitiser.problems.length === 0) {
      const written = readXml(markup);
      const endless = endlessIn(written);
      if (endless !== undefined) sanitiser.refuse(endless);
      else if (!drawsAnything(written)) sanitiser.refuse("it draws nothing: expected a shape with a fill or a stroke");
    }
    if (sanitiser.problems.length === 0 && box) return { markup, box, isPlain: sanitiser.isPlain };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    sanitiser.refuse(error.message);
  }
  return { problems: sanitiser.problems };
}
