import { html, nothing, type TemplateResult } from "lit";
import { editedMark } from "../../scene/edited-mark.js";
import type { Derived } from "../../session/derive.js";
import type { Store } from "../store/store.js";
import { type CompareView, compareLabels } from "./compare-view.js";
import { locatorView } from "./locator.js";
import type { Stage } from "./stage.js";
import { stillView } from "./still-view.js";

/** The element that a stage is drawn in. */
interface Staged {
  readonly store: Store;
  readonly stage: Stage;
  readonly renderRoot: DocumentFragment | HTMLElement;
}

/** How two maps share the stage, and what else lies on it. */
export interface StageLook {
  readonly view: CompareView;
  readonly swipe: number;
  readonly setView: (view: CompareView) => void;
  readonly setSwipe: (percent: number) => void;
  /** What a reader edits with on the map. */
  readonly edit: TemplateResult | typeof nothing;
  /** The legend, if it is shown on the map. */
  readonly legend: TemplateResult | typeof nothing;
}

/** One or two maps, or a still instead, with what lies on top: labels of compared maps, locator, legend, card. */
export function stageView(host: Staged, derived: Derived | undefined, look: StageLook): TemplateResult {
  const { stage, store } = host;
  const words = store.words();
  const { printing } = stage.still;
  const two = derived?.pair ? look.view : "one";
  const stilled = (stage.isStill || stage.showsPoster) && derived;
  const asks = stage.isPoster && derived && (!stage.loader.awake || stage.isAskedFor);
  return html`<div class="place">
      ${stage.failed || stage.hasNoStill ? html`<slot name="fallback"><p class="failed" role="alert" tabindex="-1">${stage.failureText()}</p></slot>` : nothing}
      <div class="stage ${two}${stilled ? " stilled" : ""}" .style=${`--_swipe: ${look.swipe}%`} @pointerdown=${stage.selection.notePointer}>
      <div class="map one" part="map"></div>
      <div class="map two" part="map" ?hidden=${!derived?.pair}></div>
      ${stilled ? still(host, derived) : nothing}
      ${
        asks
          ? html`<button class="use-map" type="button" aria-disabled=${stage.loader.awake} @click=${() => stage.askForMap("button")}>${words.say(stage.loader.awake ? "map.loading" : "guest.use")}</button>`
          : nothing
      }
      ${
        derived?.pair
          ? compareLabels(words, derived.pair.labels, look.view, look.swipe, {
              view: look.setView,
              swipe: look.setSwipe,
            })
          : honestyView(store)
      }
      ${derived && editedView(store, derived)} ${derived && theirsView(derived)}
      ${printing || !derived ? nothing : locator(host, derived)} ${look.edit} ${printing ? nothing : look.legend} ${stage.access.overlay()} ${stage.selection.card(words)}
      </div>
    </div>
    ${printing && derived ? html`<div class="print-key"><coalition-legend></coalition-legend></div>` : nothing}`;
}

/** The locator, once the still painter is loaded. */
function locator({ stage, store }: Staged, { scene, pair }: Derived): TemplateResult | typeof nothing {
  const shown = pair?.before ?? scene;
  const live = stage.map.drawn && !stage.isStill && !stage.isPoster;
  return locatorView(stage.still.painter, {
    scene: shown,
    bounds: (live ? stage.bounds() : stage.still.bounds) ?? shown.bounds,
    theme: store.themeName(),
    words: store.words(),
    leadThere: live ? (overview) => stage.show(overview) : undefined,
  });
}

function still({ stage, store, renderRoot }: Staged, derived: Derived): TemplateResult | typeof nothing {
  const { painter, printing, bounds } = stage.still;
  if (!painter) return nothing;
  const { scene, pair, sentence: label } = printing ? store.pictureIn("print") : derived;
  const theme = printing ? "print" : store.themeName();
  const press = (at: { x: number; y: number }) => stage.askForMap(at);
  const poster = stage.isPoster ? { view: stage.map.lastView ?? ("start" as const), press } : null;
  return stillView(
    painter.staticMapSvg,
    {
      scenes: (pair ? [pair.before, pair.after] : [scene]).map((one) => (bounds ? { ...one, bounds } : one)),
      theme,
      paper: printing,
      label,
      covered: printing ? [] : stage.covered,
      poster,
    },
    renderRoot.querySelector(".stage"),
    store.words(),
  );
}

/** Says that the map shows a reader's scenario and none of ours, wherever the head is not shown too. */
function editedView(store: Store, { situation }: Derived): TemplateResult | typeof nothing {
  const mark = editedMark(situation, store.words());
  return mark ? html`<p class="edited">${mark}</p>` : nothing;
}

/** Says that a layer on the map is the reader's, in the words of the legend, which may be closed. */
function theirsView({ situation, legend }: Derived): TemplateResult | typeof nothing {
  const own =
    situation.reference && legend.flatMap(({ entries }) => entries).find(({ layer }) => layer === "reference");
  return own ? html`<p class="edited theirs">${own.text}</p>` : nothing;
}

/** The caveat that applies to everything on the map. */
function honestyView(store: Store): TemplateResult | typeof nothing {
  const key = { coverage: "map.notional", contributors: "map.posture", command: undefined } as const;
  const said = key[store.state.reading];
  return said ? html`<p class="notional">${store.words().say(said)}</p>` : nothing;
}
