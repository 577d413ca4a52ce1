/** The part of the figure painter that the first picture on a page needs: no symbol library, no page furniture. */
export { plainMarkSvg } from "./plain-mark-svg.js";
export { staticMapSvg } from "./static-map.js";
