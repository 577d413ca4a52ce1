import type { Component } from "../../model/terms.js";
import type { MakePart } from "./force-part.js";
import { groundPart } from "./ground-part.js";

/** What makes the numbers of the components that are loaded late, together with their records. */
export type LateParts = Readonly<Record<Exclude<Component, "ground">, MakePart>>;

let late: Partial<LateParts> = {};

/** Makes late parts known to ledgers. */
export function addForceParts(parts: LateParts): void {
  late = parts;
}

/** What makes a component's numbers; `undefined` until it is loaded. */
export const partFor = (component: Component): MakePart | undefined =>
  component === "ground" ? groundPart : late[component];
