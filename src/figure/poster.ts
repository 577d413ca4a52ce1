/** The part of the figure painter that a poster needs: the map and its locator, without the rest of a page. */

export { locatorMapSvg } from "./locator.js";
export { staticMapSvg } from "./static-map.js";
