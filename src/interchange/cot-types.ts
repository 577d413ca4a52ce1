import type { PLATFORM_ROLES } from "../model/terms.js";

// Types of Cursor on Target. A type that begins with `a` is an "atom", a thing: after it the affiliation (`f` friend), the
// battle dimension (`A` air, `G` ground) and the function letters of MIL-STD-2525B, one by one with dashes between. So the
// letters of our own signs (`SFAPMFRW`) and these say the same. Reviewed in November 2026 against the signs of the map
// (src/scene/kinds) and against the types that TAK's own tools name: `a-f-A-M-F-Q`, `a-f-G-I`, `b-m-p-s-m`, `u-d-c-c`, `u-d-f`.
// What is not in these tables leaves as a generic marker.

type Role = (typeof PLATFORM_ROLES)[number];

/** An aircraft on station by the role of its platform. */
const AIRCRAFT: Readonly<Partial<Record<Role, string>>> = {
  // Reconnaissance, airborne early warning: 2525B MFRW.
  aew: "a-f-A-M-F-R-W",
  // Reconnaissance: MFR. The standard has no letters for radars against targets on the ground.
  gmti: "a-f-A-M-F-R",
  "multi-int": "a-f-A-M-F-R",
  // Electronic surveillance: MFRZ.
  sigint: "a-f-A-M-F-R-Z",
  // Patrol: MFP.
  maritime: "a-f-A-M-F-P",
  // Tanker: MFK.
  tanker: "a-f-A-M-F-K",
};
/** Drone: MFQ. */
const UNCREWED = "a-f-A-M-F-Q";

/** A marker without any meaning of its own. */
export const GENERIC = "b-m-p-s-m";
/** Drawings: a circle, and a line or shape of free form. */
export const CIRCLE = "u-d-c-c";
export const FREE_FORM = "u-d-f";

/** Installations: airfield GIBA, seaport GIBN, military base GIB. */
const INSTALLATIONS: Readonly<Record<string, string>> = { air: "a-f-G-I-B-A", sea: "a-f-G-I-B-N", ground: "a-f-G-I-B" };
/** A headquarters is shown as the place that it is, not as a unit that could be on its way. */
export const HEADQUARTERS = "a-f-G-I-B";
/** A fleet at its base is an airfield: an aircraft's own sign there would say that it flies. */
export const FLEET = "a-f-G-I-B-A";

export const aircraftType = (role: string | null, uncrewed: boolean): string =>
  uncrewed ? UNCREWED : (AIRCRAFT[role as Role] ?? GENERIC);
export const baseType = (component: string): string => INSTALLATIONS[component] ?? GENERIC;
