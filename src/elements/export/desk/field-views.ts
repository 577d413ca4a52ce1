import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

/** A section of the desk that folds away. */
export function sectionView(
  name: string,
  title: TemplateResult | string,
  body: TemplateResult,
  open = false,
): TemplateResult {
  return html`<details class="desk-section" data-section=${name} ?open=${open}>
    <summary>${title}</summary>
    <div class="desk-body">${body}</div>
  </details>`;
}

/** A field whose text counts while it is typed. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly hint?: string;
  readonly many?: boolean;
  readonly required?: boolean;
  readonly typed: (text: string) => void;
}

export function textView({ id, label, value, longest, hint, many, required, typed }: TextField): TemplateResult {
  const input = (event: Event) => typed((event.currentTarget as HTMLInputElement).value);
  const described = hint ? `${id}-hint` : nothing;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${
      many
        ? html`<textarea
            id=${id}
            rows="2"
            maxlength=${longest}
            aria-describedby=${described}
            .value=${live(value)}
            @input=${input}
          ></textarea>`
        : html`<input
            id=${id}
            type="text"
            maxlength=${longest}
            autocomplete="off"
            ?required=${required ?? false}
            aria-describedby=${described}
            .value=${live(value)}
            @input=${input}
          />`
    }
    ${hint ? html`<small id="${id}-hint" class="hint">${hint}</small>` : nothing}
  </div>`;
}

/** A box to tick. */
export function checkView(id: string, label: string, checked: boolean, set: (on: boolean) => void): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}

/** A button that opens the browser's picker of files. */
export function fileView(
  id: string,
  text: string,
  accept: string,
  take: (file: File) => void,
  label?: string,
): TemplateResult {
  const pick = (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const [file] = box.files ?? [];
    // So that the same file can be chosen again once it has been changed.
    if (file) take(file);
    box.value = "";
  };
  const open = (event: Event) => {
    const box = (event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement;
    box.click();
  };
  return html`<button type="button" data-action=${id} aria-label=${label ?? nothing} @click=${open}>${text}</button>
    <input id=${id} type="file" accept=${accept} hidden @change=${pick} />`;
}
