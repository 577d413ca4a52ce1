import { html, nothing, type TemplateResult } from "lit";
import { stay } from "../stay.js";

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** One question with a few answers: radio buttons that look like one switch. */
export function choices(
  name: string,
  label: string,
  options: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<fieldset part="switch">
    <legend>${label}</legend>
    <form class="choices" @submit=${stay}>
      ${options.map(
        ({ value, text, hint }) => html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />
          <span>${text}${hint ? html`<small>${hint}</small>` : nothing}</span>
        </label>`,
      )}
    </form>
  </fieldset>`;
}
