import type { ReactiveElement } from "lit";

/** A property that is one of a few words. */
export interface Choice {
  readonly key: string;
  readonly values: readonly string[];
  readonly default: string;
}

/** Names the method by which an element tells its page of a word that is none of a property's. */
export const refuse = Symbol("refuse");

export interface ChoiceHolder extends ReactiveElement {
  [refuse](choice: Choice, value: unknown): void;
}

/**
 * Gives a class a property for each choice. `null` and `undefined` (an attribute taken away, a framework's property that
 * is gone) mean the default; another word is refused, and what was chosen before stays.
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
