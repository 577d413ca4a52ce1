import type { CoalitionState } from "../../model/state.js";
import type { Words } from "../../scene/words.js";

/** Texts of MapLibre's own controls, by MapLibre's keys. */
export function mapLocale(words: Words, reading: CoalitionState["reading"]): Record<string, string> {
  return {
    "Map.Title": words.say("map.label", { reading: words.say(`reading.${reading}`) }),
    "NavigationControl.ZoomIn": words.say("map.zoomIn"),
    "NavigationControl.ZoomOut": words.say("map.zoomOut"),
    "ScaleControl.Kilometers": words.say("map.scale.km"),
    "ScaleControl.Meters": words.say("map.scale.m"),
    "CooperativeGesturesHandler.WindowsHelpText": words.say("guest.wheel"),
    "CooperativeGesturesHandler.MacHelpText": words.say("guest.wheel.mac"),
    "CooperativeGesturesHandler.MobileHelpText": words.say("guest.touch"),
  };
}
