/** Assumptions on tempo: rows of `assumptions-model.ts`. */
export const TEMPO_OF = { crewed: "flying-hours.crewed", uncrewed: "flying-hours.uncrewed" } as const;

/** Types that are no longer flown. */
export const RETIRED: readonly string[] = ["e8c", "ep3e"];

/** Fuel burn on station of aircraft that refuel in flight: rows of `assumptions-fuel.ts`. */
export const FUEL_BURN: Readonly<Record<string, string>> = {
  e3a_nato: "fuel-burn.e3",
  e3f_fra: "fuel-burn.e3",
  e3_usa: "fuel-burn.e3",
  e7a: "fuel-burn.e7",
  e7t_tur: "fuel-burn.e7",
  wedgetail_aew1_gbr: "fuel-burn.e7",
  rc135vw: "fuel-burn.rc135",
  rc135u: "fuel-burn.rc135",
  rc135w_gbr: "fuel-burn.rc135",
  p8a: "fuel-burn.p8a",
};

/** Fuel that a tanker offloads per sortie: rows of `assumptions-fuel.ts`. */
export const OFFLOAD: Readonly<Record<string, string>> = {
  a330_mrtt_mmf: "offload.a330_mrtt",
  voyager_gbr: "offload.a330_mrtt",
  phenix_fra: "offload.a330_mrtt",
  a330_mrtt_esp: "offload.a330_mrtt",
  kc135: "offload.kc135",
};
