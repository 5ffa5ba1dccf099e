import 'back-pain-checker/define.js';
import {useEffect, useRef} from 'react';

export function BackPainChecker({label, onConsult}) {
  const ref = useRef(null);
  // React 18 sets attributes only. Add listeners and set properties, such as `answers`, through the ref.
  useEffect(() => {
    const checker = ref.current;
    checker.addEventListener('consult-requested', onConsult);
    return () => checker.removeEventListener('consult-requested', onConsult);
  }, [onConsult]);
  return (
    <back-pain-checker ref={ref} region="us" consult-recipient="Riverside Spine" consult-label={label}>
      <p>Back pain after a run? Call 555 0100.</p>
    </back-pain-checker>
  );
}
