import { sayAccess } from "./access-words.js";
import type { Situation } from "./situation.js";
import type { Thing } from "./things.js";
import type { MessageKey, Words } from "./words.js";

type Kind = Thing["kind"];

/** The kinds of things in the order of their tables: title, and the facts that come first. */
export const TWIN_GROUPS: readonly { kind: Kind; title: MessageKey; columns: readonly MessageKey[] }[] = [
  { kind: "station", title: "list.stations", columns: ["thing.heldBy", "thing.presence"] },
  { kind: "fleet", title: "list.fleets", columns: ["thing.aircraft", "thing.availability"] },
  { kind: "headquarters", title: "list.headquarters", columns: ["thing.place", "thing.availability"] },
  { kind: "state", title: "list.states", columns: ["component.ground", "component.air", "component.sea"] },
  { kind: "city", title: "list.cities", columns: ["thing.population"] },
];

/** A table of the text twin. */
export interface TwinGroup {
  readonly kind: Kind;
  readonly title: string;
  /** A summary of the table in a sentence; empty if it would say no more than the title. */
  readonly prose: string;
  readonly columns: readonly string[];
  /** A thing with a value for each column, empty if it has none. */
  readonly rows: readonly { readonly thing: Thing; readonly values: readonly string[] }[];
}

function proseOf(kind: Kind, things: readonly Thing[], situation: Situation, words: Words): string {
  const shown = new Set(things.map(({ id }) => id));
  const total = things.length;
  if (kind === "station") {
    const held = situation.stations.filter(({ station, fleet }) => fleet && shown.has(`station:${station.id}`)).length;
    return sayAccess(words, "access.prose.stations", { held, total });
  }
  if (kind === "fleet" || kind === "headquarters") {
    const views = kind === "fleet" ? situation.fleets : situation.headquarters;
    const usable = views.filter(({ record, available }) => available && shown.has(`${kind}:${record.id}`)).length;
    return sayAccess(words, "access.prose.usable", { usable, total });
  }
  if (kind === "city") return "";
  const { asOf, component } = situation.state;
  const postureOf = new Map(
    situation.dataset.contributors.map(({ id, posture }) => [`state:${id}`, posture[asOf][component]]),
  );
  const sentences = (["pledged", "conditional", "considering", "ruled-out"] as const).flatMap((posture) => {
    const names = things.filter(({ id }) => postureOf.get(id) === posture).map(({ title }) => title);
    const what = { posture: words.say(`posture.${posture}`), names: words.list(names) };
    return names.length > 0 ? [sayAccess(words, "access.prose.posture", what)] : [];
  });
  return [`${words.say(`component.${component}`)}.`, ...sentences].join(" ");
}

/** Tables of the things that are drawn, by kind; a kind of which nothing is drawn has none. */
export function twinOf(
  situation: Situation,
  things: readonly Thing[],
  drawn: ReadonlySet<string>,
  words: Words,
): TwinGroup[] {
  return TWIN_GROUPS.flatMap(({ kind, title, columns }) => {
    const members = things.filter((thing) => thing.kind === kind && drawn.has(thing.id));
    if (members.length === 0) return [];
    const terms = columns.map((key) => words.say(key));
    return [
      {
        kind,
        title: words.say(title),
        prose: proseOf(kind, members, situation, words),
        columns: terms,
        rows: members.map((thing) => ({
          thing,
          values: terms.map((wanted) => thing.rows.find(({ term }) => term === wanted)?.value ?? ""),
        })),
      },
    ];
  });
}
