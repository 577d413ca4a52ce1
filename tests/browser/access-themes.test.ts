import { expect } from "chai";
import highContrast from "../../themes/high-contrast-dark.css?inline";
import newsroom from "../../themes/newsroom-light.css?inline";
import thinkTank from "../../themes/think-tank.css?inline";
import { clear, find, findAll, mount } from "./mount.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(newsroom + thinkTank + highContrast);
before(() => document.adoptedStyleSheets.push(sheet));
after(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
});
afterEach(clear);

type Rgb = readonly [number, number, number];
const pencil = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** Blends colours over white as the browser does, lowest first. */
function mix(colours: readonly string[]): Rgb {
  if (!pencil) throw new Error("no canvas");
  pencil.clearRect(0, 0, 1, 1);
  for (const colour of ["#ffffff", ...colours]) {
    pencil.fillStyle = colour;
    pencil.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = pencil.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance and contrast ratio as defined by WCAG 2.2. */
const luminance = (colour: Rgb) => {
  const [red = 0, green = 0, blue = 0] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: Rgb, b: Rgb) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
};

/** The background colours behind an element, lowest first. */
function grounds(element: Element | null): string[] {
  const colours: string[] = [];
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (at instanceof Element) colours.unshift(getComputedStyle(at).backgroundColor);
  return colours;
}
const label = (element: Element) =>
  `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`;
const ownText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

const THEMES: Readonly<Record<string, Record<string, string>>> = {
  light: { theme: "light" },
  dark: { theme: "dark" },
  "newsroom-light": { theme: "light", class: "newsroom-light" },
  "think-tank": { theme: "light", class: "think-tank" },
  "high-contrast-dark": { theme: "dark", class: "high-contrast-dark" },
};

describe("contrast of a theme's computed colours", () => {
  for (const [name, attributes] of Object.entries(THEMES))
    it(`${name}: text 4.5:1, outlines of controls and the focus 3:1`, async () => {
      const element = await mount({ ...attributes, "us-isr": "perhaps" }, 1100, 700);
      find<HTMLButtonElement>(element, ".more").click();
      find<HTMLButtonElement>(element, "[data-export]").click();
      for (const fold of findAll<HTMLDetailsElement>(element, "details")) fold.open = true;
      await new Promise((resolve) => setTimeout(resolve, 600));
      await element.whenIdle();
      const faults: string[] = [];
      let texts = 0;
      for (const one of findAll<HTMLElement>(element, "*")) {
        if (!(one instanceof HTMLElement) || !one.checkVisibility() || one.closest(".maplibregl-control-container"))
          continue;
        const style = getComputedStyle(one);
        const ground = grounds(one);
        if (ownText(one) && !one.matches(".said, option, [aria-disabled=true]")) {
          const opacity = Number(style.opacity);
          const ratio = contrast(mix([...ground, style.color]), mix(ground));
          texts++;
          // A translucent text keeps at least this share of its contrast.
          if (ratio * opacity < 4.5) faults.push(`${label(one)}: ${ratio.toFixed(2)} at opacity ${opacity}`);
        }
        if (
          one.matches("button, select, input:not([type=range], [type=radio], [type=file]), .choices") &&
          style.borderTopStyle === "solid" &&
          style.borderTopWidth !== "0px"
        ) {
          const ratio = contrast(
            mix([...grounds(one.parentElement), style.borderTopColor]),
            mix(grounds(one.parentElement)),
          );
          if (ratio < 3) faults.push(`outline of ${label(one)}: ${ratio.toFixed(2)}`);
        }
      }
      const frame = find(element, ".frame");
      const value = (property: string) => {
        const probe = document.createElement("i");
        probe.style.color = `var(${property})`;
        frame.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const panel = mix([value("--_panel")]);
      for (const property of ["--_focus", "--_accent", "--_alert", "--_control"])
        if (contrast(mix([value(property)]), panel) < 3) faults.push(`${property} on panels`);
      if (attributes.class)
        expect(panel, "the theme is used").to.deep.equal(
          mix([getComputedStyle(element).getPropertyValue("--coalition-panel")]),
        );
      expect(texts).to.be.greaterThan(100);
      expect([...new Set(faults)]).to.deep.equal([]);
    });
});
