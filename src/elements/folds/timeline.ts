import { html, nothing, type TemplateResult } from "lit";
import { compareDates } from "../../model/as-of.js";
import type { Dataset } from "../../model/dataset.js";
import type { TimelineEvent } from "../../model/records.js";
import type { CoalitionState } from "../../model/state.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "./late-words.js";
import { dataView, sourced } from "./sourced.js";

type AsOf = CoalitionState["asOf"];

/** The as-of date that an event belongs to: the earlier one if it had happened by then. */
function asOfFor(dataset: Dataset, event: Pick<TimelineEvent, "date">): AsOf {
  return compareDates(event.date, dataset.asOfDates["2025-04"]) <= 0 ? "2025-04" : "latest";
}

/**
 * Events, oldest first, in two lists: up to the earlier as-of date, and since. Each is a button that sets the as-of date
 * of its list; events after the map's date stay readable and are marked as later.
 */
export function timelineView(
  dataset: Dataset,
  state: CoalitionState,
  words: Words,
  change: (patch: Partial<CoalitionState>) => void,
): TemplateResult {
  const events = [...(dataset.timeline ?? [])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const first = words.date(dataset.asOfDates["2025-04"]);
  const latest = words.date(dataset.asOfDates.latest);
  const list = (asOf: AsOf, heading: string) => {
    const later = asOf === "latest" && state.asOf === "2025-04";
    const members = events.filter((event) => asOfFor(dataset, event) === asOf);
    if (members.length === 0) return nothing;
    return html`<h4>${heading}${later ? html` <small class="quiet">(${sayLate(words, "timeline.later")})</small>` : nothing}</h4>
      <ol class=${later ? "later" : ""}>
        ${members.map(
          (event) => html`<li>
            <button
              type="button"
              data-event=${event.id}
              data-as-of=${asOf}
              aria-pressed=${state.asOf === asOf ? "true" : "false"}
              @click=${() => change({ asOf })}
            >
              <time datetime=${event.date}>${words.date(event.date)}</time>
              ${dataView(event.title, words)}
            </button>
            <p>${dataView(event.summary, words)} ${sourced({ sources: event.sources, grade: event.grade }, words)}</p>
          </li>`,
        )}
      </ol>`;
  };
  return html`<section class="timeline">
    <p class="hint">${sayLate(words, "timeline.hint", { first, latest })}</p>
    ${list("2025-04", sayLate(words, "timeline.by", { date: first }))}
    ${list("latest", sayLate(words, "timeline.after", { date: latest }))}
  </section>`;
}
