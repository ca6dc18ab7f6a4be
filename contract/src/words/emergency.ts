/** Emergency numbers by region of a BCP 47 tag, kept here so that they are there offline. Sources: ITU, EENA, national services (recalled). */
const NUMBERS: Readonly<Record<string, string>> = {
  GB: '999',
  IE: '999 or 112',
  US: '911',
  CA: '911',
  MX: '911',
  AU: '000',
  NZ: '111',
  ID: '112 or 119',
  SG: '995',
  MY: '999',
  PH: '911',
  IN: '112',
  JP: '119',
  KR: '119',
  CN: '120',
  HK: '999',
  ZA: '112 or 10177',
  BR: '192',
  AR: '107',
  CH: '144 or 112',
  NO: '113',
  IS: '112',
  IL: '101',
  TR: '112',
  AE: '998',
};
const EUROPE = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
/** Crisis lines by region (recalled): free, day and night. */
const CRISIS: Readonly<Record<string, string>> = {
  GB: 'Samaritans 116 123',
  IE: 'Samaritans 116 123',
  US: '988',
  CA: '988',
  AU: 'Lifeline 13 11 14',
  NZ: '1737',
  DE: 'TelefonSeelsorge 0800 111 0 111',
  AT: '142',
  CH: '143',
  ID: '119 ext. 8',
};

const regionOf = (locale: string | null | undefined): string =>
  /[-_]([A-Za-z]{2})\b/.exec(locale ?? '')?.[1]?.toUpperCase() ?? '';

/** `112`; without a known region every common number, so that one of them is right. */
export function emergencyNumber(locale?: string | null): string {
  const region = regionOf(locale);
  return NUMBERS[region] ?? (EUROPE.has(region) ? '112' : '999 (or 112, 911 or 000, whichever is yours)');
}

export const crisisLine = (locale?: string | null): string =>
  CRISIS[regionOf(locale)] ?? 'your local crisis line';
