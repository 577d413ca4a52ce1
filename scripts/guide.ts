import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { helpFor } from "../src/cli/help.js";
import { KEYS } from "../src/elements/access/keys.js";
import { BOOKKEEPING } from "../src/interchange/about.js";
import { layersOf } from "../src/interchange/layers.js";
import type { Background } from "../src/model/bundled-dataset.js";
import type { Dataset } from "../src/model/dataset.js";
import type { Source } from "../src/model/records.js";
import { DEFAULT_STATE } from "../src/model/state.js";
import { sayAccess } from "../src/scene/access-words.js";
import { LANGUAGES } from "../src/scene/languages.js";
import { wordsFor } from "../src/scene/words.js";
import { GLOSSARY_LANGUAGES, readGlossary } from "./glossary.js";
import { OEMBED_FILE, oembedOf } from "./oembed.js";
// @ts-expect-error: a plain script without types
import { readContracts } from "./read-contract.mjs";

interface Documented {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
}
interface Member extends Documented {
  readonly kind: "method" | "field";
}
interface Contract {
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly attributes: readonly Documented[];
  readonly events: readonly Documented[];
  readonly slots: readonly Documented[];
  readonly parts: readonly Documented[];
  readonly properties: readonly Documented[];
  readonly members: readonly Member[];
}

/** Pages of the guide in reading order: file name, and title in the navigation. */
export const PAGES = [
  ["index", "Quick start"],
  ["embedding", "Embedding"],
  ["article", "Parts in an article"],
  ["reference", "Reference"],
  ["scenarios", "Scenarios"],
  ["your-scenario", "Your own scenario"],
  ["figures", "Figures"],
  ["gis", "Into your GIS"],
  ["theming", "Theming"],
  ["languages", "Languages"],
  ["method", "Data and method"],
  ["glossary", "Glossary"],
  ["sources", "Sources"],
  ["accessibility", "Accessibility"],
] as const;

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const words = wordsFor();

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A line of a class comment: text between backticks is code. */
const prose = (text: string) => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Removes the indentation that all lines share. */
function dedent(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/g, "").split("\n");
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  return lines.map((line) => line.slice(Math.min(...indents))).join("\n");
}

const codeBlock = (label: string, text: string) =>
  `<pre role="group" tabindex="0" aria-label="${escapeHtml(label)}"><code>${escapeHtml(text)}</code></pre>`;

type Cell = string | { readonly id: string; readonly html: string };
function table(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (content: Cell, first: boolean) => {
    const { html, id } = typeof content === "string" ? { html: content, id: "" } : content;
    const at = id && ` id="${escapeHtml(id)}"`;
    return first ? `<th scope="row"${at}>${html}</th>` : `<td${at}>${html}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map((content, index) => cell(content, index === 0)).join("")}</tr>`);
  const heads = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
const documented = (kind: string, caption: string, list: readonly Documented[], typed: boolean) =>
  table(
    caption,
    ["Name", ...(typed ? ["Type"] : []), "Meaning"],
    list.map(({ name, type, description }) => [
      { id: `${kind}-${slug(name)}`, html: code(name) },
      // A type may break between its parts, never inside a word.
      ...(typed ? [code(type ?? "").replace(/(\||&lt;|, )/g, "$1<wbr>")] : []),
      prose(description),
    ]),
  );

const GRADES: Readonly<Record<Source["grade"], string>> = {
  official: "Official",
  "agency-or-paper": "News agencies and newspapers",
  trade: "Trade press and specialists",
  reference: "Reference works",
  mirror: "Reposts and aggregators",
  "belligerent-state-media": "State media of a belligerent",
};

function sourceList(sources: readonly Source[]): string {
  const item = ({ id, title, publisher, url, date }: Source) => {
    const name = escapeHtml(title ?? publisher);
    const link =
      url && /^https?:/.test(url) ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${name}</a>` : name;
    return `<li id="source-${escapeHtml(id)}">${link}<br><small>${escapeHtml(publisher)}${date ? `, ${escapeHtml(date)}` : ""}</small></li>`;
  };
  return Object.entries(GRADES)
    .map(([grade, title]) => {
      const members = sources.filter((source) => source.grade === grade);
      return `<h2 id="${grade}">${title} (${members.length})</h2><ol>${members.map(item).join("\n")}</ol>`;
    })
    .join("\n");
}

/** Markdown inside a line: code between backticks, titles between asterisks. */
const inline = (text: string) => prose(text).replace(/\*([^*]+)\*/g, "<cite>$1</cite>");

/** The glossary as a heading and a table for each of its sections. */
function glossary(): string {
  const heads = ["Term", "Meaning", "Field's term and source", "In code", "In other languages"];
  return readGlossary(read("docs/glossary.md"))
    .map(({ title, entries }) => {
      const rows = entries.map(({ term, meaning, field, code: names, translations }) => [
        { id: `term-${slug(term)}`, html: escapeHtml(term) },
        inline(meaning),
        inline(field),
        names.map(code).join(", "),
        translations
          .map((text, index) => `<span lang="${GLOSSARY_LANGUAGES[index]}">${escapeHtml(text)}</span>`)
          .join("; "),
      ]);
      return `<h2 id="${slug(title)}">${escapeHtml(title)}</h2>\n${table(title, heads, rows)}`;
    })
    .join("\n");
}

/** The layers of a situation with what they mean and the properties that are their own. */
function layersTable(core: Dataset): string {
  const dataset: Dataset = {
    ...core,
    geography: JSON.parse(read("geodata/states-overview.json")),
    forces: JSON.parse(read("geodata/forces.json")),
    sources: JSON.parse(read("geodata/sources.json")),
  };
  const { list } = layersOf(dataset, DEFAULT_STATE);
  const common: ReadonlySet<string> = new Set(BOOKKEEPING);
  const rows = list.map(({ name, geometry, about, features }) => {
    const own = Object.keys(features[0]?.properties ?? {}).filter((key) => !common.has(key));
    return [
      { id: `layer-${name}`, html: `${code(name)}<br><small>${geometry}</small>` },
      escapeHtml(about),
      own.map(code).join(", "),
    ];
  });
  return table("Layers", ["Layer", "What it means", "Properties of its own"], rows);
}

/** Members without an attribute of the same name. */
const ownMembers = ({ members, attributes }: Contract, kind: Member["kind"]) =>
  members.filter((one) => one.kind === kind && !attributes.some(({ name }) => camel(name) === one.name));

/** The reference of one element, without the custom properties, which are the map's. */
function elementReference(contract: Contract): string {
  const { tag, summary, description, attributes, events, slots, parts } = contract;
  const lists: readonly (readonly [name: string, list: readonly Documented[], typed: boolean])[] = [
    ["Attributes", attributes, true],
    ["Properties", ownMembers(contract, "field"), true],
    ["Methods", ownMembers(contract, "method"), true],
    ["Events", events, false],
    ["Slots", slots, false],
    ["Parts", parts, false],
  ];
  const tables = lists
    .filter(([, list]) => list.length > 0)
    .map(([name, list, typed]) => documented(`${tag}-${slug(name)}`, `${name} of ${tag}`, list, typed));
  return `<h2 id="${tag}">${tag}</h2><p>${prose(`${summary} ${description}`)}</p>${tables.join("\n")}`;
}

/** Parts of pages that are generated from the project itself, so that nothing in them is written twice. */
function generated(): Readonly<Record<string, () => string>> {
  const contracts = readContracts() as readonly [Contract, ...Contract[]];
  const [contract, ...others] = contracts;
  const dataset = JSON.parse(read("geodata/core.json")) as Dataset;
  const { why } = JSON.parse(read("geodata/background.json")) as Background;
  const { assumptions, credits, rules, scenarios } = dataset;
  const integrity = existsSync(join(root, "dist/integrity.json"))
    ? (JSON.parse(read("dist/integrity.json")) as Record<string, string>)["embed.js"]
    : undefined;
  return {
    attributes: () => documented("attribute", "Attributes", contract.attributes, true),
    properties: () => documented("property", "Properties", ownMembers(contract, "field"), true),
    methods: () => documented("method", "Methods", ownMembers(contract, "method"), true),
    events: () => documented("event", "Events", contract.events, false),
    slots: () => documented("slot", "Slots", contract.slots, false),
    parts: () => documented("part", "Parts", contract.parts, false),
    elements: () =>
      table(
        "Elements",
        ["Element", "What it is"],
        contracts.map(({ tag, summary }) => [
          `<a href="reference.html#${tag}">${code(`<${tag}>`)}</a>`,
          escapeHtml(summary),
        ]),
      ),
    "other-elements": () => others.map(elementReference).join("\n"),
    "custom-properties": () => documented("style", "Custom properties", contract.properties, false),
    "embed-tag": () => {
      if (!integrity) throw new Error("dist/integrity.json is missing: run npm run build first");
      const tag = `<script type="module" src="https://your-server.example/embed.js"\n  integrity="${integrity}" crossorigin="anonymous"></script>`;
      return codeBlock("The script tag with its hash", tag);
    },
    scenarios: () =>
      table(
        "Built-in scenarios",
        ["Id", "Name", "What it is"],
        scenarios.map(({ id, name, summary }) => [code(id), escapeHtml(name), escapeHtml(summary)]),
      ),
    assumptions: () =>
      table(
        "Assumptions",
        ["Assumption", "Value", "Low to high", "Why"],
        assumptions.map(({ id, label, value, low, high, unit }) => [
          { id: `assumption-${slug(id)}`, html: `${escapeHtml(label)}<br><small>${code(id)}</small>` },
          escapeHtml(`${words.number(value, 2)} ${unit}`),
          escapeHtml(`${words.number(low, 2)} to ${words.number(high, 2)}`),
          escapeHtml(why[id] ?? ""),
        ]),
      ),
    rules: () =>
      table(
        "Rules of consent",
        ["Rule", "What it says", "What the map derives from it"],
        rules.map(({ title, rule, effect }) => [escapeHtml(title), escapeHtml(rule), escapeHtml(effect)]),
      ),
    licences: () =>
      table(
        "Where the data comes from",
        ["What", "Who", "Licence"],
        credits.licences.map(({ what, who, licence, url }) => [
          escapeHtml(what),
          escapeHtml(who),
          `<a href="${escapeHtml(url)}">${escapeHtml(licence)}</a>`,
        ]),
      ),
    boundaries: () => `<p>${escapeHtml(credits.boundaryPolicy)}</p>`,
    glossary,
    sources: () => sourceList(JSON.parse(read("geodata/sources.json"))),
    keys: () =>
      table(
        "Keys",
        ["Key", "What it does"],
        KEYS.map(([keys, what]) => [
          keys.map((key) => `<kbd>${escapeHtml(key)}</kbd>`).join(" "),
          escapeHtml(sayAccess(words, what)),
        ]),
      ),
    languages: () => {
      const own = (tag: string) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
      const items = LANGUAGES.map((tag) => `<li lang="${tag}">${escapeHtml(own(tag))} (${code(tag)})</li>`);
      return `<ul>${items.join("")}</ul>`;
    },
    oembed: () => codeBlock(OEMBED_FILE, JSON.stringify(oembedOf("https://your-server.example/map/"), null, 2)),
    help: () => codeBlock("Help of the command line", helpFor("")),
    "layers-help": () => codeBlock("Help of the command layers", helpFor("layers")),
    layers: () => layersTable(dataset),
    "figure-help": () => codeBlock("Help of the command figure", helpFor("figure")),
  };
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The list of pages with the present one marked. */
function navigation(current: string): string {
  const items = PAGES.map(
    ([name, title]) => `<li><a href="${name}.html"${name === current ? ' aria-current="page"' : ""}>${title}</a></li>`,
  );
  return `<nav aria-label="Guide"><ul>${items.join("")}</ul></nav>`;
}

/**
 * A page of the guide from its source, which has a `<title>` and a `<main>` with four elements of its own: `<guide-live>`
 * shows an example and its code, `<guide-code>` only the code, `<guide-part name="…">` a generated part,
 * `<guide-file path="…">` a file of the project.
 */
export function guidePage(source: string, name: string): string {
  const parts = generated();
  const live = (html: string) => `<figure class="live">\n${html}\n</figure>${codeBlock("Code of the example", html)}`;
  const body = source
    .replace(/<guide-live>([\s\S]*?)<\/guide-live>/g, (_, html: string) => live(dedent(html)))
    .replace(/<guide-code label="([^"]*)">([\s\S]*?)<\/guide-code>/g, (_, label: string, text: string) =>
      codeBlock(label, dedent(text)),
    )
    .replace(/<guide-file path="([^"]*)"><\/guide-file>/g, (_, path: string) => codeBlock(path, read(path).trim()))
    .replace(/<guide-part name="([^"]*)"><\/guide-part>/g, (_, part: string) => {
      const make = parts[part];
      if (!make) throw new Error(`${name}.html: no part is called "${part}"`);
      return make();
    });
  const title = /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? "";
  const main = /<main>([\s\S]*)<\/main>/.exec(body)?.[1] ?? "";
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title} – coalition-map</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="guide.css" />
    <script type="module" src="guide.ts"></script>
  </head>
  <body>
    <a class="skip" href="#main">To the text</a>
    <header><p><a class="home" href="index.html">coalition-map</a></p>${navigation(name)}</header>
    <main id="main" tabindex="-1">${main}</main>
    <footer><p>Stations, racetracks and rings are notional. Borders show Crimea in Ukraine. <a href="method.html">Data and method</a> · <a href="sources.html">Sources</a> · <a href="accessibility.html">Accessibility</a></p></footer>
  </body>
</html>
`;
}
