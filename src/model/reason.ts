/**
 * Every reason that the model can give, as an English sentence with its parameters in braces.
 * This table is the reference: other languages translate it key by key.
 *
 * Parameters: `state` an ISO code, `states` ISO codes joined by commas, `fleet`, `fleets` ids,
 * `from`, `until` ISO dates, `lead`, `framework`, `component`, `role` values of an enumeration, `statement` and
 * `status` English text from the data; everything else is a number. A reason about a fleet may carry its id as `fleet`
 * even if the sentence does not name it, and one about a ship its id as `ship`.
 */
export const REASONS = {
  // Why something is not available.
  "not-yet": "Did not yet exist on this date: from {from}.",
  "no-longer": "No longer in place on this date: until {until}.",
  "needs-consensus": "NATO-owned: needs the consent of {members} allies; withheld by {states}; not for this force.",
  "nato-lead-consensus": "NATO lead: needs the consent of {members} allies; withheld by {states}; no mission.",
  "nato-headquarters-consensus":
    "NATO headquarters: needs the consent of {members} allies; withheld by {states}; not for this force.",
  "nato-support-none": "NATO-owned: no NATO support; not for this force.",
  "nato-supports": "NATO headquarters: supports this force under a {lead} lead, but does not command it.",
  "nato-headquarters-support-none": "NATO headquarters: no NATO support; not for this force.",
  "framework-not-used": "A headquarters of the {framework} framework: not used under a {lead} lead.",
  "un-vetoed": "UN lead: needs a Security Council decision; vetoed by {states}; no mandate.",
  "us-isr-off": "US-provided: US ISR is off.",
  "us-tankers-off": "US tanker: European tankers only.",
  paused: "Reported not to be flying here on this date: from {from} until {until}.",
  "tankers-off": "Tanker: tankers are off.",
  "not-a-participant": "National: {state} is not a participant in the coalition.",
  "component-ruled-out": "National: {state} has ruled out the {component} component.",
  "no-aircraft-of-its-own": "A forward or temporary site with no aircraft of its own.",
  "not-delivered": "Ordered, not delivered, or retired: no aircraft to count.",
  "quantity-not-published": "The number of aircraft is not published and none is assumed.",
  // Why a station's candidate does not hold it.
  "capacity-used-up": "All its aircraft are in use at stations higher in the order.",
  "too-far": "Too far: the flight there and back takes {transitH} h of {enduranceH} h endurance.",
  "flight-not-published": "Speed or endurance is not published and none is assumed.",
  "no-sensor": "Has no sensor for what this station looks for.",
  // Why a station is held as it is.
  "station-empty": "No candidate is available: the station is unfilled.",
  "station-part-time": "Held about {hours} h a day, with gaps of about {gap} h if patrols are evenly spaced.",
  "gives-fuel": "Offloads about {tonnes} t of fuel a day.",
  // How a fighter patrol is flown, or why it is not.
  "patrol-no-base": "No participating ally has an air base in the data for this date.",
  "patrol-needs-tankers":
    "{km} km from the nearest air base: beyond {radiusKm} km fighters need tankers, and none may fly.",
  "patrol-empty": "No fighters are available: nobody flies this patrol.",
  "patrol-used-up": "All fighters that may fly are in use at other patrols.",
  "patrol-base-unused":
    "No detachment of fighters is recorded at this base: it is the nearest, and no proposal names one.",
  "patrol-part-time": "Flown about {hours} h a day.",
  "patrol-refuelled": "Refuelled: {hours} h a sortie. Whether tankers have the fuel for it is not counted.",
  // Caveats about something that is available.
  "us-sought": "US ISR is sought, not offered.",
  "us-offered": "US ISR is offered in talks, not committed.",
  "us-proposed": "US ISR is proposed, not committed.",
  "posture-unknown": "{state} has not published a position on the {component} component: unknown is not no.",
  "posture-considering": "{state} is considering the {component} component.",
  "posture-conditional": "{state} sets conditions for the {component} component.",
  "national-approval": "{state} needs national approval, such as a vote in parliament.",
  "mmf-national-hours": "Assumes that nations may use the hours they have purchased without NATO consensus.",
  "quantity-assumed": "The number of aircraft ({quantity}) is an assumption.",
  "base-not-published": "The base is not published: a transit of {transitKm} km is assumed.",
  planned: "Planned, not active.",
  refuelled: "Refuelled in flight for {hours} of {of} h.",
  // Ships and the Montreux Convention; `tonnes`, `ships`, `days` are those that would be there with this one.
  "straits-closed": "The Turkish Straits are closed to warships of states without a Black Sea coast.",
  "straits-closed-to-war":
    "{state} is at war: the Turkish Straits are closed to its warships, except to return to their own base.",
  "ship-announced": "Its delivery is announced, and not confirmed: not counted.",
  "carrier-barred": "An aircraft carrier: may never pass the Turkish Straits.",
  "submarine-barred": "A submarine of a state without a Black Sea coast: may not pass the Turkish Straits.",
  "displacement-unknown": "Its displacement is not published: not counted, and not admitted where tonnage is limited.",
  "displacement-assumed":
    "About {tonnes} tons standard displacement: converted by an assumption, as the published figure is not standard.",
  "over-passage-tonnage": "{tonnes} tons in passage through the straits at one time: the limit is {limit}.",
  "over-passage-ships": "{ships} ships in passage through the straits at one time: the limit is {limit}.",
  "over-state-tonnage": "{tonnes} tons of {state} in the Black Sea at one time: the limit for one state is {limit}.",
  "over-all-tonnage": "{tonnes} tons of states without a Black Sea coast there at one time: the limit is {limit}.",
  "over-stay": "{days} days in the Black Sea: the limit is {limit}.",
  "reference-class": "A class of {state} as a reference: nobody has offered it.",
  // Command and capabilities.
  "no-headquarters": "No headquarters is available for the {role} role.",
  "no-headquarters-published": "No headquarters is published for the {role} role.",
  "component-lead": "Named to lead the {role} role: {states}; {status}.",
  "claim-not-verified": "The report says: {statement} Reported, not verified.",
  "no-asset-listed": "The data lists nothing for this.",
  "held-part-time": "Held about {hours} of 24 h a day, on average over {stations} stations.",
  "roles-held": "{held} of {roles} command roles have a headquarters.",
  "position-stated":
    "{count} participants have pledged the {component} component, {open} set conditions or are considering it.",
  "position-ruled-out": "{state} has ruled out the {component} component.",
  "position-pledged": "{state} has pledged the {component} component.",
  "personnel-stated": "Stated so far: {low} to {high} of {size}; {uncounted} participants give no number.",
} as const;
/** Which reason; a key of {@link REASONS}. */
export type ReasonCode = keyof typeof REASONS;

/** One link of an explanation: what kind, which numbers and names, and who says so. */
export interface Reason {
  /** A `block` keeps the thing from being used; a `caveat` must be mentioned but does not. */
  readonly kind: "block" | "caveat";
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Ids of `dataset.sources`. */
  readonly sources: readonly string[];
}

/** Values of enumerations that English writes in capitals. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { nato: "NATO", un: "UN", eu: "EU" };

/** A parameter's text as English writes it inside a sentence: `nato` as "NATO". */
export function termText(value: string): string {
  return Object.hasOwn(ABBREVIATIONS, value) ? (ABBREVIATIONS[value] as string) : value;
}

type Params = Reason["params"];
const LISTED: ReadonlySet<string> = new Set(["state", "states", "fleet", "fleets"]);

/** A reason that keeps something from being used. */
export function block(code: ReasonCode, sources: readonly string[], params: Params = {}): Reason {
  return { kind: "block", code, params, sources };
}

/** A reason that must be mentioned although it does not keep the thing from being used. */
export function caveat(code: ReasonCode, sources: readonly string[], params: Params = {}): Reason {
  return { kind: "caveat", code, params, sources };
}

/** The reason as an English sentence. `nameOf` turns one ISO code or id into a name. */
export function describeReason(reason: Reason, nameOf: (id: string) => string = (id) => id): string {
  return REASONS[reason.code].replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = Object.hasOwn(reason.params, key) ? reason.params[key] : undefined;
    if (value === undefined) return whole;
    if (typeof value === "number") return String(Math.round(value * 10) / 10);
    return LISTED.has(key) ? value.split(",").map(nameOf).join(", ") : termText(value);
  });
}
