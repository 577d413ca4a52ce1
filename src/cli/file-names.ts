/** Names of devices on Windows, where no file may have one, whatever its ending: `con.svg`, `COM1`. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Room for a number and an ending: file systems allow 255 bytes for a name, some with encryption 143. */
const MOST_BYTES = 120;
const MOST_CHARACTERS = 80;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The longest beginning of whole characters that fits; of a single character that does not fit, its whole signs. */
function cut(name: string, most: number): string {
  const take = (parts: Iterable<string>): string => {
    let [taken, count] = ["", 0];
    for (const part of parts) {
      if (++count > MOST_CHARACTERS || bytesOf(taken + part) > most) break;
      taken += part;
    }
    return taken;
  };
  const whole = take(Array.from(characters.segment(name), ({ segment }) => segment));
  return whole || take(name);
}

const trimmed = (name: string): string => name.replace(/^[.-]+|[.-]+$/g, "");

/**
 * A name for a file or folder, without its ending, that every file system takes, whatever a state is called: letters, digits,
 * `_`, `.` and `-`, at most 80 characters and 120 bytes; `state` if nothing is left.
 */
export function fileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, "-");
  const safe = trimmed(cut(trimmed(plain), MOST_BYTES));
  if (DEVICE.test(safe)) return `state-${safe}`;
  return safe || "state";
}

/** What a file system that folds case and composition takes for one name: `É`, `é` and `e` with an accent; `ß` and `SS`. */
const folded = (name: string): string => name.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");

/**
 * A file name for each name, all different, also where case does not count. The first of equal names keeps it, the others are
 * numbered: `a`, `a`, `a-2` become `a`, `a-3`, `a-2`.
 */
export function fileNames(names: readonly string[]): string[] {
  const wanted = names.map(fileName);
  const owners = new Map<string, number>();
  for (const [index, name] of wanted.entries()) if (!owners.has(folded(name))) owners.set(folded(name), index);
  const taken = new Set(owners.keys());
  const next = new Map<string, number>();
  return wanted.map((name, index) => {
    const key = folded(name);
    if (owners.get(key) === index) return name;
    for (let number = next.get(key) ?? 2; ; number++) {
      const numbered = `${name}-${number}`;
      if (taken.has(folded(numbered))) continue;
      taken.add(folded(numbered));
      next.set(key, number + 1);
      return numbered;
    }
  });
}
