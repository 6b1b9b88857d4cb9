/** The most urgent first. */
export const PRECEDENCE_ORDER = ['flash', 'immediate', 'urgent', 'routine'] as const;
