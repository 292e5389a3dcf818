// A sound beside what is seen and said, never instead of it: a computer may have no loudspeaker.

/** Two falling tones; silence where the page cannot sound. */
export function gong(): void {
  try {
    const sound = new AudioContext();
    const now = sound.currentTime;
    for (const [at, pitch] of [[0, 660], [0.35, 440]] as const) {
      const tone = sound.createOscillator();
      const loud = sound.createGain();
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.25, now + at);
      loud.gain.exponentialRampToValueAtTime(0.001, now + at + 1.2);
      tone.connect(loud).connect(sound.destination);
      tone.start(now + at);
      tone.stop(now + at + 1.2);
    }
    setTimeout(() => void sound.close(), 2_000);
  } catch {
    // Nobody hears it; the words are there.
  }
}
