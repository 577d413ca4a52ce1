import type { Ship } from "../../../src/model/forces.js";
import type { Otherwise, Remark } from "../forces-facts.js";

/** Tonnes as published: low, high, what they measure, and the sources that give them. */
export interface Tonnes {
  readonly tonnes: readonly [low: number, high: number];
  readonly kind: NonNullable<Ship["displacement"]>["kind"];
  /** The row whose sources give the tonnes, if it is not that of the ship. */
  readonly fact?: string;
  readonly number?: Otherwise;
}

/** A ship, or several of one row of the facts that differ in name alone. */
export interface ShipRow {
  readonly fact: string;
  readonly iso: string;
  readonly shipClass: string;
  readonly type: Ship["type"];
  /** Name by id. */
  readonly ships: Readonly<Record<string, string>>;
  readonly displacement: Tonnes | null;
  readonly base?: string;
  readonly from?: string;
  readonly isReference?: true;
  /** How many ships the record stands for, where they are not listed one by one. */
  readonly count?: number;
  readonly confidence?: "low" | "medium";
  /** Delivery is announced and not confirmed. */
  readonly isAnnounced?: true;
  /** What is true at every date of the record. */
  readonly status: string;
  readonly notes?: readonly Remark[];
}

/** Montreux counts standard displacement; most publications do not say which they mean. */
export const SANDOWN: Tonnes = {
  tonnes: [485, 600],
  kind: "unspecified",
  fact: "rou-m271",
  number: { sources: ["roinsider-m271", "esd-m271", "marineforum-m271"], confidence: "medium" },
};
export const TRIPARTITE: Tonnes = {
  tonnes: [605, 605],
  kind: "unspecified",
  fact: "bgr-tripartite",
  number: { sources: ["armyrec-mesta", "marineforum-bg7"] },
};
export const ADA: Tonnes = {
  tonnes: [2400, 2400],
  kind: "unspecified",
  fact: "tur-ada",
  number: { sources: ["turkpress-ada", "techwp-mazepa"] },
};
