import type { ReactiveElement } from "lit";

/** A property whose value is one of a few words. */
export interface Choice {
  readonly key: string;
  readonly values: readonly string[];
  readonly default: string;
}

/** Key of the method by which an element reports a value that is not one of a property's choices. */
export const refuse = Symbol("refuse");

export interface ChoiceHolder extends ReactiveElement {
  [refuse](choice: Choice, value: unknown): void;
}

/**
 * Defines a property on a class for each choice. `null` and `undefined` (a removed attribute, a property that a framework
 * has unset) mean the default; any other value is refused and the previous choice stays.
 */
export function defineChoices(prototype: ChoiceHolder, choices: readonly Choice[]): void {
  const chosen = new WeakMap<ChoiceHolder, Record<string, string>>();
  for (const choice of choices) {
    Object.defineProperty(prototype, choice.key, {
      configurable: true,
      enumerable: true,
      get(this: ChoiceHolder) {
        return chosen.get(this)?.[choice.key] ?? choice.default;
      },
      set(this: ChoiceHolder, value: unknown) {
        const word = value ?? choice.default;
        if (typeof word !== "string" || !choice.values.includes(word)) {
          this[refuse](choice, value);
          return;
        }
        const before = chosen.get(this);
        if ((before?.[choice.key] ?? choice.default) === word) return;
        chosen.set(this, { ...before, [choice.key]: word });
        this.requestUpdate(choice.key, before?.[choice.key] ?? choice.default);
      },
    });
  }
}
