/** The detail of `consult-requested` as JSON Schema. A field that a later version adds is kept with the health data. */
const text = (maxLength) => ({type: 'string', maxLength});
const filledText = (maxLength) => ({type: 'string', minLength: 1, maxLength});
const list = {type: 'array', maxItems: 500, items: {type: 'object'}};

export const id = {type: 'string', pattern: '^[0-9a-f]{32}$'};

const contact = {
  type: 'object',
  nullable: true,
  additionalProperties: false,
  properties: {name: text(200), phone: text(60), email: text(254), time: text(200), note: text(2000)},
};

const consent = {
  type: 'object',
  required: ['text', 'recipient', 'time'],
  properties: {text: filledText(5000), recipient: filledText(500), time: filledText(40)},
};

export const caseSchema = {
  type: 'object',
  required: [
    'schemaVersion',
    'id',
    'reference',
    'subject',
    'contact',
    'pack',
    'level',
    'disposition',
    'reasons',
    'answers',
    'hostAnswers',
    'consent',
    'locale',
    'summary',
  ],
  properties: {
    schemaVersion: {const: 2},
    id,
    supersedes: id,
    reference: {type: 'string', pattern: '^[A-Z0-9]{8}$'},
    subject: {enum: ['self', 'other']},
    contact,
    pack: {type: 'object', required: ['id', 'version'], properties: {id: filledText(200), version: filledText(50)}},
    level: {enum: ['self-care', 'non-urgent', 'urgent', 'emergency', null]},
    disposition: {
      type: 'object',
      nullable: true,
      required: ['id', 'title'],
      properties: {id: filledText(200), title: filledText(1000)},
    },
    reasons: list,
    answers: list,
    hostAnswers: list,
    consent,
    locale: filledText(40),
    summary: text(50_000),
  },
};

/** One sentence about what is wrong, and where. */
export function describeError({instancePath, keyword, message, params}) {
  const place = instancePath.slice(1).replaceAll('/', '.') || 'The body';
  if (keyword === 'const') return `${place} must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword === 'enum')
    return `${place} must be one of ${params.allowedValues.map((value) => JSON.stringify(value)).join(', ')}`;
  if (keyword === 'additionalProperties') return `${place} has a field that is not known: ${params.additionalProperty}`;
  return `${place} ${message}`;
}
