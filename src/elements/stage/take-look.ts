import { html } from "lit";
import type { AttributionPart } from "../../map/attribution.js";
import type { Basemap } from "../../map/basemap.js";
import type { MapLook } from "../../map/index.js";
import { loadBasemap, NotFetched } from "../../map/load-basemap.js";
import { withoutSecrets } from "../../model/problem.js";
import { type FaceName, fontFiles } from "../fonts.js";
import { linkTo } from "../frame/credits.js";
import type { Look, LookCredits } from "./look.js";

const faces = (face: FaceName) =>
  fontFiles(face).map(({ url, range }) => ({
    url: new URL(url, document.baseURI).href,
    ...(range && { "unicode-range": range.split(", ") }),
  }));

/** The shipped fonts by the names that our labels use, in the form of a MapLibre style's `font-faces`. */
const ours = () => ({
  "Coalition Sans": faces("regular"),
  "Coalition Sans Semibold": faces("semibold"),
  "Coalition Sans Italic": faces("italic"),
});

const creditsOf = (parts: readonly AttributionPart[]): LookCredits => ({
  text: withoutSecrets(parts.map(({ text }) => text).join("")),
  links: parts.flatMap(({ text, href }) => (href ? html`<li>${linkTo(href, text)}</li>` : [])),
});

/** The basemap address that each element requested last. */
const asked = new WeakMap<Look, string | null>();

function show(controller: Look, look: MapLook, credits: LookCredits): void {
  controller.look = look;
  controller.credits = credits;
  controller.host.requestUpdate();
}

/** Applies the page's projection and basemap; without a basemap the map shows its own land. */
export async function takeLook(controller: Look): Promise<void> {
  const { host, look, credits } = controller;
  const { projection, mapStyle } = host;
  show(controller, { ...look, projection }, credits);
  if (mapStyle === (asked.get(controller) ?? null)) return;
  asked.set(controller, mapStyle);
  await takeBasemap(controller, mapStyle);
}

/** What asks each element's basemap again. */
const askers = new WeakMap<Look, () => void>();

function again(controller: Look): () => void {
  const ask =
    askers.get(controller) ??
    (() => {
      asked.delete(controller);
      void takeLook(controller);
    });
  askers.set(controller, ask);
  return ask;
}

async function takeBasemap(controller: Look, address: string | null): Promise<void> {
  const isStale = () => asked.get(controller) !== address;
  const lay = (ground: { readonly basemap?: Basemap }) => {
    const { projection } = controller.look ?? { projection: "mercator" };
    show(controller, { projection, ...ground }, {});
  };
  const fail = (reason: string, mayCome = false) => {
    if (isStale()) return;
    lay({});
    const values = { value: String(address), reason };
    if (mayCome) controller.lacking("map-style", "guest.mapStyle.bad", values, again(controller));
    else controller.complain("map-style", "guest.mapStyle.bad", values);
  };
  if (!address) return lay({});
  try {
    const style = await loadBasemap(address, document.baseURI, ours());
    if (isStale()) return;
    const basemap: Basemap = {
      ...style,
      report: (result) => {
        // Two compared maps both report, and a report may come late.
        if (controller.look?.basemap !== basemap) return;
        if ("reason" in result) fail(result.reason);
        else show(controller, controller.look, creditsOf(result.credits));
      },
    };
    lay({ basemap });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), error instanceof NotFetched);
  }
}
