import { type CoalitionState, STATE_FIELDS, type StateField } from "../model/state.js";

/** The fields of the state as properties of the same names. */
export type StateProperties = { -readonly [Key in keyof CoalitionState]: CoalitionState[Key] };

/** What an element must offer so that the state's fields can be its attributes and properties. */
export interface StateHolder extends HTMLElement {
  readonly store: {
    readonly state: CoalitionState;
    /** Reads one field from text or a value; a bad one is reported and changes nothing. */
    setField(field: StateField, value: unknown): void;
  };
}

const BY_NAME: ReadonlyMap<string, StateField> = new Map(STATE_FIELDS.map((field) => [field.name, field]));

/** Attribute names of the state's fields. */
export const STATE_ATTRIBUTES: readonly string[] = [...BY_NAME.keys()];

export function fieldOfAttribute(name: string): StateField | undefined {
  return BY_NAME.get(name);
}

/** Gives a class one property per field of the state, named in camelCase. */
export function defineStateProperties(prototype: StateHolder): void {
  for (const field of STATE_FIELDS) {
    Object.defineProperty(prototype, field.key, {
      configurable: true,
      enumerable: true,
      get(this: StateHolder) {
        return this.store.state[field.key];
      },
      set(this: StateHolder, value: unknown) {
        this.store.setField(field, value);
      },
    });
  }
}

/**
 * Properties that were set before the class was defined (frameworks do that) hide the accessors:
 * this deletes them from the instance and sets them again.
 */
export function adoptEarlyProperties(element: HTMLElement, keys: readonly string[]): void {
  for (const key of keys) {
    if (!Object.hasOwn(element, key)) continue;
    const value = Reflect.get(element, key) as unknown;
    Reflect.deleteProperty(element, key);
    Reflect.set(element, key, value);
  }
}
