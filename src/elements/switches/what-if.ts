import { html, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import { forceOptions } from "../../model/force-size.js";
import { fieldOf } from "../../model/parse-fields.js";
import type { CoalitionState } from "../../model/state.js";
import { nameIn } from "../../scene/names.js";
import { sayWhatIf } from "../../scene/what-if-words.js";
import type { Words } from "../../scene/words.js";

type Change = (patch: Partial<CoalitionState>) => unknown;

/** Which permanent members of the Security Council veto. */
export function vetoesView({ vetoes }: CoalitionState, dataset: Dataset, words: Words, change: Change): TemplateResult {
  const toggle = (iso: string, on: boolean) =>
    change({ vetoes: [...vetoes.filter((other) => other !== iso), ...(on ? [iso] : [])].sort() });
  return html`<fieldset class="vetoes" part="switch">
    <legend>${sayWhatIf(words, "whatif.vetoes.label")}</legend>
    ${dataset.permanentMembers.map(
      (iso) => html`<label>
        <input
          type="checkbox"
          name="veto"
          value=${iso}
          .checked=${vetoes.includes(iso)}
          @change=${(event: Event) => toggle(iso, (event.currentTarget as HTMLInputElement).checked)}
        />
        ${nameIn(dataset, iso, words)}
      </label>`,
    )}
  </fieldset>`;
}

/** The sizes that the IISS study names, one row per number: an option that is a range gives both its ends. */
function namedSizes(dataset: Dataset): { size: number; what: string }[] {
  return forceOptions(dataset).flatMap(({ low, high, what }) =>
    [...new Set([low, high])].flatMap((size) => (size === null ? [] : [{ size, what }])),
  );
}

/** The size of the force: one that the IISS study names, or any other. */
export function forceSizeView(
  { forceSize }: CoalitionState,
  dataset: Dataset,
  words: Words,
  change: Change,
): TemplateResult {
  const field = fieldOf("forceSize");
  const { min, max } = field?.kind === "number" ? field : { min: 1000, max: 100_000 };
  const sizes = namedSizes(dataset);
  const by = words.list([...new Set(forceOptions(dataset).map(({ statedBy }) => words.data(statedBy)))]);
  const own = !sizes.some(({ size }) => size === forceSize);
  const type = (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const { badInput, rangeUnderflow, rangeOverflow, valueMissing } = box.validity;
    if (badInput || rangeUnderflow || rangeOverflow || valueMissing) box.reportValidity();
    else change({ forceSize: Math.round(box.valueAsNumber) });
  };
  return html`<fieldset class="force-size" part="switch">
    <legend>${sayWhatIf(words, "whatif.force.label")}</legend>
    <select
      id="force-option"
      aria-label=${sayWhatIf(words, "whatif.force.options", { by })}
      @change=${(event: Event) => {
        const size = Number((event.currentTarget as HTMLSelectElement).value);
        if (size > 0) change({ forceSize: size });
      }}
    >
      ${sizes.map(
        ({ size, what }) => html`<option value=${size} .selected=${size === forceSize}>
          ${sayWhatIf(words, "whatif.force.option", { n: size, what: words.data(what) })}
        </option>`,
      )}
      <option value="0" ?hidden=${!own} .selected=${own}>${sayWhatIf(words, "whatif.force.own")}</option>
    </select>
    <input
      id="force-size"
      type="number"
      inputmode="numeric"
      required
      min=${min}
      max=${max}
      step="1000"
      aria-label=${sayWhatIf(words, "whatif.force.number")}
      .value=${String(forceSize)}
      @change=${type}
    />
  </fieldset>`;
}
