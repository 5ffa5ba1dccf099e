import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {derive, initial, planFlow, transition} from 'back-pain-checker/flow';

const packFile = fileURLToPath(import.meta.resolve('back-pain-checker/packs/running-back-pain.json'));
const {plan} = planFlow(JSON.parse(readFileSync(packFile, 'utf8')), {noStart: true});

/** One request of a server: an event in, such as `{type: 'answer', question: 'nerve', answer: ['none']}`; the next screen out. */
export function handleEvent(session, event) {
  // The state is plain JSON. Keep it in the session: a browser could change it.
  session.state = event ? transition(session.state, event, plan) : initial(plan);
  const {step, current} = session.state;
  return {
    step,
    question: step === 'question' ? plan.questions.find(({id}) => id === current) : undefined,
    level: derive(session.state, plan).assessment.level,
  };
}
