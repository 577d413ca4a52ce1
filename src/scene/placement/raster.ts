import type { Box, Point } from "./box.js";

/** Side of a cell in units of the picture: half a line of small type. */
const CELL = 4;

/** What is filled in a frame, by cells: a quick test of how much of a box is filled. */
export class Raster {
  readonly #frame: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Uint8Array;

  constructor(frame: Box) {
    this.#frame = frame;
    this.#columns = Math.max(1, Math.ceil(frame.width / CELL));
    this.#rows = Math.max(1, Math.ceil(frame.height / CELL));
    this.#cells = new Uint8Array(this.#columns * this.#rows);
  }

  #at(x: number, y: number): [column: number, row: number] {
    return [Math.floor((x - this.#frame.x) / CELL), Math.floor((y - this.#frame.y) / CELL)];
  }

  /** Fills the cells along a horizontal line. */
  addSpan(from: number, to: number, y: number): void {
    const [first, row] = this.#at(from, y);
    const [last] = this.#at(to, y);
    if (row < 0 || row >= this.#rows || last < 0 || first >= this.#columns) return;
    const start = row * this.#columns;
    this.#cells.fill(1, start + Math.max(0, first), start + Math.min(this.#columns, last + 1));
  }

  /** Fills the cells along a straight line, as far as it is in the frame. */
  addLine([ax, ay]: Point, [bx, by]: Point): void {
    const { x, y, width, height } = this.#frame;
    const beyond = Math.max(ax, bx) < x || Math.max(ay, by) < y || Math.min(ax, bx) > x + width;
    if (beyond || Math.min(ay, by) > y + height) return;
    const steps = Math.min(2000, Math.ceil(Math.hypot(bx - ax, by - ay) / (CELL / 2)) + 1);
    for (let step = 0; step <= steps; step++) {
      const [column, row] = this.#at(ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps);
      if (column >= 0 && row >= 0 && column < this.#columns && row < this.#rows)
        this.#cells[row * this.#columns + column] = 1;
    }
  }

  /** The share of a box's cells that are filled, 0 to 1. */
  share({ x, y, width, height }: Box): number {
    const [left, top] = this.#at(x, y);
    const [right, bottom] = this.#at(x + width, y + height);
    let [filled, all] = [0, 0];
    for (let row = Math.max(0, top); row <= Math.min(this.#rows - 1, bottom); row++)
      for (let column = Math.max(0, left); column <= Math.min(this.#columns - 1, right); column++) {
        all++;
        filled += this.#cells[row * this.#columns + column] ?? 0;
      }
    return all > 0 ? filled / all : 0;
  }

  /** Whether a straight line runs through a filled cell. */
  meets([ax, ay]: Point, [bx, by]: Point): boolean {
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / CELL) + 1;
    for (let step = 0; step <= steps; step++)
      if (this.share({ x: ax + ((bx - ax) * step) / steps, y: ay + ((by - ay) * step) / steps, width: 0, height: 0 }))
        return true;
    return false;
  }
}
