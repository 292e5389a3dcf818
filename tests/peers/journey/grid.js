// The same grid for each: sixty steps, twelve lanes, every cell written.
export const STEPS = 60;
export const LANES = 12;
export const steps = () => Array.from({ length: STEPS }, (_, at) => ({ id: `s${at}`, title: `Étape numéro ${at + 1}` }));
export const text = (lane, at) => `Ligne ${lane + 1} étape ${at + 1}`;
