// Made from reference/priors.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference
import type { Packed } from './packed.ts';

export interface PriorDetailRow {
  readonly id: "insensible-water" | "stool-water" | "metabolic-water" | "obligatory-urine" | "scale-error" | "drinking-rate" | "vomit-volume" | "loose-stool-volume" | "ostomy-volume" | "ostomy-sodium" | "ostomy-potassium" | "composition-water" | "composition-energy" | "composition-mineral" | "composition-sodium-prepared" | "volume-without-density" | "light-item-energy" | "body-mass" | "body-height" | "air-temperature" | "relative-humidity" | "sweat-equation-error" | "sweat-sodium" | "sweat-sodium-sd" | "sweat-sodium-rate-slope" | "sweat-sodium-acclimation" | "maximal-oxygen-uptake" | "resting-heart-rate" | "gross-efficiency" | "caffeine-threshold" | "caffeine-diuresis" | "caffeine-habit" | "caffeine-habitual-intake" | "alcohol-weak";
  readonly provenance: "seen" | "recalled" | "expert-set" | "computed";
  readonly confidence: "high" | "medium" | "low";
  readonly notes: string | null;
}

export const packed: Packed = {
  length: 34,
  columns: {
    id: ["insensible-water","stool-water","metabolic-water","obligatory-urine","scale-error","drinking-rate","vomit-volume","loose-stool-volume","ostomy-volume","ostomy-sodium","ostomy-potassium","composition-water","composition-energy","composition-mineral","composition-sodium-prepared","volume-without-density","light-item-energy","body-mass","body-height","air-temperature","relative-humidity","sweat-equation-error","sweat-sodium","sweat-sodium-sd","sweat-sodium-rate-slope","sweat-sodium-acclimation","maximal-oxygen-uptake","resting-heart-rate","gross-efficiency","caffeine-threshold","caffeine-diuresis","caffeine-habit","caffeine-habitual-intake","alcohol-weak"],
    provenance: {"words":["recalled","expert-set","seen"],"at":[0,0,0,0,1,0,1,0,0,0,0,1,1,1,1,1,1,1,1,1,1,2,2,2,1,2,1,1,1,2,2,1,1,0]},
    confidence: {"words":["medium","low","high"],"at":[0,0,0,0,1,0,1,1,1,0,0,0,0,0,0,0,1,1,1,1,1,2,2,2,1,2,1,1,0,2,2,1,1,0]},
    notes: ["adult at rest; rises in heat, at altitude and in dry air",null,"water made by burning food","less than this a healthy kidney cannot make","both weighings","what people drink in exercise, where a weighed session does not say","per time","per time","per emptying","ileostomy or jejunostomy; a colostomy loses less",null,"relative half-width for water","relative half-width for energy","relative half-width for potassium, calcium, magnesium and other minerals","relative half-width for the sodium of prepared dishes","added half-width where a drink is given per 100 g and its density is not known","an item weighs at least this much when shares of a day are formed, so that a drink without energy still counts","only where the person has not said","only where the person has not said","only where an activity does not say","only where an activity does not say","80 % band: 1.28 standard errors","best is the mean, low and high the observed range","between people","relative rise per doubling of 1.2 L/h","at full heat acclimation","only to read heart rate and feel","only to read heart rate","mechanical power over metabolic rate","no more urine than water at this dose of coffee","extra urine in 3 h at 6 mg/kg","what is left of the effect in people used to it","from here on a person counts as used to caffeine","2 and 4 % by volume"],
  },
};
