// Made from reference/populations.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference
import type { Packed } from './packed.ts';

export interface PopulationRow {
  readonly id: string;
  readonly parameter: string;
  readonly kind: "target" | "limit" | "caution" | "forbid" | "clinician-first" | "note" | "alert";
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly whoSets: "app" | "clinician" | "app cap expert-set" | "app uses 250 caution, 350 hard cap";
  readonly source: string;
  readonly provenance: "seen" | "recalled" | "expert-set" | "computed";
}

export const packed: Packed = {
  length: 64,
  columns: {
    id: ["base-na","base-k-m","base-k-f","base-ksupp","base-mg-m","base-mg-f","base-mgsupp","base-ca","base-ca51","base-water-m","base-water-f","base-caff","preg-water","lact-water","preg-k","preg-mg","preg-mgcramp","preg-ca","preg-saltsub","preg-caff","preg-alcohol","meno-ca","wl-vlcd","wl-glp1","wl-bariatric","dm-mg","dm-ckd","ckd12","ckd3-k","ckd45-k","ckd5d-k","ckd-mg","ckd-ca","ckd-fluid","ckd5d-fluid","ckd-stone","hf-na","hf-fluid","hf-k","hf-ors","old-drinks-f","old-drinks-m","gi-ibd","gi-stoma","gi-sbs","gi-bariatric-hydr","gi-coeliac","aud-mg","aud-stop","keto-na","fast-ramadan","pots-na","pots-water","pots-forbid","adol-ca","adol-mg-m","adol-mg-f","adol-k-m","adol-k-f","adol-energy","adrenal-salt","htn-na","cirrhosis-na","lithium-salt"],
    parameter: {"words":["sodium_intake","potassium_intake","potassium_supplement","magnesium_intake","magnesium_supplement","calcium_intake","water_total","caffeine","salt_substitute","alcohol","calcium_supplement","sodium_load","drinks","water_hypotonic"],"at":[0,1,1,2,3,3,4,5,5,6,6,7,6,6,1,3,4,5,8,7,9,5,1,6,10,3,2,0,1,1,1,4,5,6,6,6,0,6,2,11,12,12,4,13,4,6,5,3,9,0,6,0,6,11,5,3,3,1,1,7,0,0,0,0]},
    kind: {"words":["limit","target","caution","forbid","clinician-first","note"],"at":[0,1,1,0,1,1,0,1,1,1,1,0,1,1,1,1,2,1,3,0,0,1,4,2,1,1,3,0,4,0,0,3,0,5,0,1,0,4,3,3,1,1,2,0,4,1,1,1,4,2,5,1,1,4,1,1,1,1,1,0,4,0,0,2]},
    value: [2300,3400,2600,3700,420,320,250,1000,1200,2500,2000,400,2300,2700,2900,360,null,1000,0,200,0,1200,null,2000,1200,400,null,2000,3000,2500,2500,0,1000,null,750,2500,2000,1760,null,null,1600,2000,null,500,12,1500,1000,400,null,3000,null,4000,2500,null,1300,410,360,3000,2300,3,null,2000,2000,null],
    low: [1500,null,null,null,400,310,250,null,null,2500,2000,null,2300,2700,null,350,null,1000,null,null,null,1000,null,1500,1200,320,null,null,2000,2000,2000,null,800,null,500,2500,null,1500,null,null,1600,2000,null,500,12,1500,1000,null,null,2000,null,3000,2000,null,null,null,null,null,null,null,null,1500,1800,null],
    high: [null,null,null,null,420,320,350,2500,2000,3700,2700,null,3000,3800,null,360,350,2500,null,null,null,2000,null,2500,1500,420,null,null,4000,3000,3000,null,1000,null,1000,3000,null,2000,null,null,2000,2500,null,1000,24,2000,1500,null,null,5000,null,4800,3000,null,3000,null,null,null,null,null,null,2000,2700,null],
    unit: {"words":["mg/d","mL/d","g/d",null,"mL/d + urine output","mmol/d","mg/kg/d"],"at":[0,0,0,0,0,0,0,0,0,1,1,0,1,1,0,0,0,0,2,0,2,0,3,1,0,0,3,0,0,0,0,0,0,3,4,1,0,1,3,3,1,1,0,1,5,1,0,0,3,0,3,0,1,3,0,0,0,0,0,6,3,0,0,3]},
    whoSets: {"words":["app","app cap expert-set","app uses 250 caution, 350 hard cap","clinician"],"at":[0,0,0,1,0,0,2,0,0,0,0,0,0,0,0,0,3,3,0,0,0,0,3,3,3,0,3,0,3,3,3,0,3,0,3,3,3,3,0,0,0,0,3,3,3,3,3,3,3,3,3,3,3,0,0,0,0,0,0,0,3,0,3,3]},
    source: ["NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019; WHO 2012/2025","NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019","NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019","UK Expert Group on Vitamins and Minerals 2003; cap expert-set","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D)","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D)","Allen LH et al., Adv Nutr 2020;11:783-798 (H-UL table); EFSA/SCF 2001","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D); Allen LH 2020","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D)","EFSA 2010; IOM 2005","EFSA 2010; IOM 2005","EFSA NDA 2015","EFSA 2010","EFSA 2010","NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D)","Luo L et al., Cochrane Database Syst Rev 2020;CD010655","WHO 2018 calcium in pregnancy","WHO LSSS guideline 2025","EFSA NDA 2015; NHS","UK CMO 2016","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D); NOF","NICE NG246 2025","Wegovy label; MHRA","Parrott J et al. (ASMBS), Surg Obes Relat Dis 2017;13:727-741","Pham PCT et al., Clin J Am Soc Nephrol 2007;2:366-373","KDIGO 2024","KDIGO CKD 2024","KDOQI Nutrition 2020; KDIGO 2024","KDOQI 2020; UK Kidney Association 2023","KDOQI 2020","product labels; NIH ODS","KDOQI 2020","Clark WF et al., JAMA 2018;319:1870-1879","UK Kidney Association haemodialysis 2019","AUA/NICE NG118","ESC HF 2021; Ezekowitz JA et al., Lancet 2022;399:1391-1400","FRESH-UP, Herrmann JJ et al., Nat Med 2025 (10.1038/s41591-025-03628-4)","ESC HF 2021","ESC HF 2021; expert-set","Volkert D et al. (ESPEN), Clin Nutr 2022;41:958-989","ESPEN 2022","Forbes A et al. (ESPEN IBD) 2017; Agus ZS 1999","BIFA/BAPEN 2018; Nightingale J & Woodward JM, Gut 2006;55(S4):iv1-12","Nightingale & Woodward 2006","ASMBS 2017","BSG 2014","Elisaf 1994","NICE CG115","Phinney SD & Volek JS (practice texts); weak evidence","IDF-DAR 2021","Sheldon RS et al. (HRS), Heart Rhythm 2015;12:e41-63; CCJM table","HRS 2015; CCJM","HRS 2015","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D)","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D)","IOM DRI 1997 (Mg), 2011 (Ca, vitamin D)","NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019","NASEM, Dietary Reference Intakes for Sodium and Potassium, 2019","EFSA NDA 2015; AAP 2011","Bornstein SR et al. 2016","WHO; ESC 2024","EASL 2018","BNF"],
    provenance: {"words":["recalled","seen"],"at":[0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0]},
  },
};
