import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import type { Thing } from "../../scene/things.js";
import type { MessageKey, Words } from "../../scene/words.js";
import { choices } from "./choices.js";

const LISTS = ["station", "fleet", "headquarters", "state", "city"] as const;
const LIST_TITLE: Readonly<Record<Thing["kind"], MessageKey>> = {
  station: "list.stations",
  fleet: "list.fleets",
  headquarters: "list.headquarters",
  state: "list.states",
  city: "list.cities",
};

/** The switches: what the reader may change. */
export function switchesView(
  state: CoalitionState,
  dataset: Dataset,
  words: Words,
  change: (patch: Partial<CoalitionState>) => void,
): TemplateResult {
  const ask = <K extends keyof CoalitionState>(
    key: K,
    name: string,
    values: readonly (CoalitionState[K] & string)[],
    hint?: (value: string) => string | undefined,
  ) =>
    choices(
      name,
      words.say(`${name}.label` as MessageKey),
      values.map((value) => {
        const small = hint?.(value);
        return { value, text: words.say(`${name}.${value}` as MessageKey), ...(small && { hint: small }) };
      }),
      String(state[key]),
      (value) => change({ [key]: value } as Partial<CoalitionState>),
    );
  const through = words.date(dataset.compiledThrough);
  return html`
    ${ask("focus", "focus", ["coverage", "contributors", "command"])}
    ${ask("usIsr", "us-isr", ["on", "off"], (value) => (value === "on" ? words.say("us-isr.hint") : undefined))}
    ${choices(
      "as-of",
      words.say("date.label"),
      [
        { value: "2025-04", text: words.say("date.2025-04"), hint: words.say("date.2025-04.hint") },
        { value: "latest", text: words.say("date.latest"), hint: words.say("date.latest.hint", { date: through }) },
      ],
      state.asOf,
      (value) => change({ asOf: value as CoalitionState["asOf"] }),
    )}
    ${ask("domain", "domain", ["air", "surface", "signals"])}
    ${choices(
      "component",
      words.say("component.label"),
      (["ground", "air", "sea"] as const).map((value) => ({ value, text: words.say(`component.${value}`) })),
      state.component,
      (value) => change({ component: value as CoalitionState["component"], focus: "contributors" }),
    )}
  `;
}

/** Everything on the map as lists of buttons: the way to it without a pointer, and without a map. */
export function thingsView(
  things: readonly Thing[],
  words: Words,
  open: boolean,
  select: (thing: Thing) => void,
): TemplateResult {
  return html`<details class="fold" ?open=${open}>
    <summary>${words.say("list.title")}</summary>
    ${LISTS.map((kind) => {
      const members = things.filter((thing) => thing.kind === kind);
      if (members.length === 0) return nothing;
      return html`<h3>${words.say(LIST_TITLE[kind])} (${members.length})</h3>
        <ul class="things">
          ${members.map(
            (thing) => html`<li>
              <button type="button" data-thing=${thing.id} @click=${() => select(thing)}>
                <span>${thing.title}</span><small>${thing.rows[0]?.value ?? ""}</small>
              </button>
            </li>`,
          )}
        </ul>`;
    })}
  </details>`;
}
