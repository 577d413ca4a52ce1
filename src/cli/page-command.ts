import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadWholeDataset } from "../figure/take-figure.js";
import { tag } from "../figure/xml.js";
import { THEMES } from "../scene/theme.js";
import { renderStatic } from "../static/render-static.js";
import { drawsOf } from "./draws.js";
import { type Arguments, localeOf, oneOf, UsageError } from "./options.js";
import { OutputError, writeWhole } from "./output.js";
import { statesFor } from "./states.js";

/** Where the built files may be: seen from the built `cli.js`, from one of its chunks, or from the sources. */
const FOLDERS = ["..", "../..", "../../dist"].map((folder) => join(dirname(fileURLToPath(import.meta.url)), folder));

function built(name: string): string {
  const folder = FOLDERS.find((one) => existsSync(join(one, "embed.js")) && existsSync(join(one, name)));
  if (!folder) throw new OutputError(`${name}, which ships with the program, is missing`);
  return readFileSync(join(folder, name), "utf8");
}

/** A script as it may lie inside a page: its texts must not end it, nor begin a comment. */
const inPage = (code: string): string => code.replaceAll("<!--", "\\x3c!--").replaceAll(/<(?=\/?script)/gi, "\\x3c");

/** Styles without fonts that would lie beside the page. */
const looks = (): string => built("static.css").replaceAll(/@font-face \{[^}]*\}\s*/g, "");

/**
 * Writes one HTML file with the map, its data and its script: it opens from a disk, where browsers load no module that lies
 * beside a page. Without scripts it shows the figure and the tables.
 */
export async function runPage(args: Arguments): Promise<void> {
  const { output } = args.values;
  if (output === undefined) throw new UsageError("-o is missing: a file, or - for standard output");
  const locale = localeOf(args.values.locale);
  const theme = oneOf("theme", args.values.theme, ["auto", ...THEMES], "auto");
  const mode = oneOf("mode", args.values.mode, ["interactive", "static", "story"], "interactive");
  const [named, ...more] = await statesFor(args, await loadWholeDataset());
  if (!named || more.length > 0) throw new UsageError(`--state: a page has one map, not ${more.length + 1}`);
  const body = await renderStatic(named.state, {
    locale,
    ...(theme !== "auto" && { theme }),
    ...(mode !== "interactive" && { mode }),
    ...drawsOf(args),
  });
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(body)?.[1] ?? "coalition-map";
  const style = `${looks()}\nbody { margin: 0; }\ncoalition-map, coalition-map:not(:defined) { height: 100vh; }`;
  const head = [
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${title}</title><link rel="icon" href="data:,">`,
    `<style>${style}</style>`,
  ].join("\n");
  const script = `<script type="module">${inPage(built("embed.js"))}</script>`;
  await writeWhole(
    output,
    `<!doctype html>\n${tag("html", { lang: locale }, `<head>${head}</head>\n<body>${body}\n${script}</body>`)}\n`,
  );
}
