import type { Source } from "../model/records.js";

/** BibTeX counts even escaped braces, and an unpaired one would end its field: braces become commands. */
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "%": "\\%",
  "&": "\\&",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string) => text.replace(/\s+/g, " ").replace(/[\\{}%&$#_~^]/g, (sign) => SPECIAL[sign] ?? sign);
/** In a URL, only characters that would break the field are escaped. */
const address = (url: string) =>
  url.replace(/[{}\\%^\s]/g, (sign) => (sign === "%" ? "\\%" : encodeURIComponent(sign)));

/** Sources as BibTeX, one `@misc` each; the key is our own id. */
export function sourcesBib(sources: readonly Source[]): string {
  return sources
    .map(({ id, publisher, title, date, url, grade }) => {
      const [year] = /^\d{4}/.exec(date ?? "") ?? [];
      const fields = [
        ["author", `{${tex(publisher)}}`],
        ["title", tex(title ?? publisher)],
        ...(year ? [["year", year]] : []),
        ...(date ? [["date", tex(date)]] : []),
        ...(url ? [["url", address(url)]] : []),
        ["note", `Grade: ${grade}`],
      ];
      return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
    })
    .join("\n");
}

/** A source as CSL-JSON, the form that reference managers and pandoc read. */
export interface CslItem {
  readonly id: string;
  readonly type: "webpage";
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note: string;
}

/** Sources as CSL-JSON. */
export function sourcesCsl(sources: readonly Source[]): CslItem[] {
  return sources.map(({ id, publisher, title, date, url, grade }) => {
    const parts = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date ?? "") ? (date ?? "").split("-").map(Number) : null;
    return {
      id,
      type: "webpage",
      title: title ?? publisher,
      author: [{ literal: publisher }],
      ...(parts && { issued: { "date-parts": [parts] } }),
      ...(url && { URL: url }),
      note: `Grade: ${grade}`,
    };
  });
}
