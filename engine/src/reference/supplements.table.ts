// Made from reference/supplements.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference
import type { Packed } from './packed.ts';

export interface SupplementRow {
  readonly mineral: "sodium" | "potassium" | "calcium" | "magnesium";
  readonly salt: string;
  readonly commonNames: string | null;
  readonly route: "oral" | "skin";
  readonly formula: string | null;
  readonly molarMass_g_mol: number | null;
  readonly mineralAtoms: number | null;
  readonly elemental_pct: number | null;
  readonly element_mg_g: number | null;
  readonly element_mmol_g: number | null;
  readonly absorptionLow_pct: number | null;
  readonly absorptionBest_pct: number | null;
  readonly absorptionHigh_pct: number | null;
  readonly source: string;
  readonly provenance: "seen" | "recalled" | "expert-set" | "computed";
}

export const packed: Packed = {
  length: 28,
  columns: {
    mineral: {"words":["magnesium","potassium","calcium","sodium"],"at":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,0]},
    salt: ["oxide","hydroxide","citrate (anhydrous)","bisglycinate","malate","chloride hexahydrate","chloride spray","sulfate heptahydrate","L-threonate","taurate","aspartate","lactate dihydrate","gluconate","carbonate","glycerophosphate","chloride","citrate monohydrate","gluconate","bicarbonate","carbonate","citrate tetrahydrate","gluconate monohydrate","lactate pentahydrate","table salt","bicarbonate","citrate dihydrate","sea salt","any soluble salt, dose effect"],
    commonNames: ["magnesia","milk of magnesia","trimagnesium dicitrate","glycinate, diglycinate chelate","magnesium malate 1:1","MgCl2, nigari","magnesium oil, transdermal","Epsom salt","magtein","magnesium ditaurate",null,null,null,null,null,"KCl, salt substitute",null,null,null,"chalk, antacid",null,null,null,"sodium chloride","baking soda","trisodium citrate","fleur de sel","model input"],
    route: {"words":["oral","skin"],"at":[0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]},
    formula: ["MgO","Mg(OH)2","Mg3(C6H5O7)2","Mg(C2H4NO2)2","MgC4H4O5","MgCl2.6H2O","MgCl2.6H2O","MgSO4.7H2O","Mg(C4H7O5)2","Mg(C2H6NO3S)2","Mg(C4H6NO4)2","Mg(C3H5O3)2.2H2O","Mg(C6H11O7)2","MgCO3","MgC3H7O6P","KCl","K3C6H5O7.H2O","KC6H11O7","KHCO3","CaCO3","Ca3(C6H5O7)2.4H2O","Ca(C6H11O7)2.H2O","Ca(C3H5O3)2.5H2O","NaCl","NaHCO3","Na3C6H5O7.2H2O","about 98% NaCl plus traces",null],
    molarMass_g_mol: [40.304,58.319,451.113,172.423,156.376,203.301,203.301,246.466,294.495,272.573,288.495,238.475,414.599,84.313,194.362,74.551,324.409,234.245,100.114,100.086,570.492,448.387,308.293,58.443,84.006,294.098,null,null],
    mineralAtoms: [1,1,3,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,1,1,3,1,1,1,1,3,null,null],
    elemental_pct: [60.3,41.68,16.16,14.1,15.54,11.96,11.96,9.86,8.25,8.92,8.42,10.19,5.86,28.83,12.51,52.44,36.16,16.69,39.05,40.04,21.08,8.94,13,39.34,27.37,23.45,38.5,null],
    element_mg_g: [603,416.8,161.6,141,155.4,119.6,119.6,98.6,82.5,89.2,84.2,101.9,58.6,288.3,125.1,524.4,361.6,166.9,390.5,400.4,210.8,89.4,130,393.4,273.7,234.5,385,null],
    element_mmol_g: [24.811,17.147,6.65,5.8,6.395,4.919,4.919,4.057,3.396,3.669,3.466,4.193,2.412,11.861,5.145,13.414,9.248,4.269,9.989,9.991,5.259,2.23,3.244,17.111,11.904,10.201,16.75,null],
    absorptionLow_pct: [4,5,15,15,15,9,0,4,10,10,9,9,12,5,15,85,85,90,85,20,25,22,26,95,95,95,95,11],
    absorptionBest_pct: [8,10,25,24,25,15,0,6,20,20,15,15,19,12,25,92,92,94,92,30,33,27,32,98,98,98,98,null],
    absorptionHigh_pct: [23,15,35,30,30,25,1,7,30,30,30,30,25,25,30,98,98,98,98,39,40,32,38,100,100,100,100,65],
    source: ["Firoz & Graber 2001 Magnes Res 14:257 (seen) and Schuette 1994 (recalled)","laxative and antacid labels","Lindberg 1990 J Am Coll Nutr 9:48; Walker 2003 Magnes Res 16:183; Rylander 2014 J Pharm Nutr Sci 4:57 (abstract seen: consistently better for citrate)","Schuette 1994 JPEN 18:430","assumption","Firoz & Graber 2001 Magnes Res 14:257","Grober et al. 2017 Nutrients 9:813","Morris et al. 1987 J Clin Pharmacol 27:1014 (as recalled)","assumption","assumption","Firoz & Graber 2001 Magnes Res 14:257","Firoz & Graber 2001 Magnes Res 14:257","Coudray et al. 2005 Magnes Res 18:215 (rats)","assumption","UK hospital use","Macdonald-Clarke et al. 2016 Am J Clin Nutr 104:346 (gluconate and potato 94% or more)","Macdonald-Clarke 2016 by analogy","Macdonald-Clarke et al. 2016 Am J Clin Nutr 104:346","by analogy","Sheikh et al. 1987 N Engl J Med 317:532; Sakhaee et al. 1999 Am J Ther 6:313","Sakhaee et al. 1999 Am J Ther 6:313","Sheikh et al. 1987 N Engl J Med 317:532","Sheikh et al. 1987 N Engl J Med 317:532","textbook","textbook","WHO ORS component","USDA SR table salt 38.76 g Na/100 g (seen); sea salt purity recalled","Fine et al. 1991 J Clin Invest 88:396"],
    provenance: {"words":["seen","recalled"],"at":[0,1,0,1,1,0,1,1,1,1,0,0,1,1,1,1,1,1,1,0,0,1,1,1,1,1,1,1]},
  },
};
