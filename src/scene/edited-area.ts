/** What elements, which do not reach into `coverage`, need of the area that a scenario names. */
export { areaOfEdited } from "../coverage/area-of-edited.js";
