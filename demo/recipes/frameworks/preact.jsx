import 'back-pain-checker/define.js';
import {useEffect, useRef} from 'preact/hooks';

export function BackPainChecker({label, answers, onConsult}) {
  const ref = useRef(null);
  // Hydration sets no objects, and a server would write them as text: they need an effect. Listeners do not.
  useEffect(() => {
    ref.current.answers = answers;
  }, [answers]);
  return (
    <back-pain-checker
      ref={ref}
      region="us"
      consult-recipient="Riverside Spine"
      consult-label={label}
      onconsult-requested={onConsult}
    >
      <p>Back pain after a run? Call 555 0100.</p>
    </back-pain-checker>
  );
}
