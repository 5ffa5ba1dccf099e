/** A small whole number. Of our languages only Arabic may write other digits: preparing the browser's formatter takes longer than drawing the first question. */
export const formatNumber = (number: number, locale: string): string =>
  /^ar\b/.test(locale) ? number.toLocaleString(locale) : String(number);
