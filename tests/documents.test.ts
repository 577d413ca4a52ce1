import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const MADE = new Set(["node_modules", "dist", "dist-docs", "coverage-report", ".git", ".vite", "tmp"]);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [relative(root, path).replaceAll("\\", "/")];
  });
}

const files = filesIn(root);
const documents = files.filter((file) => file.endsWith(".md"));
const sources = files.filter(
  (file) =>
    /\.(ts|mjs|js|css|html|ya?ml|json|cff)$/.test(file) &&
    !file.startsWith("geodata/s") &&
    file !== "tests/documents.test.ts",
);
const read = (file: string) => readFileSync(join(root, file), "utf8");
/** A document without its code blocks. */
const prose = (file: string) => read(file).replace(/^```[\s\S]*?^```/gm, "");
const top = new Set(readdirSync(root));

/** A path in a file may start from the file's own folder or from the root. */
const placesOf = (file: string, path: string) => [join(root, dirname(file), path), join(root, path)];

/** Whether a path exists; with a `*`, whether at least one name matches. */
function isThere(place: string): boolean {
  if (!place.includes("*")) return existsSync(place);
  const [folder, name] = [dirname(place), basename(place)];
  const parts = name.split("*");
  const fits = (one: string) => one.startsWith(parts[0] ?? "") && one.endsWith(parts.at(-1) ?? "");
  return existsSync(folder) && readdirSync(folder).some(fits);
}

/** The anchor that GitHub and similar sites give a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
const anchorsOf = (text: string) => [...text.matchAll(/^#+\s+(.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));

/** Links of a Markdown file that lead nowhere. */
function brokenLinks(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? "");
  return links.flatMap((link) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = "", anchor] = link.split("#");
    const target = path ? join(root, dirname(file), path) : join(root, file);
    if (!existsSync(target)) return [`${file}: ${link}`];
    if (!anchor || !target.endsWith(".md")) return [];
    const headings = anchorsOf(path ? prose(relative(root, target)) : text);
    return headings.includes(anchor) ? [] : [`${file}: ${link}`];
  });
}

/** A decision, named by its number alone. */
const DECISION = /^docs\/adr\/\d{4}$/;

/** Paths of this repository in backticks that do not exist. Generated folders are not checked. */
function brokenPaths(file: string, text: string): string[] {
  const near = new Set(readdirSync(join(root, dirname(file))));
  return [...text.matchAll(/`([\w.@*-]+(?:\/[\w.@*-]+)+\/?)`/g)].flatMap(([, path = ""]) => {
    const first = path.split("/")[0] ?? "";
    if (MADE.has(first) || DECISION.test(path) || !(top.has(first) || near.has(first))) return [];
    return placesOf(file, path).some(isThere) ? [] : [`${file}: ${path}`];
  });
}

/** Markdown files and decisions that a text names but that do not exist. Those in a web address are not ours. */
function brokenMentions(file: string, text: string): string[] {
  const named = [...text.matchAll(/(?<![\w/:.*-])[\w.-]+(?:\/[\w.-]+)*\.md\b|\bdocs\/adr\/\d{4}(?![\w-])/g)];
  return named.flatMap(([path]) => {
    const there = placesOf(file, DECISION.test(path) ? `${path}-*` : path).some(isThere);
    return there ? [] : [`${file}: ${path}`];
  });
}

/** The comments of a source file, without its code. */
const commentsOf = (text: string) =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*|<!--[\s\S]*?-->|^\s*#.*/gm)]
    .map(([comment]) => comment)
    .join("\n");

describe("documents", () => {
  it("have no broken links", () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(documents.flatMap((file) => brokenLinks(file, prose(file)))).toEqual([]);
  });

  it("name only files that exist", () => {
    expect(
      documents.flatMap((file) => [...brokenPaths(file, read(file)), ...brokenMentions(file, read(file))]),
    ).toEqual([]);
  });

  it("that comments name exist", () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.flatMap((file) => brokenMentions(file, commentsOf(read(file))))).toEqual([]);
  });

  it("cite the version in package.json", () => {
    expect(/^version: (.*)$/m.exec(read("CITATION.cff"))?.[1]).toBe(JSON.parse(read("package.json")).version);
  });

  it("are reported if a link, heading, path, document or decision in them does not exist", () => {
    const bad = "[a](nowhere.md) [b](docs/glossary.md#no-such-heading) `src/nowhere.ts` NOWHERE.md docs/adr/9999";
    expect(brokenLinks("probe.md", bad)).toHaveLength(2);
    expect(brokenPaths("probe.md", bad)).toEqual(["probe.md: src/nowhere.ts"]);
    expect(
      brokenMentions("src/probe.ts", commentsOf(`/** See NOWHERE.md and docs/adr/9999. */ "OTHER.md"`)),
    ).toHaveLength(2);
  });
});
