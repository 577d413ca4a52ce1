/** When a site or fleet existed, where the facts say or imply it; a record not listed here has no known limits. */
export interface Existence {
  readonly from: string | null;
  readonly until: string | null;
  readonly why: string;
}

export const EXISTENCE: Readonly<Record<string, Existence>> = {
  "caoc-bodo": { from: "2025-10-10", until: null, why: "inaugurated on 10 October 2025" },
  "jatec-bydgoszcz": { from: "2025-02-17", until: null, why: "opened on 17 February 2025" },
  "mnfu-hq-london": {
    from: "2025-07-10",
    until: null,
    why: "rotation announced on 10 July 2025; planned, not confirmed by early July 2026",
  },
  "mnfu-hq-paris": { from: "2025-07-10", until: null, why: "announced on 10 July 2025" },
  "mnfu-kyiv": {
    from: "2025-07-10",
    until: null,
    why: "announced on 10 July 2025; planned for when the force deploys",
  },
  "nsatu-wiesbaden": { from: "2024-12", until: null, why: "active since December 2024" },
  aus_e7a_poland: { from: "2025-07", until: "2025-10", why: "in Poland from mid-2025, withdrawn in October 2025" },
  deu_p8a: { from: "2025-11-07", until: null, why: "first aircraft arrived on 7 November 2025" },
  fra_cso: { from: "2018-12-19", until: null, why: "first of three launched in December 2018" },
  fra_ceres: { from: "2021-11-16", until: null, why: "launched on 16 November 2021" },
  fra_globaleye: { from: "2029", until: null, why: "ordered in December 2025; delivery 2029-2032" },
  gbr_wedgetail: {
    from: "2025-12",
    until: null,
    why: "first aircraft expected by the end of 2025 (statements of April-May 2025); not confirmed since, so the quantity stays 0",
  },
  ita_caew_amari: {
    from: "2025-09",
    until: "2026-05",
    why: "seen from September 2025; on 23 September extended to spring 2026; no report of the end, so it is taken as over with the spring",
  },
  nato_e3a_otopeni: {
    from: "2023-01",
    until: "2023-12",
    why: "temporary deployment of January 2023; its end was not reported, and with no later report it is taken as over within the year",
  },
  nato_e3a_siauliai: {
    from: "2023-09-28",
    until: "2023-12",
    why: "temporary deployment from 28 September 2023; its end was not reported, and with no later report it is taken as over within the year",
  },
  nato_rq4d_pirkkala: {
    from: "2025-06",
    until: "2025-09-12",
    why: "trial detachment of some weeks from June 2025; NATO spoke of it as over on 12 September 2025",
  },
  nld_mq9_campia: {
    from: "2024-01",
    until: "2026-09-30",
    why: "arrived in January 2024; on 12 February 2026 extended to the end of September 2026",
  },
  pol_saab340_gdynia: { from: "2024-03", until: null, why: "first aircraft delivered in March 2024" },
  swe_globaleye: { from: "2027", until: null, why: "first two aircraft due ahead of 2027; delivery not confirmed" },
  usa_artemis: {
    from: null,
    until: "2025-08",
    why: "flights of 2023 and 2024 without a published base; from September 2025 they were seen from Mihail Kogălniceanu",
  },
  usa_artemis_mk: { from: "2025-09", until: null, why: "first flight from here reported on 8 September 2025" },
  usa_e8c_ramstein: { from: null, until: "2023-11", why: "last flight on 15 November 2023" },
  ukr_iceye: { from: "2022-08", until: null, why: "bought in August 2022" },
  usa_mq4c_sigonella: { from: "2024-03-30", until: null, why: "the first arrived on 30 March 2024" },
  usa_mq9_campia: { from: "2021-01", until: null, why: "based from January 2021; not verified after 2021" },
  usa_mq9_larissa: { from: "2018-05", until: null, why: "temporary use from May 2018; end not reported" },
  usa_mq9_miroslawiec: { from: "2018-05", until: null, why: "operating since May 2018; not verified after 2020" },
  usa_recce_souda: {
    from: null,
    until: "2025-02-13",
    why: "last flight of an EP-3E on 13 February 2025; squadron deactivated on 31 March 2025",
  },
};

export const existenceOf = (id: string): { from: string | null; until: string | null } => {
  const row = EXISTENCE[id];
  return { from: row?.from ?? null, until: row?.until ?? null };
};
