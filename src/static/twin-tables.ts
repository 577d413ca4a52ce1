import { escapeXml, tag } from "../figure/xml.js";
import type { Source } from "../model/records.js";
import { sayOf } from "../scene/kinds/texts.js";
import type { Situation } from "../scene/situation.js";
import { gradeText, type Row } from "../scene/thing.js";
import { listThings, type Thing } from "../scene/things.js";
import { byKind } from "../scene/twin.js";
import type { Words } from "../scene/words.js";

/** HTML has no self-closing cells: an empty one is still written with both its tags. */
const cell = (content: string) => `<td>${content}</td>`;
const heading = (text: string) => tag("th", { scope: "col" }, escapeXml(text));

function trustOf(thing: Thing, words: Words): string {
  return [
    thing.asOf && words.say("details.asOf", { date: words.date(thing.asOf) }),
    thing.confidence && words.say(`confidence.${thing.confidence}`),
    thing.grade && words.say(`grade.${thing.grade}`),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Numbers the sources in the order in which the tables call for them. */
class Citations {
  readonly ids: string[] = [];
  readonly #prefix: string;
  constructor(prefix: string) {
    this.#prefix = prefix;
  }
  cite(id: string): string {
    if (!this.ids.includes(id)) this.ids.push(id);
    const number = this.ids.indexOf(id) + 1;
    return tag("a", { href: `#${this.#prefix}source-${number}` }, String(number));
  }
}

/** The description of a thing; texts that stay in the dataset's language are marked as such. */
function notesOf({ notes, quoted }: Thing, words: Words): string {
  const marked = notes.map((note) => {
    const lang = quoted.includes(note) ? words.langOf(note) : undefined;
    return lang ? tag("span", { lang }, escapeXml(note)) : escapeXml(note);
  });
  return marked.join(" ");
}

/** A value with the numbers of its own sources behind it, and their best grade. */
function citedValue(row: Row, words: Words, citations: Citations): string {
  const links = (row.cites?.sources ?? []).map((id) => citations.cite(id)).join(" ");
  const grade = gradeText(row, words);
  return [
    escapeXml(row.value),
    links ? tag("sup", {}, links) : "",
    grade ? ` ${tag("small", {}, escapeXml(grade))}` : "",
  ].join("");
}

function tableOf(title: string, things: readonly Thing[], words: Words, citations: Citations): string {
  const terms = [...new Set(things.flatMap(({ rows }) => rows.map(({ term }) => term)))];
  const noted = things.some((thing) => thing.notes.length > 0);
  const cited = things.some((thing) => thing.sources.length > 0);
  const head = [
    words.say("table.name"),
    ...terms,
    ...(noted ? [words.say("table.notes")] : []),
    ...(cited ? [words.say("details.sources")] : []),
  ];
  const body = things.map((thing) => {
    const values = terms.map((wanted) =>
      thing.rows
        .filter(({ term }) => term === wanted)
        .map((row) => citedValue(row, words, citations))
        .join("<br>"),
    );
    const name = `${escapeXml(thing.title)}<br><small>${escapeXml(thing.subtitle)}</small>`;
    const links = thing.sources.map((id) => citations.cite(id)).join(", ");
    const cells = [
      tag("th", { scope: "row" }, name),
      ...values.map(cell),
      ...(noted ? [cell(notesOf(thing, words))] : []),
      ...(cited ? [cell(`${links}${links ? "<br>" : ""}<small>${escapeXml(trustOf(thing, words))}</small>`)] : []),
    ];
    return `<tr>${cells.join("")}</tr>`;
  });
  const caption = tag("caption", {}, escapeXml(`${title} (${words.number(things.length)})`));
  return `<table>${caption}<thead><tr>${head.map(heading).join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

function sourceItem(source: Source | undefined, id: string, number: number, prefix: string, words: Words): string {
  const title = escapeXml(source?.title ?? source?.publisher ?? id);
  const url = source?.url ?? "";
  const name = /^https?:\/\//i.test(url) ? tag("a", { href: url, rel: "noopener noreferrer external" }, title) : title;
  const about = source ? [source.publisher, source.date, words.say(`grade.${source.grade}`)] : [];
  return tag(
    "li",
    { id: `${prefix}source-${number}` },
    [name, ...about.filter(Boolean).map((text) => escapeXml(String(text)))].join(", "),
  );
}

/** Everything on the map as headed tables of HTML, each fact with its sources, which are listed at the end. */
export function twinTables(situation: Situation, words: Words, prefix: string): string {
  const things = listThings(situation, words);
  const citations = new Citations(prefix);
  const tables = byKind(things).map(({ text, members }) =>
    tableOf(sayOf(text, words, text.title), members, words, citations),
  );
  const sources = new Map(situation.dataset.sources?.map((source) => [source.id, source]));
  const items = citations.ids.map((id, index) => sourceItem(sources.get(id), id, index + 1, prefix, words));
  const list = `<h3>${escapeXml(words.say("details.sources"))}</h3><ol>${items.join("\n")}</ol>`;
  return `<h2>${escapeXml(words.say("list.title"))}</h2>\n${tables.join("\n")}\n${list}`;
}
