/** A live map has come to its end, or has not come to life. */
export class MapEnded extends Error {
  /** `load`: there is no worker; `webgl`: the browser has taken the graphics context away. */
  readonly ends: "load" | "webgl";

  constructor(ends: "load" | "webgl", message: string) {
    super(message);
    this.name = "MapEnded";
    this.ends = ends;
  }
}
