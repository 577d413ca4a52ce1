// Writes the table of folders in docs/architecture.md from scripts/rooms.ts. Run: npm run architecture
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOMS } from "./rooms.js";

export const ARCHITECTURE = join(import.meta.dirname, "../docs/architecture.md");
const [START, END] = ["<!-- rooms: made by `npm run architecture` -->", "<!-- end of rooms -->"];

const listed = (names: string, ofRoom: (name: string) => string): string[] =>
  names.split(" ").filter(Boolean).map(ofRoom);

/** The allow-list as a Markdown table: a folder, what it is for, and what it may import. */
export function roomsTable(): string {
  const rows = Object.entries(ROOMS).map(([room, { does, rooms, packages }]) => {
    const names = [
      ...listed(rooms, (name) => name),
      ...listed(packages, (name) => (name === "node:" ? "`node:*`" : `\`${name}\``)),
    ];
    return `| \`src/${room}\` | ${does} | ${names.join(", ")} |`;
  });
  return ["| folder | does | may import |", "|---|---|---|", ...rows].join("\n");
}

/** A document with a new table between its two markers. Throws where a marker is missing. */
export function withTable(text: string): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`docs/architecture.md: no "${START}" before "${END}"`);
  return `${text.slice(0, start + START.length)}\n${roomsTable()}\n${text.slice(end)}`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(ARCHITECTURE, withTable(readFileSync(ARCHITECTURE, "utf8")));
