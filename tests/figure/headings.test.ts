import { expect, it } from "vitest";
import { type TextStyle, textWidth, wrapHeading, wrapText } from "../../src/figure/text.js";

const TEXT = "Vehicles and ships seen from notional stations. Under a coalition lead; with tankers. As of April 2025.";
const style: TextStyle = { size: 10, colour: "#000000" };

it("leaves no word alone in a heading's last line, takes no more lines and loses nothing", () => {
  for (let width = 60; width <= 600; width += 3) {
    const [lines, usual] = [wrapHeading(TEXT, width, style), wrapText(TEXT, width, style)];
    expect(lines.join(" "), `${width}`).toBe(TEXT);
    expect(lines.length, `${width}`).toBe(usual.length);
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(width);
    const last = (all: readonly string[]) => textWidth(all.at(-1) ?? "", style);
    expect(last(lines), `${width}`).toBeGreaterThanOrEqual(last(usual));
  }
});

it("moves words of a long line down to a word left alone", () => {
  const width = textWidth(TEXT.replace(" 2025.", ""), style) + 1;
  expect(wrapText(TEXT, width, style).at(-1)).toBe("2025.");
  expect(textWidth(wrapHeading(TEXT, width, style).at(-1) ?? "", style)).toBeGreaterThan(width / 4);
});
