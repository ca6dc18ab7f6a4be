export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

/** Whose dietary reference values are used as targets. */
export const AUTHORITIES = ['NASEM', 'EFSA', 'WHO'] as const;
export type Authority = (typeof AUTHORITIES)[number];

export interface Habits {
  readonly sodium_mmol_d?: number;
  readonly potassium_mmol_d?: number;
  readonly calcium_mmol_d?: number;
  readonly magnesium_mmol_d?: number;
  /** Drinks only; water in food comes on top. */
  readonly fluid_l_d?: number;
  readonly protein_g_d?: number;
  readonly caffeine_mg_d?: number;
  /** 0 none – 1 full. */
  readonly heat_acclimation?: number;
}

export interface CurrentMedicine {
  readonly name: string;
  readonly atc?: string;
  readonly dose?: string;
  readonly since?: string;
}

/** Who the diary is about. Everything may be missing; missing means unknown. */
export interface Person {
  readonly sex?: Sex;
  readonly age_y?: number;
  /** `YYYY-MM-DD` or `YYYY`; wins over age_y, which grows stale. */
  readonly born?: string;
  readonly mass_kg?: number;
  readonly height_cm?: number;
  readonly egfr_ml_min?: number;
  /** ICD-10 codes. */
  readonly conditions?: readonly string[];
  readonly medicines?: readonly CurrentMedicine[];
  readonly allergies?: readonly string[];
  readonly pregnant_weeks?: number;
  readonly lactating?: boolean;
  readonly habits?: Habits;
  readonly anchors?: {
    readonly plasma_sodium_mmol_l?: number;
    readonly plasma_potassium_mmol_l?: number;
  };
  readonly authority?: Authority;
  /** IANA time zone. */
  readonly zone?: string;
  /** BCP 47 tag. */
  readonly locale?: string;
}
