import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import type { Form } from "./form.js";

/** A field of a form, with its label and what is wrong with its text. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** What it shows until something is typed. */
  readonly usual?: string;
  readonly hint?: string;
  readonly type?: "text" | "number";
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | "any";
  readonly longest?: number;
  readonly placeholder?: string;
  /** Called when a text has been entered: the field is left, or Enter pressed. Without it, the text is only kept. */
  readonly enter?: (text: string) => void;
}

/** Text box with a label. Escape takes back what has been typed since the last time it was entered. */
export function fieldView(form: Form, field: Field): TemplateResult {
  const { id, label, usual = "", hint, type = "text", enter } = field;
  const wrong = form.wrong(id);
  const shown = form.get(id, usual);
  const input = (event: Event) => form.note(id, (event.currentTarget as HTMLInputElement).value);
  const change = (event: Event) => enter?.((event.currentTarget as HTMLInputElement).value);
  const keys = (event: KeyboardEvent) => {
    const box = event.currentTarget as HTMLInputElement;
    if (event.key !== "Escape" || !enter || box.value === usual) return;
    event.stopPropagation();
    box.value = usual;
    form.clear(id);
  };
  const described = [wrong !== undefined && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type=${type}
      autocomplete="off"
      spellcheck="false"
      min=${ifDefined(field.min)}
      max=${ifDefined(field.max)}
      step=${ifDefined(field.step)}
      maxlength=${ifDefined(field.longest)}
      placeholder=${ifDefined(field.placeholder)}
      aria-invalid=${wrong === undefined ? "false" : "true"}
      aria-describedby=${described || nothing}
      .value=${live(shown)}
      @input=${input}
      @change=${change}
      @keydown=${keys}
    />
    ${hint ? html`<small id="${id}-hint" class="hint">${hint}</small>` : nothing}
    ${wrongView(form, id)}
  </div>`;
}

/** What is wrong with a field or form, if anything. */
export function wrongView(form: Form, id: string): TemplateResult | typeof nothing {
  const wrong = form.wrong(id);
  return wrong === undefined ? nothing : html`<p id="${id}-wrong" class="wrong" role="alert">${wrong}</p>`;
}

/** One of several answers. */
export interface Option {
  readonly value: string;
  readonly text: string;
  readonly lang?: string | undefined;
}

/** A list to choose from, with a label. */
export function selectView(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
      ${options.map(
        ({ value, text, lang }) =>
          html`<option value=${value} .selected=${value === chosen} lang=${lang ?? nothing}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** A number as a field shows it and reads it back: with a point, without thousands. */
export const plainNumber = (value: number): string => String(value);

/** The number in a text, with a point or a comma; `null` for what is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  if (plain === "") return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
