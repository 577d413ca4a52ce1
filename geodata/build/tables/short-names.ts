/** How a headquarters is labelled on the map. */
export const HEADQUARTERS_SHORT: Readonly<Record<string, string>> = {
  "nato-hq": "NATO HQ",
  shape: "SHAPE",
  "jfc-brunssum": "JFC Brunssum",
  "jfc-naples": "JFC Naples",
  "jfc-norfolk": "JFC Norfolk",
  "aircom-ramstein": "AIRCOM",
  "landcom-izmir": "LANDCOM",
  "marcom-northwood": "MARCOM",
  "caoc-uedem": "CAOC Uedem",
  "caoc-torrejon": "CAOC Torrejón",
  "caoc-bodo": "CAOC Bodø",
  "e3a-geilenkirchen": "NATO E-3A",
  "ags-sigonella": "NATO AGS",
  "nsatu-wiesbaden": "NSATU",
  "jatec-bydgoszcz": "JATEC",
  "pjhq-northwood": "UK PJHQ",
  "arrc-innsworth": "ARRC",
  "cpco-balard": "CPCO",
  "rrcfr-lille": "RRC-FR",
  "mnfu-hq-paris": "MNF-U Paris",
  "mnfu-hq-london": "MNF-U London",
  "mnfu-kyiv": "MNF-U Kyiv",
  "mncne-szczecin": "MNC Northeast",
  "mncse-sibiu": "MNC Southeast",
  "eu-mpcc": "EU MPCC",
  "un-hq": "UN HQ",
};

/** How an aircraft is labelled on the map. */
export const PLATFORM_SHORT: Readonly<Record<string, string>> = {
  e3a_nato: "E-3A",
  e3f_fra: "E-3F",
  e3_usa: "E-3",
  e7a: "E-7A",
  e7t_tur: "E-7T",
  wedgetail_aew1_gbr: "Wedgetail AEW1",
  globaleye: "GlobalEye",
  saab_340_aew: "Saab 340 AEW",
  emb145h_grc: "EMB-145H",
  g550_caew_ita: "G550 CAEW",
  rq4d_phoenix: "RQ-4D",
  rq4b: "RQ-4B",
  rc135vw: "RC-135V/W",
  rc135u: "RC-135U",
  rc135w_gbr: "RC-135W",
  ep3e: "EP-3E",
  e8c: "E-8C",
  u2s: "U-2S",
  p8a: "P-8A",
  mq9: "MQ-9",
  artemis: "ARTEMIS",
  a330_mrtt_mmf: "A330 MRTT",
  voyager_gbr: "Voyager",
  phenix_fra: "Phénix",
  a330_mrtt_esp: "A330 MRTT",
  kc135: "KC-135R",
  kc767_ita: "KC-767A",
  sbirs: "SBIRS",
};

export const shortNameOf = (table: Readonly<Record<string, string>>, id: string): string => {
  const name = table[id];
  if (name === undefined) throw new Error(`no short name: ${id}`);
  return name;
};
