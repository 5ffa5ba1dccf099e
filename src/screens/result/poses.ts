export type Point = readonly [x: number, y: number];
/** Where the wrist or ankle is and which way hand or foot point. The elbow or knee follows from that; it is given where a limb is seen foreshortened. */
export type Limb = readonly [x: number, y: number, angle?: number, jointX?: number, jointY?: number];
/** From one point to another, and how far it bulges to its left. */
export type Arrow = readonly [fromX: number, fromY: number, toX: number, toY: number, bulge: number];

/**
 * One frame, seen from the side, 160 units wide with the floor at y = 112; a standing person is 110 units tall.
 * Angles are in degrees: 0 is to the right, 90 is up. Everyone faces right when upright, so 180 lies on the back and 0 on the front.
 */
export interface Pose {
  readonly hip: Point;
  /** From the hip to the shoulders. */
  readonly trunk: number;
  /** How far the back is arched, or rounded where it is less than 0. */
  readonly arch?: number;
  /** From the neck to the top of the head; as the trunk unless given. */
  readonly head?: number;
  /** Chest, and face unless `profile`, towards the viewer, with the shoulders this far above rest. */
  readonly front?: number;
  readonly profile?: boolean;
  /** The near one, then the far one; for `front`, the one on the right of the trunk first. */
  readonly arms: readonly [Limb, Limb];
  readonly legs: readonly [Limb, Limb];
  readonly arrows?: readonly Arrow[];
}

export type Prop =
  'mat' | 'mat from above' | 'chair' | 'desk' | 'wall behind' | 'wall ahead' | 'step' | 'band' | 'weight';

export interface Poses {
  readonly prop?: Prop;
  readonly start: Pose;
  /** What differs from the start. */
  readonly end: Partial<Pose>;
}

/** The outlines of face and hair around the middle of the head, upright. */
export const heads = {
  profile: {
    face: 'M-5 8-7-4Q-5-9 0-9 6-9 7-3L9 1 7.5 2Q8 7 5.5 7.5L2 7.5 2 10z',
    hair: 'M-1 3-3 5C-10 4-10-10 0-10 5-10 8-7 7-4 4-3 2-4 1-5 2-2 1 0-1 0z',
  },
  front: {
    face: 'M-7-2C-7-12 7-12 7-2 7 4 4 9 0 9S-7 4-7-2z',
    hair: 'M-7.5 0C-9-13 9-13 7.5 0 6-4 5-5 3-6 0-4-4-4-6-5z',
  },
};

export const propShapes: Readonly<Record<Prop, string>> = {
  mat: 'M4 113.5h152',
  'mat from above': 'M6 24h148v84H6z',
  chair: 'M48 48v64M48 92h30M77 92v20',
  desk: 'M34 86h92v5h-8v21H42V91h-8z',
  'wall behind': 'M40 0v112',
  'wall ahead': 'M115 0v112',
  step: 'M74 96h50v16H74z',
  band: 'M146 0v112',
  weight: '',
};

/** The near one and the far one, which is hidden behind it unless given. */
const limbs = (near: Limb, far: Limb = near): readonly [Limb, Limb] => [near, far];

/** By the id of the exercise. Each pose follows the words of that exercise in the pack. */
export const poses: Readonly<Record<string, Poses>> = {
  'knee-rolls': {
    prop: 'mat from above',
    start: {
      hip: [80, 66],
      trunk: 180,
      front: 0,
      arms: limbs([74, 30], [74, 102]),
      legs: limbs([107, 68, -60, 102, 80], [106, 76, -60, 99, 90]),
      arrows: [[122, 52, 122, 90, 8]],
    },
    end: {
      legs: limbs([106, 56, 60, 99, 42], [107, 64, 60, 102, 52]),
      arrows: [[122, 80, 122, 42, -8]],
    },
  },
  'knee-to-chest': {
    prop: 'mat',
    start: {
      hip: [82, 104],
      trunk: 180,
      arms: limbs([86.5, 109, 0]),
      legs: limbs([108, 107.5], [113, 107.5]),
    },
    end: {
      arms: limbs([79, 78, 40]),
      legs: limbs([93, 82, 10], [113, 107.5]),
      arrows: [[112, 78, 92, 66, -7]],
    },
  },
  'half-press-up': {
    prop: 'mat',
    start: {hip: [68, 104], trunk: 3, arms: limbs([121, 109, 0, 104, 109]), legs: limbs([13, 107, 185])},
    end: {trunk: 27, arch: 5, head: 75, arms: limbs([119, 109, 0, 101, 108]), arrows: [[128, 96, 122, 70, -5]]},
  },
  'sit-to-stand': {
    prop: 'chair',
    start: {
      hip: [64, 82],
      trunk: 80,
      head: 90,
      arms: limbs([76, 58, 100, 80, 68]),
      legs: limbs([86, 107.5], [88, 107.5]),
    },
    end: {hip: [84, 53], trunk: 90, arms: limbs([90, 28, 100, 94, 38]), arrows: [[112, 74, 112, 36, 0]]},
  },
  'wall-sit': {
    prop: 'wall behind',
    start: {
      hip: [50, 54],
      trunk: 92,
      head: 90,
      arms: limbs([52, 56]),
      legs: limbs([64, 107.5], [66, 107.5]),
    },
    end: {
      hip: [50, 69],
      arms: limbs([52, 71]),
      legs: limbs([76, 107.5], [78, 107.5]),
      arrows: [[92, 34, 92, 58, 0]],
    },
  },
  'side-leg-lift': {
    prop: 'mat',
    start: {
      hip: [82, 97],
      trunk: 178,
      front: 0,
      arms: limbs([64, 106, -60, 60, 92], [14, 107]),
      legs: limbs([138, 97, 10], [138, 107, 0]),
    },
    end: {
      legs: limbs([136, 76, 25], [138, 107, 0]),
      arrows: [[124, 68, 124, 52, 0]],
    },
  },
  'glute-bridge': {
    prop: 'mat',
    start: {
      hip: [78, 104],
      trunk: 180,
      arms: limbs([82, 109, 0]),
      legs: limbs([104, 107.5], [107, 107.5]),
    },
    end: {hip: [74, 91], trunk: 203, head: 180, arrows: [[74, 76, 74, 60, 0]]},
  },
  'bird-dog': {
    prop: 'mat',
    start: {
      hip: [69, 80],
      trunk: 9,
      head: 0,
      arms: limbs([105, 109, 0], [108, 109, 0]),
      legs: limbs([41, 107, 185], [44, 107, 185]),
    },
    end: {
      trunk: 5,
      arms: limbs([104, 109, 0], [140, 72]),
      legs: limbs([14, 79, 200], [44, 107, 185]),
      arrows: [
        [122, 94, 138, 84, -3],
        [32, 100, 18, 91, 3],
      ],
    },
  },
  'dead-bug': {
    prop: 'mat',
    start: {
      hip: [76, 104],
      trunk: 180,
      arms: limbs([80.5, 109, 0]),
      legs: limbs([108, 75, 45], [111, 77, 45]),
    },
    end: {
      legs: limbs([124, 106, 40], [111, 77, 45]),
      arrows: [[130, 78, 138, 96, 4]],
    },
  },
  'desk-moves': {
    prop: 'desk',
    start: {
      hip: [80, 96],
      trunk: 90,
      front: 5,
      arms: limbs([95, 97], [65, 97]),
      legs: limbs([80, 98, 0, 84, 96]),
      arrows: [
        [106, 68, 106, 50, -9],
        [54, 68, 54, 50, 9],
      ],
    },
    end: {
      front: 0,
      profile: true,
      arms: limbs([95, 102], [65, 102]),
      arrows: [
        [66, 35, 96, 35, 10],
        [94, 35, 64, 35, -10],
      ],
    },
  },
  rows: {
    prop: 'band',
    start: {
      hip: [58, 53],
      trunk: 90,
      arms: limbs([95, 36, 0], [95, 38, 0]),
      legs: limbs([54, 107.5], [62, 107.5]),
    },
    end: {
      trunk: 92,
      arch: 2,
      head: 90,
      arms: limbs([63, 43, 10], [66, 44, 10]),
      arrows: [[102, 56, 76, 56, 0]],
    },
  },
  'wall-push-up': {
    prop: 'wall ahead',
    start: {hip: [76, 58], trunk: 64, arms: limbs([109, 38, 90]), legs: limbs([52, 107.5])},
    end: {hip: [68, 54], trunk: 74, arch: -6, head: 50, arms: limbs([109, 34, 90]), arrows: [[60, 46, 46, 34, -3]]},
  },
  'hip-flexor-stretch': {
    prop: 'mat',
    start: {
      hip: [66, 80],
      trunk: 90,
      arms: limbs([78, 79], [80, 78]),
      legs: limbs([38, 107, 185], [94, 107.5]),
    },
    end: {
      hip: [77, 82],
      trunk: 92,
      head: 90,
      arms: limbs([90, 80], [92, 79]),
      arrows: [[44, 76, 62, 78, 0]],
    },
  },
  'hamstring-stretch': {
    prop: 'chair',
    start: {
      hip: [70, 82],
      trunk: 88,
      head: 90,
      arms: limbs([88, 80], [84, 79]),
      legs: limbs([122, 105, 65], [88, 107.5]),
    },
    end: {
      trunk: 62,
      head: 62,
      arms: limbs([108, 84], [98, 80]),
      arrows: [[110, 40, 118, 58, 5]],
    },
  },
  'calf-stretch': {
    prop: 'wall ahead',
    start: {
      hip: [76, 53],
      trunk: 86,
      arms: limbs([109, 34, 90], [109, 36, 90]),
      legs: limbs([66, 107.5], [74, 107.5]),
    },
    end: {
      hip: [76, 60],
      trunk: 72,
      legs: limbs([40, 107.5], [88, 107.5]),
      arrows: [[46, 82, 28, 82, 0]],
    },
  },
  'step-up': {
    prop: 'step',
    start: {
      hip: [64, 53],
      trunk: 86,
      head: 90,
      arms: limbs([62, 54], [74, 52]),
      legs: limbs([88, 91.5], [58, 107.5]),
    },
    end: {
      hip: [88, 37],
      trunk: 90,
      arms: limbs([92, 38], [86, 38]),
      legs: limbs([88, 91.5], [91, 91.5]),
      arrows: [[66, 82, 66, 52, 0]],
    },
  },
  plank: {
    prop: 'mat',
    start: {
      hip: [66, 104],
      trunk: 25,
      head: 35,
      arch: 3,
      arms: limbs([116, 109, 0, 98, 108]),
      legs: limbs([13, 106, 185, 39, 107]),
    },
    end: {hip: [65, 98], trunk: 16, head: 12, arch: 0, arrows: [[64, 84, 64, 68, 0]]},
  },
  'hip-hinge': {
    prop: 'weight',
    start: {hip: [72, 53], trunk: 90, arms: limbs([80, 55, 270]), legs: limbs([72, 107.5])},
    end: {hip: [54, 58], trunk: 34, arms: limbs([81, 76, 270]), arrows: [[40, 40, 28, 52, -4]]},
  },
};
