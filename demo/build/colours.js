/** How well colours can be told apart, by WCAG 2.2. Pure. */

/** @param colour `#rrggbb` */
export function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16);
    return part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(colour, other) {
  const [dark, bright] = [luminance(colour), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** The text the checker puts on a brand colour: black or white, whichever reads better. */
export const textOn = (colour) => (luminance(colour) > 0.179 ? '#000000' : '#ffffff');

/** Each colour as it is in one scheme: what was chosen, else (for dark) what was chosen for light, else the default. */
export function inScheme(looks, standard, scheme) {
  const colourOf = (name) =>
    (scheme === 'dark' && looks[`${name}-dark`]) || looks[name] || standard[name][scheme === 'dark' ? 1 : 0];
  return Object.fromEntries(Object.keys(standard).map((name) => [name, colourOf(name)]));
}

/** Text has to reach this, links and button words too. */
export const least = 4.5;

/** The pairs that have to be read on each other, with their ratio, in both schemes. */
export function figures(looks, standard) {
  return ['light', 'dark'].flatMap((scheme) => {
    const {accent, surface, raised, text} = inScheme(looks, standard, scheme);
    const pairs = [
      ['Text on the background', text, surface],
      ['Text on boxes', text, raised],
      ['Brand color on the background', accent, surface],
      ['Button words on the brand colour', textOn(accent), accent],
    ];
    return pairs.map(([what, front, back]) => ({scheme, what, front, back, ratio: contrast(front, back)}));
  });
}
