const steering = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}]/u;

/**
 * What somebody typed, inside a sentence of ours where no element can stand around it: signs that steer the direction of
 * writing are left out, and letters from right to left are isolated (Unicode UAX 9, FSI and PDI). As at the desks.
 */
export function isolated(typed: string): string {
  const plain = typed.replace(steering, '');
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
