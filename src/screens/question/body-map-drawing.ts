import {svg} from 'lit';
import type {Messages} from '../../i18n/messages.js';

/** What a zone stands for: an option of `where`, or `leg`, which is one of three options depending on what is ticked. */
export const LEG = 'leg';

/** Our own drawing: the back, 200 units wide and mirrored about x = 100. Left on the sheet is the person's left. */
const middle = [
  ['neck', 'M89 50q2 12 1 17-3 10-26 15H136q-23-5-26-15-1-5 1-17z'],
  ['upper', 'M89 84h22v45H89z'],
  ['mid', 'M89 131h22v40H89z'],
  ['low', 'M89 173h22v33H89z'],
] as const;
const half = [
  ['upper', 'M87 84H64q-19 4-23 24l6 21H87z'],
  ['mid', 'M87 131H48l4 22H68v18H87z'],
  ['side-ribs', 'M66 155H52q5 25-5 51H66z'],
  ['low', 'M87 173H68v33H87z'],
  ['buttock', 'M99 208H45q-10 20-6 36 30 17 60 4z'],
  [LEG, 'M99 250q-30 12-60-4-1 44 9 85H87q11-38 12-81z'],
  ['knee', 'M87 333H48q4 13 2 27H85q-1-13 2-27z'],
  [LEG, 'M85 362H50q-8 36 5 73l-10 13q13 6 29 0V434q12-36 11-72z'],
] as const;
const head = 'M100 5c15 0 22 11 20 25-2 13-10 24-20 24S82 43 80 30C78 16 85 5 100 5z';
const arm = 'M60 85q-25 2-32 33l-12 74q-6 30-5 46 4 8 11 2 8-30 15-58l17-60z';
/** The front, mirrored about x = 40. */
const front =
  'M33 8v10q0 6-17 9Q3 31 4 50l4 22q4 28-2 54l-4 42h34l4-28 4 28h34l-4-42q-6-26-2-54l4-22q1-19-12-23-17-3-17-9V8z';
const band = 'M6 50q34 8 68 0l-3 21q-31 6-62 0z';
const groin = 'M7 118q19 4 32 24-1 2-2 9-22-2-33-12z';

const mirror = (width: number) => `matrix(-1 0 0 1 ${width} 0)`;

/** The pattern lies over the colour, so that a zone shows as ticked without it. The `id` is looked up in our own tree only. */
const zone = (id: string, shape: string, side = '') =>
  svg`<g class="zone" data-zone=${id} data-side=${side}><path d="${shape}"/><path class="hatch" d=${shape} fill="url(#bpc-hatch)"/></g>`;

export const drawing = ({mapBack, mapFront, mapLeft, mapRight}: Messages) => svg`
  <svg viewBox="0 0 290 478" focusable="false" direction="ltr">
    <defs><pattern id="bpc-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6"/></pattern></defs>
    <g class="skin"><path d="${head}"/><path d="${arm}"/><path d=${arm} transform="${mirror(200)}"/></g>
    ${middle.map(([id, shape]) => zone(id, shape))}
    ${half.map(([id, shape]) => zone(id, shape, 'left'))}
    <g transform=${mirror(200)}>${half.map(([id, shape]) => zone(id, shape, 'right'))}</g>
    <g transform="translate(208 270)">
      <path class="skin" d="${front}"/>${zone('chest-band', band)}${zone('groin', groin)}<g transform=${mirror(80)}>${zone('groin', groin)}</g>
      <text x="40" y="200">${mapFront}</text>
    </g>
    <text x="100" y="470">${mapBack}</text><text x="40" y="58">${mapLeft}</text><text x="160" y="58">${mapRight}</text>
  </svg>
`;
