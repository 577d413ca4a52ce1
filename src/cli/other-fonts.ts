import { readdirSync, readFileSync } from "node:fs";
import { homedir, platform } from "node:os";
import { basename, join } from "node:path";
import { fontFor, type OtherFont } from "../figure/missing-letters.js";
import { readFontFacts } from "./sfnt.js";

/** Where fonts are installed. */
function folders(): string[] {
  const home = homedir();
  if (platform() === "win32")
    return [
      join(process.env.WINDIR ?? "C:\\Windows", "Fonts"),
      join(process.env.LOCALAPPDATA ?? home, "Microsoft\\Windows\\Fonts"),
    ];
  if (platform() === "darwin") return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library/Fonts")];
  return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".fonts"), join(home, ".local/share/fonts")];
}

/** More fonts than this are not looked at. */
const MOST_FILES = 2000;

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ttf|otf|ttc|otc)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  } catch {
    return [];
  }
}

/** How unlike the shipped font a file's font is by its name: upright sans-serifs of usual weight and width come first. */
function strangeness(path: string): number {
  const name = basename(path);
  const odd = /bold|black|heavy|thin|light|medium|italic|oblique|condensed|mono|serif|math|symbol/gi;
  return (name.match(odd)?.length ?? 0) * 2 + (/sans|arial|helvetica|segoeui|pingfang|hei/i.test(name) ? 0 : 1);
}

/** The installed font in a file, if it can be used: `null` otherwise. */
function fontIn(path: string): OtherFont | null {
  try {
    const facts = readFontFacts(path);
    return (
      facts && {
        ...facts,
        path,
        bytes: () => readFileSync(path),
        has: (code) => facts.runs.some(([first, last]) => code >= first && code <= last),
      }
    );
  } catch {
    // A broken file is one that other programs skip too.
    return null;
  }
}

/** Installed fonts that have letters which the shipped font lacks, as few as needed; none if no letter is missing. */
export function otherFonts(letters: readonly string[], places: readonly string[] = folders()): OtherFont[] {
  const key = `${letters.join(" ")} ${places.join(" ")}`;
  const found = letters.length === 0 ? [] : (known.get(key) ?? search(letters, places));
  known.set(key, found);
  return found;
}

const known = new Map<string, OtherFont[]>();

function search(letters: readonly string[], places: readonly string[]): OtherFont[] {
  const files = places
    .flatMap(filesIn)
    .slice(0, MOST_FILES)
    .sort((a, b) => strangeness(a) - strangeness(b) || (a < b ? -1 : 1));
  const found: OtherFont[] = [];
  let wanted = [...letters];
  for (const path of files) {
    if (wanted.length === 0) break;
    const font = fontIn(path);
    if (!font || !wanted.some((letter) => fontFor(letter, [font]))) continue;
    found.push(font);
    wanted = wanted.filter((letter) => !fontFor(letter, [font]));
  }
  return found;
}
