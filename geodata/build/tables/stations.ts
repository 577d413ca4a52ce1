import type { Station } from "../../../src/model/scenario.js";

const station = (
  id: string,
  name: string,
  orbit: string,
  domain: Station["domain"],
  candidates: string[],
  note?: string,
): Station => ({ id, name, orbit, domain, candidates, ...(note ? { note } : {}) });

/** The laydown of all built-in scenarios: notional, and our choice. Who has been reported where comes from the facts. */
export const STATIONS: readonly Station[] = [
  station("pl-east", "Eastern Poland", "pl_east_awacs", "air", [
    "nato_e3a_geilenkirchen",
    "fra_e3f_avord",
    "usa_e3_rotational",
  ]),
  station(
    "pl-east-us",
    "Eastern Poland, second orbit",
    "pl_east_awacs",
    "air",
    ["usa_e3_rotational"],
    "US E-3 were reported near the Polish-Ukrainian border in February 2023, for a visit; a standing orbit is not reported.",
  ),
  station("pl-northeast", "North-eastern Poland", "pl_northeast_awacs", "air", ["pol_saab340_gdynia", "ita_caew"]),
  station("ro-east", "Eastern Romania", "ro_east_awacs", "air", [
    "fra_e3f_avord",
    "tur_e7t_konya",
    "ita_caew",
    "nato_e3a_geilenkirchen",
  ]),
  station("lt", "Lithuania", "lt_awacs", "air", ["tur_e7t_konya", "nato_e3a_geilenkirchen"]),
  station("bs-west", "Western Black Sea, ground surveillance", "bs_west_rq4", "surface", ["usa_rq4b_sigonella"]),
  station("bs-south", "Southern Black Sea, ground surveillance", "bs_south_rq4", "surface", ["usa_rq4b_sigonella"]),
  station(
    "bs-west-nato",
    "Western Black Sea, NATO ground surveillance",
    "bs_west_sigint",
    "surface",
    ["nato_rq4d_sigonella"],
    "NATO speaks of the Black Sea region without saying which part.",
  ),
  station(
    "ro-coast",
    "Romanian coast, maritime patrol",
    "ro_delta_sigint",
    "surface",
    ["usa_p8a_sigonella", "gbr_p8a_lossiemouth", "nor_p8a_evenes"],
    "P-8A are reported here as a type; British and Norwegian ones are this map's own choice.",
  ),
  station(
    "ro-coast-drone",
    "Romanian coast and Danube, drones",
    "ro_delta_sigint",
    "surface",
    ["nld_mq9_campia"],
    "Dutch MQ-9 are reported over Romania and the Black Sea, in corridors that are not named; this orbit is this map's own choice.",
  ),
  station(
    "bs-west-maritime",
    "Western Black Sea, maritime patrol drones",
    "bs_west_rq4",
    "surface",
    ["usa_mq4c_sigonella"],
    "Triton flights from Sigonella towards the Black Sea are reported without a place; this orbit is this map's own choice.",
  ),
  station("bs-west-signals", "Western Black Sea, signals", "bs_west_sigint", "signals", [
    "gbr_rc135w_waddington",
    "usa_rc135_mildenhall",
  ]),
  station("pl-northeast-signals", "North-eastern Poland, signals", "pl_northeast_awacs", "signals", [
    "usa_rc135_mildenhall",
    "gbr_rc135w_waddington",
    "usa_rc135u_mildenhall",
  ]),
  station("ro-moldova", "Romania-Moldova border, signals", "ro_moldova_sigint", "signals", [
    "usa_artemis",
    "usa_artemis_mk",
    "gbr_rc135w_waddington",
  ]),
  station(
    "ro-delta-signals",
    "Danube Delta, signals",
    "ro_delta_sigint",
    "signals",
    ["usa_recce_souda", "usa_mq4c_sigonella", "ita_caew"],
    "The US EP-3E, reported here in 2023, is retired. The Italian aircraft is reported on this orbit; that it listens there is assumed.",
  ),
  station(
    "pl-south-tanker",
    "South-eastern Poland, tankers",
    "pl_south_tanker",
    "tanker",
    ["usa_kc135_mildenhall", "mmf_eindhoven", "fra_phenix_istres", "gbr_voyager_brize"],
    "Only KC-135 are reported here; the other candidates are this map's own choice. Voyager comes last: it has no boom, and all aircraft that are refuelled here take one.",
  ),
  station(
    "ro-east-tanker",
    "Eastern Romania, tankers",
    "ro_east_tanker",
    "tanker",
    ["usa_kc135_mildenhall", "mmf_eindhoven", "fra_phenix_istres", "gbr_voyager_brize"],
    "KC-135 and Voyager are reported here; the other candidates are this map's own choice. Voyager comes last: it has no boom, and all aircraft that are refuelled here take one.",
  ),
];
