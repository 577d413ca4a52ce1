import { foldersToKML } from "@placemarkio/tokml";
import { strToU8 } from "fflate";
import { type ThemeName, themeOf } from "../scene/theme.js";
import { BOOKKEEPING } from "./about.js";
import { discPng } from "./disc.js";
import { countOf, propertiesOf } from "./file.js";
import type { About, Layer, LayerFeature, Layers } from "./layer.js";
import type { LayerFile } from "./layer-file.js";
import { type LayerStyle, styleIdOf, stylesOf } from "./layer-style.js";
import { htmlText, xmlText } from "./plain-text.js";
import { zipOf } from "./zip.js";

/** The legend as a picture, and its size on a screen in pixels. */
export interface LegendPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface KmlOptions {
  readonly theme?: ThemeName | undefined;
  readonly legend?: LegendPicture | undefined;
}

const DOT = "files/dot.png";
const LEGEND = "files/legend.png";

/** `#rrggbb` and opacity as `aabbggrr`. */
const kmlColour = (colour: string, opacity = 1): string => {
  const [red, green, blue] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)];
  return `${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0")}${blue}${green}${red}`;
};

/** A style. Its balloon shows the description alone: a name would be shown as HTML. */
function styleText({ id, fill, opacity, line, width, dot }: LayerStyle, packed: boolean): string {
  const icon = packed ? `<Icon><href>${DOT}</href></Icon>` : "";
  return [
    `<Style id="${id}">`,
    dot ? `<IconStyle><color>${kmlColour(dot)}</color><scale>0.6</scale>${icon}</IconStyle>` : "",
    dot ? "<LabelStyle><scale>0.7</scale></LabelStyle>" : "",
    line ? `<LineStyle><color>${kmlColour(line)}</color><width>${width ?? 1}</width></LineStyle>` : "",
    fill
      ? `<PolyStyle><color>${kmlColour(fill, opacity)}</color></PolyStyle>`
      : line
        ? "<PolyStyle><fill>0</fill></PolyStyle>"
        : "",
    "<BalloonStyle><text>$[description]</text></BalloonStyle></Style>",
  ].join("");
}

/** Of the bookkeeping at the end of each feature a balloon shows the sources only. */
const QUIET: ReadonlySet<string> = new Set(["name", ...BOOKKEEPING.filter((key) => key !== "sources")]);

/** A feature in words, as HTML with nothing of the data's own in it. */
export function balloonOf({ properties }: LayerFeature, { title, about: meaning }: Layer, about: About): string {
  const rows = Object.entries(properties)
    .filter(([key, value]) => !QUIET.has(key) && value !== null && value !== "")
    .map(([key, value]) => `<li>${key}: ${htmlText(String(value))}</li>`);
  return [
    `<p><b>${htmlText(String(properties.name))}</b> (${title}, ${about.asOf})</p>`,
    `<ul>${rows.join("")}</ul>`,
    `<p>${htmlText(meaning)}</p>`,
    `<p><i>${htmlText(about.note)} Data ${htmlText(about.dataVersion)}.</i></p>`,
  ].join("");
}

/** What the writer of placemarks cannot say itself, put where the format wants it. Its own texts have no `<` left. */
function completed(kml: string, styles: ReadonlyMap<string, LayerStyle>): string {
  return (
    kml
      // A text may not have it, and the writer leaves it.
      .replaceAll("]]>", "]]&gt;")
      .replace(/<Placemark id="([^"]*)">([\s\S]*?)<ExtendedData>/g, (_, id: string, body: string) => {
        const style = styles.get(id);
        const seen = style?.hidden ? body.replace("</name>", "</name><visibility>0</visibility>") : body;
        return `<Placemark id="${id}">${seen}<styleUrl>#${style?.id}</styleUrl><ExtendedData>`;
      })
      // Of a folder, the format has the name first.
      .replace(/(<Folder>\s*)(<description>[^<]*<\/description>)(<name>[^<]*<\/name>)/g, "$1$3$2")
      .replace(/<(LineString|Polygon)>/g, "<$1><tessellate>1</tessellate>")
  );
}

/** All layers as one KML text: a folder each, with styles, and the caveat in the description of every placemark. */
export function kmlText({ list, about }: Layers, { theme = "light", legend }: KmlOptions, packed: boolean): string {
  const known = new Map(stylesOf(themeOf(theme), about.floorH).map((style) => [style.id, style]));
  const styles = new Map<string, LayerStyle>();
  const children = list
    .filter(({ features }) => features.length > 0)
    .map((layer) => ({
      type: "folder" as const,
      meta: { name: layer.title, description: `<p>${htmlText(layer.about)}</p><p>${htmlText(about.note)}</p>` },
      children: layer.features.map((feature, index) => {
        const id = `${layer.name}-${index + 1}`;
        const style = known.get(styleIdOf(layer.name, feature.properties));
        if (style) styles.set(id, style);
        const { name, ...rest } = feature.properties;
        const own = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
        const properties = { name: name || feature.id, description: balloonOf(feature, layer, about), ...own };
        return { type: "Feature" as const, id, geometry: feature.geometry, properties };
      }),
    }));
  const used = [...new Set(styles.values())];
  const head = [
    `<name>${xmlText(about.title)}</name>`,
    `<description>${xmlText(`<p>${htmlText(about.note)}</p><p>Data ${htmlText(about.dataVersion)}, as of ${about.asOf}.</p><p>${htmlText(about.licences)}</p>`)}</description>`,
    ...used.map((style) => styleText(style, packed)),
    legend && packed
      ? `<ScreenOverlay><name>Legend</name><Icon><href>${LEGEND}</href></Icon><overlayXY x="0" y="1" xunits="fraction" yunits="fraction"/><screenXY x="0.01" y="0.99" xunits="fraction" yunits="fraction"/><size x="${legend.width}" y="${legend.height}" xunits="pixels" yunits="pixels"/></ScreenOverlay>`
      : "",
  ];
  const kml = completed(foldersToKML({ type: "root", children }), styles);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml.replace("<Document>", `<Document>\n${head.filter(Boolean).join("\n")}`)}\n`;
}

/** All layers as one KML file: without pictures, so without a legend. */
export function kmlFile(layers: Layers, options: KmlOptions = {}): LayerFile {
  const text = kmlText(layers, options, false);
  return {
    name: "coalition-map.kml",
    type: "application/vnd.google-earth.kml+xml",
    text,
    bytes: strToU8(text),
    features: countOf(layers.list),
    properties: propertiesOf(layers.list),
  };
}

/** All layers as one KMZ file, with the mark of places and, if there is a picture of it, the legend inside. */
export function kmzFile(layers: Layers, options: KmlOptions = {}): LayerFile {
  const { legend } = options;
  const files = [
    { name: "doc.kml", bytes: strToU8(kmlText(layers, options, true)) },
    { name: DOT, bytes: discPng() },
    ...(legend ? [{ name: LEGEND, bytes: legend.png }] : []),
  ];
  return {
    name: "coalition-map.kmz",
    type: "application/vnd.google-earth.kmz",
    bytes: zipOf(files),
    features: countOf(layers.list),
    properties: propertiesOf(layers.list),
  };
}
