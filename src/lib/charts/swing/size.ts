/** The box of the chart and its marks, in CSS pixels. */
export const SWING = { width: 300, height: 236, bobRadius: 6, hollowRadius: 5 } as const;
