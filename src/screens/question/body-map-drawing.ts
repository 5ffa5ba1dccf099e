import {html, svg} from 'lit';
import type {Side} from '../../pack/types.js';

/** Stands for three options of `where` (pain, numbness, both legs): which of them depends on what is selected. */
export const LEG = 'leg';

/**
 * An original drawing of an adult, 7.5 heads tall: the half to the right of x = 0, which is mirrored for the other half.
 * The front has the same outline as the back, so that both have the same size. On a phone 360 pixels wide, one unit is just under one pixel.
 */
const outline =
  'M-.5 8H0C13 8 21 17 21 31c0 3-.2 6-.5 8 2.2-1 3.5.8 3 4.3-.6 4.5-2.3 8.5-4.7 8.3C18 56 16.4 60 15 63V74c0 6 5 10.5 14 14 8 3 17 4.5 24 7.5 10 4.5 14.5 12.5 15 24.5.4 12-1 24-.6 36 .3 11 1.2 21 2.6 32 1.5 16 1.8 27 .8 38-.7 10-1 20-.5 29 .5 7 2.8 15 2.9 24 .1 11-2.2 22-4.7 29-1.2 3.5-4 3.7-5 .8-1.6 2.3-4.6 1.8-5.2-1.3-1.5-3.5-1.3-11-1.3-19-1.2 3.5-2.6 6.5-4.3 6.5-1.8 0-2.6-1.6-2.3-4.5.6-6 2.2-13 4.8-20 1.5-4 1.8-8 1.6-13-1-14-3.6-30-4.6-45-.4-8 .7-14 .2-22-1-12-4.5-27-5.9-40-.7-6-1.5-10.5-3-16.5 0 9-.3 19-1.8 29-2 12-4.4 21-4.2 32 .2 10 4.2 20 7.2 31 2.6 10 3.8 22 3.4 36-.6 22-4.4 46-8.4 66-2.6 12-4.4 20-4.8 30-.2 8 1.6 16 1.8 28 .4 18-3.3 40-7 60-1.6 9-2.6 16-2.4 23 .2 5 3 10 5.4 16 2 5 1 8.5-4 9H15c-4 0-5.4-3-4.8-8 .6-6 1.2-12 .8-18-.6-16-3.6-42-4.6-62-.8-14 .6-26 1.2-38 .4-8 0-16-1-26C5 322 2.6 296 1.6 272 1.4 266 1 262 0 259h-.5';
/** Lines that make it a back: hair line, shoulder blades, spine, hip dimples, folds below the buttocks and behind the knees, heels. */
const backLines =
  'M38 104c-9 3-16 10-17 19-.5 7 2 13 5 16M9 219c2.5.5 4 2 4.5 4M4 262c12 8 30 8 40-2M10 356c8 4 16 4 24-.5M11 404c4 4 7 5 11 1 4 3 7 3 11-1M22 405v-20M16.5 450l1 20M24.5 450l-1 20M50 182c4 3 9 3 13 1M58 293v11M62.8 296v9';
const backMiddle = 'M0 76V214M0 234v24';
/** And a front: collar bones, chest, navel, groin folds, knee caps, toes. */
const frontLines =
  'M6 97c12-4 26-6 44-2M26 146c8-1 13-4 17-9M13 62C11 67 7 70 0 70M34 220c-6 16-16 28-29 37M14 346c3-7 14-7 17 0M13 362c5 5 12 5 16 0M17 489v-4M21.5 489v-4M26 489v-4M55 184c3 2 6 2 8 0M60 293v11M65 296v9';
const frontMiddle = 'M0 100v44M0 168v18M-1.5 196q1.5 2 3 0';
const backHair = 'M-.5 6H0C14 6 22 16 22 31 22 36 21 41 19.5 46 18.5 54 15 60 13.5 66 9 68.5 5 68-.5 68';
const frontHair = 'M-.5 6H0C14 6 22.5 16 22 32c-.2 4-.8 7-1.5 10C20 34 18 28 14 24 10 26 5 27-.5 27';

const mirror = 'scale(-1 1)';

/** What is seen of a place, and the larger area that takes the tap: at least 46 units each way. No two areas overlap. */
interface Zone {
  readonly place: string;
  readonly shape: string;
  readonly area: string;
}

const legShape =
  'M25 273c9 0 15 1 16 6 1 7-2 22-5 36-3 15-6 27-6 40 0 10 3 18 2.5 31-.5 16-4 32-7 48-2 10-2 18-5.5 18s-3.5-8-4-18c-1-16-4-34-4-48 0-12 2.5-20 2-32C13.5 340 10 326 9 312c-1-13-3-26-1-32 2-5 9-7 17-7z';
const legArea = 'M0 276h75v224H0z';
const backMiddleZones: readonly Zone[] = [
  {
    place: 'neck',
    shape:
      'M0 67c8 0 12-1.5 12.5 0 .5 6 1 9 4 12.5 3 3 8 5 7 7.5-3 5-15 6-23.5 6s-20.5-1-23.5-6c-1-2.5 4-4.5 7-7.5 3-3.5 3.5-6.5 4-12.5.5-1.5 4.5 0 12.5 0z',
    area: 'M-75 42h150v48h-150z',
  },
  {
    place: 'upper',
    shape:
      'M0 101c12 0 20-4 29-3 8 1 12 8 11 16-1 10-4 18-13 20-8 1.6-18 1.5-27 1.5S-19 135.6-27 134c-9-2-12-10-13-20-1-8 3-15 11-16 9-1 17 3 29 3z',
    area: 'M-75 90h150v47h-150z',
  },
  {
    place: 'mid',
    shape:
      'M0 140c10 0 17-.5 19 1 3 2.5 3 10 3 19s-.5 16-3 18.5c-2 1.5-9 1.5-19 1.5s-17 0-19-1.5C-21.5 176-22 169-22 160s0-16.5 3-19c2-1.5 9-1 19-1z',
    area: 'M-24 137h48v47h-48z',
  },
  {
    place: 'low',
    shape:
      'M0 185c7 0 13-.5 15 2 2 3 2 10 2 19s0 16-2 19c-2 2.5-8 3-15 3s-13-.5-15-3c-2-3-2-10-2-19s0-16 2-19c2-2.5 8-2 15-2z',
    area: 'M-24 184h48v46h-48z',
  },
  {
    place: 'buttock',
    shape:
      'M0 232c6 0 14-1.5 15.5 1 1.5 3-2 10-6 16C6 254 3 258 0 258s-6-4-9.5-9c-4-6-7.5-13-6-16C-14 230.5-6 232 0 232z',
    area: 'M-24 230h48v46h-48z',
  },
];
const backHalfZones: readonly Zone[] = [
  {
    place: 'side-ribs',
    shape: 'M36 141c4-.5 7-.5 7 3 0 5-.5 14-2 21-1 8-2.5 15-5.5 16-5 1-8-3-8.5-9-.5-8 1-17 3-23 1.2-4 2.5-7.5 6-8z',
    area: 'M24 137h51v47h-51z',
  },
  {
    place: 'low',
    shape:
      'M25 187c5-.5 9-1.5 10.5-.5 2.5 2 1.5 9 3 15 2 8 4.5 14 3.5 19-1.5 5-6 6.5-12 7-6 .5-10 .5-11-3-1-4 0-9 0-17 .1-9-.5-15 1-18 .7-1.5 2-2.3 3.5-2.5z',
    area: 'M24 184h51v46h-51z',
  },
  {
    place: 'buttock',
    shape:
      'M23 233c7 0 14-3 19-1 4 1.5 5.5 10 5 18-.5 9-3 14-10 16.5C29 269 13 268 7 262c-3-4 1-6 5-11 5-6 4.5-18 11-18z',
    area: 'M24 230h51v46h-51z',
  },
  {place: LEG, shape: legShape, area: legArea},
];
const frontMiddleZones: readonly Zone[] = [
  {
    place: 'chest-band',
    shape:
      'M-37 116c12 5 24 7 37 7s25-2 37-7c5-2 7 2 7 9 0 9-1 16-6 18.5C30 148 16 151 0 151s-29-3-38-7.5c-5-2.5-6-9.5-6-18.5 0-7 2-11 7-9z',
    area: 'M-75 96h150v54h-150z',
  },
  {
    place: 'belly',
    shape:
      'M0 162c14 0 24-3 31-2 6 1 6 6 5 14-1 9-2 16 0 25 1.5 8-1 15-8 21-8 7-18 11-28 11s-20-4-28-11c-7-6-9.5-13-8-21 2-9 1-16 0-25-1-8-1-13 5-14 7-1 17 2 31 2z',
    area: 'M-75 150H75v58H34l-20 30h-28l-20-30h-41z',
  },
];
const frontHalfZones: readonly Zone[] = [
  {
    place: 'groin',
    shape:
      'M42 221c4-.5 5 4 5 10 0 6-2.5 12-8 18-7 7-15 12-23 16-6 3-10 2-11-1.5-1-4 3-6 7-9.5 7-6 13-11 18-18 4-6 7-14.5 12-15z',
    area: 'M0 238h14l20-30h41v68H0z',
  },
  {place: LEG, shape: legShape, area: legArea},
];

const zone = ({place, shape, area}: Zone, side: Side | '' = '') => svg`
  <g class="zone" data-zone=${place} data-side=${side}>
    <path class="area" d=${area} /><path class="shape" d=${shape} fill="url(#bpc-soft)" /><path class="hatch" d=${shape} fill="url(#bpc-hatch)" />
  </g>
`;

/** The same path and its mirror image. */
const pair = (path: string) => svg`<path d=${path} /><path d=${path} transform=${mirror} />`;

interface View {
  readonly hair: string;
  readonly lines: string;
  readonly middleLines: string;
  readonly middle: readonly Zone[];
  readonly half: readonly Zone[];
  /** The side of the person that is on the right of this view. */
  readonly right: Side;
}

const back: View = {
  hair: backHair,
  lines: backLines,
  middleLines: backMiddle,
  middle: backMiddleZones,
  half: backHalfZones,
  right: 'right',
};
const front: View = {
  hair: frontHair,
  lines: frontLines,
  middleLines: frontMiddle,
  middle: frontMiddleZones,
  half: frontHalfZones,
  right: 'left',
};

/** Zones with a left and a right have a middle in between; the others are one whole. */
const middleSide = (place: string, {half}: View): Side | '' =>
  half.some((zone) => zone.place === place) ? 'middle' : '';

const figure = (view: View, x: number, isPlace: (place: string) => boolean) => {
  const shown = (zones: readonly Zone[]) => zones.filter(({place}) => isPlace(place));
  const left: Side = view.right === 'left' ? 'right' : 'left';
  return svg`
    <g transform="translate(${x})">
      <g class="skin">${pair(outline)}</g><g class="shade" clip-path="url(#bpc-body)">${pair(outline)}</g>
      <g class="hair">${pair(view.hair)}</g><g class="line"><path d=${view.middleLines} />${pair(view.lines)}</g>
      ${shown(view.middle).map((entry) => zone(entry, middleSide(entry.place, view)))}
      <g transform=${mirror}>${shown(view.half).map((entry) => zone(entry, left))}</g>
      ${shown(view.half).map((entry) => zone(entry, view.right))}
    </g>
  `;
};

/**
 * Back and front, without any text. Left is the person's left: on the left of the back and on the right of the front.
 * The ids are looked up in our own tree only. The hatching lies over the color, so that a zone shows as selected without it.
 */
export const drawing = (isPlace: (place: string) => boolean) => html`
  <svg viewBox="0 2 300 496" focusable="false">
    <defs>
      <pattern id="bpc-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v6" />
      </pattern>
      <radialGradient id="bpc-soft">
        <stop offset=".3" stop-color="currentcolor" stop-opacity=".42" />
        <stop offset="1" stop-color="currentcolor" stop-opacity=".2" />
      </radialGradient>
      <clipPath id="bpc-body">${pair(outline)}</clipPath>
    </defs>
    ${figure(back, 75, isPlace)}${figure(front, 225, isPlace)}
  </svg>
`;
