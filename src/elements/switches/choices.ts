import { html, nothing, type TemplateResult } from "lit";

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/**
 * Keeps a form from being sent. Radio buttons are in forms because Chromium never lets go of those that it has counted
 * among the buttons of a shadow root, with all that is around them.
 */
export const stay = (event: Event): void => event.preventDefault();

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
