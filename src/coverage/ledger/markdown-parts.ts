import { plainSigns } from "../../model/plain-signs.js";

/** A chapter with a table, or nothing if it has no rows. */
export function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length > 0 ? [`## ${title}`, table(head, rows)] : [];
}

/** A chapter with a list, or nothing if it is empty. */
export function list(title: string, ids: readonly string[]): string[] {
  return ids.length > 0 ? [`## ${title}`, ids.map((id) => `- ${inline(id)}`).join("\n")] : [];
}

/** A table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Text on one line, escaped for Markdown and HTML, with control and direction signs as their codes (`\u202e`). */
export function inline(text: string): string {
  return plainSigns(text.replace(/\s+/g, " ")).replace(/[\\`*_{}[\]<>|#&!]/g, (mark) =>
    mark === "<" ? "&lt;" : `\\${mark}`,
  );
}
