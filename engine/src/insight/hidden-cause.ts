/**
 * How strong a hidden common cause would have to be, as a risk ratio with both the exposure and the episode, to
 * explain a risk ratio away (the "E-value" of VanderWeele & Ding 2017, Ann Intern Med 167:268, recalled; not a
 * betting e-value). 1 means nothing needs explaining.
 */
export function hiddenCauseStrength(riskRatio: number): number {
  if (!(riskRatio > 0)) return 1;
  const ratio = riskRatio >= 1 ? riskRatio : 1 / riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}
