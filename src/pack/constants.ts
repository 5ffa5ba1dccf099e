/** The closed lists of a pack. Apart from its shape, which a page without a pack of its own never loads. */

/** How soon to get help, most urgent first. */
export const levels = ['emergency', 'urgent', 'non-urgent', 'self-care'] as const;
/** The sides of a place on the body map: the person's own left and right. */
export const sides = ['left', 'middle', 'right'] as const;
/** The parts of a visit that the person is told they are in. */
export const stages = ['place', 'safety', 'pain', 'running'] as const;
export const selfCareKinds = [
  'relief',
  'activity',
  'exercise',
  'stretch',
  'form',
  'training',
  'shoes',
  'surface',
  'posture',
  'warm-up',
  'medicine',
] as const;
/** `outlook` is what to expect: a line beside the next steps, nothing to do. */
export const phases = ['outlook', 'now', 'this-week', 'back-to-running', 'prevention'] as const;
/** What a result can lead to, besides the emergency number. */
export const careKinds = [
  'adviceLine',
  'nurseLine',
  'emergencyDepartment',
  'hospital',
  'urgentCare',
  'pharmacy',
  'clinician',
] as const;
