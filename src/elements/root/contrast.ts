/** WCAG contrast below which text counts as hard to read. */
const LOWEST = 4.5;

/** The two colours as the browser resolved them, in whatever syntax: a canvas can paint them all. */
export function contrast(one: string, other: string): number | undefined {
  const [brighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return brighter === undefined || darker === undefined || Number.isNaN(brighter + darker) ? undefined : (brighter + 0.05) / (darker + 0.05);
}

export const isLow = (ratio: number | undefined): ratio is number => ratio !== undefined && ratio < LOWEST;

function luminance(colour: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return NaN;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const linear = (part: number) => (part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
