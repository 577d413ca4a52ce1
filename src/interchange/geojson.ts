import { strToU8 } from "fflate";
import { whoseOf } from "./context.js";
import { propertiesOf } from "./file.js";
import type { About, Layer, Layers } from "./layer.js";
import type { LayerFile } from "./layer-file.js";
import { jsonText } from "./plain-text.js";

/** A layer as a GeoJSON text (RFC 7946), one feature a line, with the caveat beside the features. */
export function layerText({ name, title, about: meaning, features, leftOut }: Layer, about: About): string {
  const head = {
    type: "FeatureCollection",
    name,
    title,
    description: `${meaning} ${about.note}`,
    notional: true,
    situation: about.situation,
    scenario: about.scenario,
    data_version: about.dataVersion,
    as_of: about.asOf,
    ...whoseOf(about),
    licences: about.licences,
    left_out: leftOut,
  };
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${jsonText(value)}`);
  return `{\n${lines.join(",\n")},\n"features": [\n${features.map((feature) => jsonText(feature)).join(",\n")}\n]\n}\n`;
}

/** Each layer as a file of its own, so that each has one kind of geometry. Layers without a feature are left out. */
export function geojsonFiles({ list, about }: Layers): LayerFile[] {
  return list
    .filter(({ features }) => features.length > 0)
    .map((layer) => {
      const text = layerText(layer, about);
      return {
        name: `${layer.name}.geojson`,
        type: "application/geo+json",
        text,
        bytes: strToU8(text),
        features: layer.features.length,
        properties: propertiesOf([layer]),
      };
    });
}
