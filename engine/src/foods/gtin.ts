/**
 * A barcode's digits as GTIN-14. Lists lose and gain leading zeros (EAN-8, UPC-A, EAN-13 are the same number
 * padded), so 14 digits are the only form in which two codes may be compared. Null when it cannot be a barcode.
 */
export function gtin14(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{6,18}$/.test(digits)) return null;
  const bare = digits.replace(/^0+/, '');
  if (bare.length < 6 || bare.length > 14) return null;
  return bare.padStart(14, '0');
}

/** Whether the last digit is the check digit of GS1 (weights 3 and 1 from the right). */
export function isGtinSound(gtin: string): boolean {
  if (!/^\d{14}$/.test(gtin)) return false;
  let sum = 0;
  for (let i = 0; i < 14; i++) sum += Number(gtin[i]) * (i % 2 === 0 ? 3 : 1);
  return sum % 10 === 0;
}
