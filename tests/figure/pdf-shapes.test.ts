import { expect, it } from "vitest";
import { type PdfCanvas, SvgToPdf } from "../../src/figure/svg-to-pdf.js";

it("a rectangle has in a PDF the round corners that it has in an SVG", () => {
  const calls: string[] = [];
  const record = (name: string) => (args: unknown[]) => calls.push(`${name} ${args.join(" ")}`);
  const canvas = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          record(String(name))(args),
    },
  ) as PdfCanvas;
  const never = () => {
    throw new Error("there is no text");
  };
  const svg =
    '<svg><rect x="1" y="2" width="30" height="10" rx="3" fill="#eeeeee"/><rect x="5" width="4" height="2" fill="#000000"/></svg>';
  for (const { draw } of new SvgToPdf(canvas, never, [], {}, null).parts(svg)) draw();
  expect(calls.filter((call) => /ect /.test(call))).toEqual(["roundedRect 1 2 30 10 3", "rect 5 0 4 2"]);
});
