/** Ukrainian names where GeoNames' main name is Russian, an older spelling or an older name. */
export const UKRAINIAN_NAMES: Readonly<Record<string, string>> = {
  "Alchevs’k": "Alchevsk",
  Berdyansk: "Berdiansk",
  "Kramators’k": "Kramatorsk",
  "Lysychans’k": "Lysychansk",
  Makiyivka: "Makiivka",
  Mykolayiv: "Mykolaiv",
  Odessa: "Odesa",
  Oleksandriya: "Oleksandriia",
  "Syevyerodonets’k": "Siverskodonetsk",
  Uzhgorod: "Uzhhorod",
  Yenakiyeve: "Yenakiieve",
  Yevpatoriya: "Yevpatoriia",
  Zaporizhia: "Zaporizhzhia",
};

export interface CityRow {
  readonly geonames: number;
  readonly iso: string;
  readonly name?: string;
}
const city = (geonames: number, iso: string, name?: string): CityRow => ({ geonames, iso, ...(name ? { name } : {}) });

/** Least population of a Ukrainian city to be included; GeoNames counts Crimea's cities as Ukrainian. */
export const UKRAINIAN_MINIMUM = 100_000;

/** Capitals of Europe and its neighbourhood, and a few cities that help to read the map. */
export const OTHER_CITIES: readonly CityRow[] = [
  city(3183875, "ALB"), // Tirana
  city(616052, "ARM"), // Yerevan
  city(2761369, "AUT"), // Vienna
  city(587084, "AZE"), // Baku
  city(2800866, "BEL"), // Brussels
  city(727011, "BGR"), // Sofia
  city(726050, "BGR"), // Varna
  city(3191281, "BIH"), // Sarajevo
  city(625144, "BLR"), // Minsk
  city(629634, "BLR"), // Brest
  city(627907, "BLR", "Homiel"),
  city(2661552, "CHE"), // Bern
  city(146268, "CYP"), // Nicosia
  city(3067696, "CZE"), // Prague
  city(2950159, "DEU"), // Berlin
  city(2618425, "DNK"), // Copenhagen
  city(3117735, "ESP"), // Madrid
  city(588409, "EST"), // Tallinn
  city(658225, "FIN"), // Helsinki
  city(2988507, "FRA"), // Paris
  city(2643743, "GBR"), // London
  city(611717, "GEO"), // Tbilisi
  city(264371, "GRC"), // Athens
  city(3186886, "HRV"), // Zagreb
  city(3054643, "HUN"), // Budapest
  city(2964574, "IRL"), // Dublin
  city(3413829, "ISL"), // Reykjavík
  city(3169070, "ITA"), // Rome
  city(593116, "LTU"), // Vilnius
  city(2960316, "LUX"), // Luxembourg
  city(456172, "LVA"), // Riga
  city(618426, "MDA", "Chișinău"),
  city(785842, "MKD"), // Skopje
  city(2562305, "MLT"), // Valletta
  city(3193044, "MNE"), // Podgorica
  city(2759794, "NLD"), // Amsterdam
  city(3143244, "NOR"), // Oslo
  city(3099434, "POL"), // Gdańsk
  city(765876, "POL"), // Lublin
  city(759734, "POL"), // Rzeszów
  city(756135, "POL"), // Warsaw
  city(2267057, "PRT"), // Lisbon
  city(683506, "ROU"), // Bucharest
  city(680963, "ROU", "Constanța"),
  city(675810, "ROU", "Iași"),
  city(554234, "RUS"), // Kaliningrad
  city(542420, "RUS"), // Krasnodar
  city(524901, "RUS"), // Moscow
  city(501175, "RUS", "Rostov-on-Don"),
  city(498817, "RUS"), // Saint Petersburg
  city(792680, "SRB"), // Belgrade
  city(3060972, "SVK"), // Bratislava
  city(3196359, "SVN"), // Ljubljana
  city(2673730, "SWE"), // Stockholm
  city(323786, "TUR"), // Ankara
  city(745044, "TUR"), // Istanbul
  city(786714, "XKX"), // Pristina
];
