import type {Pack, RedFlag} from '../pack/types.js';
import type {Assessment} from './types.js';

/** What every result says besides its level, in the very words of the questions. */
export interface SafetyNetLines {
  readonly lead: string;
  /** The findings that mean "go at once". */
  readonly findings: readonly string[];
  readonly evenIf: string;
  readonly expect: string;
  readonly notRuledOut: readonly RedFlag[];
  readonly notMonitored: string;
}

/** Taken from the same questions the rules read, so it can never disagree with them. */
export function safetyNet({questions, safetyNet: net}: Pack, {level, notRuledOut}: Assessment): SafetyNetLines {
  const findings = net.emergency.flatMap(({question, options}) =>
    options.flatMap((id) => {
      const option = questions.find((one) => one.id === question)?.options?.find((one) => one.id === id);
      return option ? [option.finding ?? option.text] : [];
    }),
  );
  return {
    lead: net.lead,
    findings: [...new Set(findings)],
    evenIf: net.evenIf,
    expect: net.expect[level ?? 'urgent'],
    notRuledOut,
    notMonitored: net.notMonitored,
  };
}
