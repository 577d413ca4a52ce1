import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import type { Ledger } from "../../scene/ledger-text.js";
import {
  amountText,
  asInLedger,
  assumptionName,
  type MeasureName,
  measureName,
  movesNotes,
  type Sensitivity,
  sayMoves,
  valueText,
} from "../../scene/moves-words.js";
import { percentText } from "../../scene/range-text.js";
import type { Words } from "../../scene/words.js";

/** Bars that are shown before a reader asks for more. */
const FIRST_BARS = 8;

export interface MovesShown {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly ledger: Ledger;
  readonly measure: MeasureName;
  readonly measures: readonly MeasureName[];
  /** The result for this measure or, while that is being worked out, for the one before. */
  readonly found: Sensitivity | undefined;
  readonly busy: boolean;
  readonly claim: string;
  /** What was typed, if it is not a claim. */
  readonly claimError: string | undefined;
  readonly all: boolean;
}
export interface MovesActions {
  readonly choose: (measure: MeasureName) => void;
  readonly check: (claim: string) => void;
  readonly set: (id: string, value: number) => void;
  readonly showAll: () => void;
}

/** The lowest and highest value on the axis of the bars, in per cent. */
export function extentOf({ value, p5, p95, oneAtATime }: Sensitivity): readonly [number, number] {
  const ends = [value, p5, p95, ...oneAtATime.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return high > low ? [low, high] : [low - 1, high + 1];
}

type Row = Sensitivity["oneAtATime"][number];

function barView(row: Row, found: Sensitivity, shown: MovesShown, words: Words, set: MovesActions["set"]) {
  const { dataset, state } = shown;
  const assumption = dataset.assumptions.find(({ id }) => id === row.id);
  const name = assumption ? assumptionName(dataset, assumption, words) : row.id;
  const now = state.overrides[row.id] ?? assumption?.value;
  const [low, high] = extentOf(found);
  const at = (value: number) => ((value - low) / (high - low)) * 100;
  const [left, right] = [at(Math.min(row.atLow, row.atHigh)), at(Math.max(row.atLow, row.atHigh))];
  const index = found.indices.find(({ id }) => id === row.id);
  const end = (amount: number, outcome: number, which: "low" | "high") => {
    const text = amountText(amount, assumption?.unit ?? "", words);
    const percent = percentText(outcome, words);
    return html`<button
      type="button"
      data-end=${`${row.id} ${which}`}
      aria-pressed=${amount === now}
      aria-label=${sayMoves(words, "moves.set", { name, amount: text, percent })}
      @click=${() => set(row.id, amount)}
    >
      ${sayMoves(words, "moves.end", { amount: text, percent })}
    </button>`;
  };
  const ends = [end(row.low, row.atLow, "low"), end(row.high, row.atHigh, "high")];
  const share = (value: number | undefined) => (value === undefined ? "–" : words.percent(Math.max(0, value) * 100));
  return html`<tr role="row">
    <th role="rowheader" scope="row" lang=${(assumption && words.langOf(assumption.label)) ?? nothing}>${name}</th>
    <td role="cell" class="bar">
      <div class="track" aria-hidden="true">
        <span class="swing" .style=${`left:${left}%;width:${Math.max(right - left, 0.6)}%`}></span>
        <span class="now" .style=${`left:${at(found.value)}%`}></span>
      </div>
      <div class="ends">${row.atLow <= row.atHigh ? ends : ends.reverse()}</div>
    </td>
    <td role="cell" class="index">${share(index?.first)}</td>
    <td role="cell" class="index">${share(index?.total)}</td>
  </tr>`;
}

function barsView(found: Sensitivity, shown: MovesShown, words: Words, actions: MovesActions): TemplateResult {
  const rows = shown.all ? found.oneAtATime : found.oneAtATime.slice(0, FIRST_BARS);
  const more = found.oneAtATime.length - rows.length;
  const head = (key: Parameters<typeof sayMoves>[1]) =>
    html`<th role="columnheader" scope="col">${sayMoves(words, key)}</th>`;
  return html`<table role="table" class="bars">
      <thead role="rowgroup">
        <tr role="row">
          ${head("moves.assumption")} ${head("moves.ends")} ${head("moves.alone")} ${head("moves.interplay")}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => barView(row, found, shown, words, actions.set))}
      </tbody>
    </table>
    ${
      more > 0
        ? html`<button type="button" class="more" @click=${actions.showAll}>${sayMoves(words, "moves.more", { count: more })}</button>`
        : nothing
    }`;
}

function claimView({ claim, claimError, found, busy }: MovesShown, words: Words, check: MovesActions["check"]) {
  const send = (event: Event) => {
    event.preventDefault();
    check((event.currentTarget as HTMLFormElement).querySelector("input")?.value ?? "");
  };
  const answer = found?.claim && found.claim.text === claim ? found.claim : undefined;
  return html`<form class="claim" @submit=${send}>
    <label for="claim">${sayMoves(words, "moves.claim")}</label>
    <span class="row">
      <input
        id="claim"
        type="text"
        maxlength="40"
        autocomplete="off"
        spellcheck="false"
        placeholder=">25"
        .value=${claim}
        aria-invalid=${claimError === undefined ? "false" : "true"}
        aria-describedby="claim-said"
      />
      <button type="submit">${sayMoves(words, "moves.claim.check")}</button>
    </span>
    <p id="claim-said" role="status" class=${claimError === undefined ? "" : "wrong"}>
      ${
        claimError !== undefined
          ? sayMoves(words, "moves.claim.bad", { value: claimError })
          : answer
            ? sayMoves(words, "moves.claim.holds", {
                claim: answer.text,
                share: percentText(answer.holds * 100, words),
                draws: found?.draws ?? 0,
              })
            : busy && claim
              ? sayMoves(words, "moves.working")
              : ""
      }
    </p>
  </form>`;
}

/** Which assumptions move a number, how far, and whether a claim about it holds. */
export function movesView(shown: MovesShown, words: Words, actions: MovesActions): TemplateResult {
  const { found, measure, measures, ledger, busy } = shown;
  const fresh = found?.measure === measure ? found : undefined;
  const { atMost } = ledger;
  const printed = fresh && asInLedger(fresh, ledger);
  return html`<section class="moves-found" aria-busy=${busy ? "true" : "false"}>
    <label for="moves-measure">${sayMoves(words, "moves.measure")}</label>
    <select
      id="moves-measure"
      @change=${(event: Event) => actions.choose((event.currentTarget as HTMLSelectElement).value as MeasureName)}
    >
      ${measures.map((name) => html`<option value=${name} .selected=${name === measure}>${measureName(words, name)}</option>`)}
    </select>
    <p class="value" role="status">${printed ? valueText(printed, atMost, words) : sayMoves(words, "moves.working")}</p>
    ${
      fresh && printed
        ? html`<p class="hint">${movesNotes(printed, fresh.oneAtATime.length > 0, atMost, words).join(" ")}
            ${fresh.indices.length > 0 ? sayMoves(words, "moves.indices.note") : nothing}
            ${ledger.assumptions.length > 0 ? sayMoves(words, "moves.rests", { count: ledger.assumptions.length }) : nothing}</p>
            ${fresh.oneAtATime.length > 0 ? barsView(fresh, shown, words, actions) : nothing}
            ${claimView({ ...shown, found: fresh }, words, actions.check)}`
        : nothing
    }
  </section>`;
}
