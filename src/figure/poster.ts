/** The part of the figure painter that the first picture on a page needs: the map, and where in Europe it is. No page furniture. */

export { locatorMapSvg } from "./locator.js";
export { staticMapSvg } from "./static-map.js";
