// Licence texts, each once: packages under the same words are listed with their own copyright lines.
import type { Party } from "./third-parties.js";

/** Words of the MIT licence, for packages under it that ship no text. */
export const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const TITLE = /^\W*(the )?(mit|isc|(new |simplified )?bsd|[23]-clause bsd)[^.]{0,30}licen[cs]e\W*(\(.*\))?:?$/i;
const COPYRIGHT = /^\W*(copyright|©|\(c\))/i;
/** The same words in other lines or quotation marks count as the same. */
const keyOf = (body: string): string =>
  body
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

/** Divides a licence text into the lines at its start that say whose the work is, and the terms. */
export function divided(text: string): { readonly owners: readonly string[]; readonly body: string } {
  const lines = text.replace(/\r/g, "").split("\n");
  const owners: string[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim();
    if (COPYRIGHT.test(line)) owners.push(line);
    else if (line && !TITLE.test(line) && !/^all rights reserved\.?$/i.test(line)) break;
  }
  return { owners, body: lines.slice(at).join("\n").trim() };
}

export interface Terms {
  readonly body: string;
  /** The parties under these terms, with their copyright lines. */
  readonly members: readonly (Party & { readonly owners: readonly string[] })[];
}

/** The terms of parties, each once. */
export function grouped(parties: readonly Party[]): readonly Terms[] {
  const groups = new Map<string, Terms>();
  for (const party of parties) {
    const { owners, body } = divided(party.text);
    const key = keyOf(body);
    const group = groups.get(key) ?? { body, members: [] };
    groups.set(key, { ...group, members: [...group.members, { ...party, owners }] });
  }
  return [...groups.values()];
}
