import { escapeXml } from "../../figure/xml.js";
import type { ScriptSource } from "./script-source.js";

/** Ways in which another page can show the map. */
export const EMBED_KINDS = ["script", "frame", "image"] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** In CSS pixels. */
export interface EmbedSize {
  /** At most; in a narrower column the map is as wide as the column. */
  readonly width: number;
  readonly height: number;
}

type Attributes = readonly (readonly [name: string, value: string])[];

const opening = (name: string, attributes: Attributes): string =>
  `<${[name, ...attributes.map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(" ")}>`;

const styleOf = ({ width, height }: EmbedSize, more: string): string =>
  `${more}; width: 100%; max-width: ${width}px; height: ${height}px`;

/** A script tag for one of our files; `crossorigin` lets a browser check the hash of a file from another server. */
function scriptTag(file: string, { folder, integrity }: ScriptSource): string {
  const hash = integrity[file];
  const checked: Attributes = hash ? [["integrity", hash]] : [];
  return `${opening("script", [["type", "module"], ["src", folder + file], ...checked, ["crossorigin", "anonymous"]])}</script>`;
}

export interface ScriptCode {
  readonly source: ScriptSource;
  /** Attributes that give the map its state and looks. */
  readonly attributes: Attributes;
  readonly size: EmbedSize;
  /** What is shown until the script has come. */
  readonly text: string;
  /** Language of the texts: the page around them may have another. */
  readonly lang: string;
  readonly link: string | null;
}

/** The live map by script tag. */
export function scriptCode({ source, attributes, size, text, lang, link }: ScriptCode): string {
  const map = opening("coalition-map", [["style", styleOf(size, "display: block")], ...attributes]);
  const [name, to]: [string, Attributes] = link === null ? ["span", []] : ["a", [["href", link]]];
  const inside = `${opening(name, [...to, ["lang", lang]])}${escapeXml(text)}</${name}>`;
  return `${scriptTag("embed.js", source)}\n${map}${inside}</coalition-map>\n`;
}

export interface FrameCode {
  readonly source: ScriptSource;
  readonly link: string;
  readonly size: EmbedSize;
  readonly title: string;
  /** Language of the title. */
  readonly lang: string;
}

/** The page of a link in a frame, with the script that fits the frame to it. */
export function frameCode({ source, link, size, title, lang }: FrameCode): string {
  const frame = opening("iframe", [
    ["src", link],
    ["title", title],
    ["lang", lang],
    ["data-coalition-map", ""],
    ["loading", "lazy"],
    ["style", styleOf(size, "border: 0")],
  ]).replace(' data-coalition-map=""', " data-coalition-map");
  return `${frame}</iframe>\n${scriptTag("coalition-frame.js", source)}\n`;
}

export interface ImageCode {
  /** Address of the picture. */
  readonly file: string;
  readonly alt: string;
  readonly size: EmbedSize;
  readonly caption: string;
  /** Text of the link after the caption. */
  readonly open: string;
  /** Language of the texts. */
  readonly lang: string;
  readonly link: string | null;
}

/** A picture with its alternative text and a caption, with a short link to the map after it. */
export function imageCode({ file, alt, size, caption, open, lang, link }: ImageCode): string {
  const image = opening("img", [
    ["src", file],
    ["alt", alt],
    ["width", String(size.width)],
    ["height", String(size.height)],
    ["style", "max-width: 100%; height: auto"],
  ]);
  const toMap = link === null ? "" : ` ${opening("a", [["href", link]])}${escapeXml(open)}</a>`;
  return `${opening("figure", [["lang", lang]])}\n  ${image}\n  <figcaption>${escapeXml(caption)}${toMap}</figcaption>\n</figure>\n`;
}
