import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../scene/words.js";
import { choices } from "../switches/choices.js";
import { EMBED_KINDS, type EmbedKind, type EmbedSize } from "./embed-code.js";
import { NUMBER_ROWS, type NumberRows } from "./numbers-of.js";
import type { Decimal } from "./numbers-table.js";
import { type ShareKey, sayShare } from "./share-words.js";
import type { PresentLink } from "./shared-link.js";

/** Smallest and largest side of an embed, in CSS pixels. */
export const SIDE_PX = { low: 240, high: 4000 } as const;

/** A side as typed, in CSS pixels; `undefined` if it is not within the limits. */
export function sideOf(text: string): number | undefined {
  const pixels = Number(text);
  return Number.isInteger(pixels) && pixels >= SIDE_PX.low && pixels <= SIDE_PX.high ? pixels : undefined;
}

export const SHARED_FILES = [...NUMBER_ROWS, "ledger", "geojson"] as const;
export type SharedFile = (typeof SHARED_FILES)[number];

/** The code of an embed, its small preview, and what to know about it. */
export interface ShownEmbed {
  readonly code: string;
  /** The size that it has, which for a picture may be more than was asked for. */
  readonly size: EmbedSize;
  readonly preview: TemplateResult | Node;
  readonly notes: readonly string[];
}

/** Texts that are no size, by side. */
export type WrongSides = Partial<Readonly<Record<keyof EmbedSize, string>>>;

/** What the dialog shows. */
export interface Shown {
  readonly link: PresentLink;
  readonly kind: EmbedKind;
  readonly size: EmbedSize;
  /** Sides as typed that are not within the limits; the code waits for better ones. */
  readonly wrong: WrongSides;
  /** `undefined` while it is being made. */
  readonly embed: ShownEmbed | undefined;
  readonly rows: NumberRows;
  readonly decimal: Decimal;
  /** The numbers as text, where the page may not copy them. */
  readonly numbers: string | undefined;
  readonly said: string;
}

export interface ShareActions {
  readonly closed: () => void;
  readonly copyLink: () => void;
  readonly setKind: (kind: EmbedKind) => void;
  readonly setSize: (side: keyof EmbedSize, text: string) => void;
  readonly copyCode: () => void;
  readonly picture: () => void;
  readonly setRows: (rows: NumberRows) => void;
  readonly setDecimal: (decimal: Decimal) => void;
  readonly copyNumbers: () => void;
  readonly download: (file: SharedFile) => void;
}

const selectAll = (event: Event) => (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).select();

function section(id: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section class="share-part" role="group" aria-labelledby=${`share-${id}`}>
    <h3 id=${`share-${id}`}>${title}</h3>
    ${content}
  </section>`;
}

function linkPart({ link }: Shown, words: Words, actions: ShareActions): TemplateResult {
  const { reads, lacks, verdict, length } = link;
  const notes = [
    ...(reads === "read" ? [] : [sayShare(words, `share.link.${reads}`)]),
    ...(lacks.length > 0 ? [sayShare(words, "share.link.lacks", { what: words.list(lacks) })] : []),
    ...(verdict === "too-long" ? [sayShare(words, "share.link.tooLong", { count: length })] : []),
  ];
  return section(
    "link",
    sayShare(words, "share.link"),
    html`<p class="quiet">${sayShare(words, "share.link.hint")}</p>
      <label for="share-link-text">${sayShare(words, "share.link.label")}</label>
      <input id="share-link-text" type="text" dir="ltr" readonly .value=${link.link} @focus=${selectAll} />
      <div class="share-buttons">
        <button type="button" class="main" data-action="copy-link" ?disabled=${verdict === "too-long"} @click=${actions.copyLink}>
          ${sayShare(words, "share.link.copy")}
        </button>
      </div>
      ${notes.map((note) => html`<p class="note">${note}</p>`)}`,
  );
}

function sideField(side: keyof EmbedSize, { size, wrong }: Shown, words: Words, set: ShareActions["setSize"]) {
  const id = `share-${side}`;
  return html`<div>
    <label for=${id}>${sayShare(words, `share.embed.${side}`)}</label>
    <input
      id=${id}
      type="number"
      min=${SIDE_PX.low}
      max=${SIDE_PX.high}
      step="1"
      required
      .value=${wrong[side] ?? String(size[side])}
      aria-describedby="share-size"
      aria-invalid=${wrong[side] === undefined ? nothing : "true"}
      @change=${(event: Event) => set(side, (event.currentTarget as HTMLInputElement).value)}
    />
  </div>`;
}

function embedPart(all: Shown, words: Words, actions: ShareActions): TemplateResult {
  const { kind, size, wrong, embed } = all;
  const waits = Object.keys(wrong).length > 0;
  const kinds = EMBED_KINDS.map((value) => ({
    value,
    text: sayShare(words, `share.embed.${value}`),
    hint: sayShare(words, `share.embed.${value}.hint`),
  }));
  const pick = (value: string) => actions.setKind(value as EmbedKind);
  const shown = embed?.size ?? size;
  const code = embed
    ? html`<label for="share-code">${sayShare(words, "share.embed.code")}</label>
        <textarea id="share-code" dir="ltr" rows="6" readonly ?disabled=${waits} spellcheck="false" .value=${embed.code} @focus=${selectAll}></textarea>
        <div class="share-buttons">
          <button type="button" data-action="copy-code" ?disabled=${waits} @click=${actions.copyCode}>${sayShare(words, "share.embed.copy")}</button>
          ${
            kind === "image"
              ? html`<button type="button" data-action="picture" ?disabled=${waits} @click=${actions.picture}>${sayShare(words, "share.embed.picture")}</button>`
              : nothing
          }
        </div>
        ${embed.notes.map((note) => html`<p class="note">${note}</p>`)}`
    : html`<p class="quiet">${sayShare(words, "share.making")}</p>`;
  return section(
    "embed",
    sayShare(words, "share.embed"),
    html`${choices("share-kind", sayShare(words, "share.embed.kind"), kinds, kind, pick)}
      <div class="share-size">
        ${sideField("width", all, words, actions.setSize)} ${sideField("height", all, words, actions.setSize)}
      </div>
      <p id="share-size" class=${waits ? "wrong" : "quiet"}>${sayShare(words, waits ? "share.embed.waits" : "share.embed.size", SIDE_PX)}</p>
      <figure class="share-preview">
        <figcaption class="quiet">${sayShare(words, "share.embed.preview", { ...textOf(shown) })}</figcaption>
        <div class="share-page" .style=${`--_ratio: ${shown.width} / ${shown.height}`}>${embed?.preview ?? nothing}</div>
      </figure>
      ${code}`,
  );
}

/** A size as text, without separators of thousands. */
const textOf = ({ width, height }: EmbedSize) => ({ width: String(width), height: String(height) });

function numbersPart({ rows, decimal, numbers }: Shown, words: Words, actions: ShareActions): TemplateResult {
  const signs = [
    { value: ".", text: sayShare(words, "share.numbers.point") },
    { value: ",", text: sayShare(words, "share.numbers.comma") },
  ];
  const kinds = NUMBER_ROWS.map((value) => ({ value, text: sayShare(words, `share.numbers.${value}`) }));
  const asks = { rows: sayShare(words, "share.numbers.rows"), decimal: sayShare(words, "share.numbers.decimal") };
  return section(
    "numbers",
    sayShare(words, "share.numbers"),
    html`<p class="quiet">${sayShare(words, "share.numbers.hint")}</p>
      ${choices("share-rows", asks.rows, kinds, rows, (value) => actions.setRows(value as NumberRows))}
      ${choices("share-decimal", asks.decimal, signs, decimal, (value) => actions.setDecimal(value as Decimal))}
      <div class="share-buttons">
        <button type="button" data-action="copy-numbers" @click=${actions.copyNumbers}>${sayShare(words, "share.numbers.copy")}</button>
      </div>
      ${
        numbers === undefined
          ? nothing
          : html`<label for="share-table">${sayShare(words, "share.numbers.label")}</label>
            <textarea id="share-table" dir="ltr" rows="6" readonly spellcheck="false" .value=${numbers} @focus=${selectAll}></textarea>`
      }`,
  );
}

function filesPart(words: Words, actions: ShareActions): TemplateResult {
  const button = (file: SharedFile) =>
    html`<button type="button" data-file=${file} @click=${() => actions.download(file)}>${sayShare(words, `share.files.${file}` as ShareKey)}</button>`;
  return section(
    "files",
    sayShare(words, "share.files"),
    html`<div class="share-buttons">${SHARED_FILES.map(button)}</div>`,
  );
}

/** The dialog: link, numbers and files on one side, embed codes on the other. */
export function shareView(shown: Shown, words: Words, actions: ShareActions): TemplateResult {
  const closeOf = (event: Event) => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  return html`<dialog class="share" part="share" aria-labelledby="share-title" @close=${actions.closed} @keydown=${keepKeys}>
    <div class="share-head">
      <h2 id="share-title">${sayShare(words, "share.title")}</h2>
      <p class="share-said" role="status">${shown.said}</p>
      <button type="button" class="close" aria-label=${sayShare(words, "share.close")} @click=${closeOf}>×</button>
    </div>
    <div class="share-grid">
      <div>${linkPart(shown, words, actions)} ${numbersPart(shown, words, actions)} ${filesPart(words, actions)}</div>
      <div>${embedPart(shown, words, actions)}</div>
    </div>
  </dialog>`;
}
