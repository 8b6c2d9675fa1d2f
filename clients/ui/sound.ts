/** Three short sounds: new, changed, late. Each ends within 1.5 s; at most one every 5 s. */
import { signal } from "@preact/signals";

export type Sound = "new" | "changed" | "late";

/** False until a tap has let the browser make sound; screens then offer "touch to test". */
export const soundWorks = signal(false);

const SOUNDS_APART_MS = 5000;
const BEEP_S = 0.16;
const GAP_S = 0.06;

/** Pitches in hertz, one short beep each. */
const TUNES: Readonly<Record<Sound, readonly number[]>> = {
  new: [660, 880],
  changed: [740, 740],
  late: [520, 520, 390],
};

let audio: AudioContext | null = null;
let lastAt = Number.NEGATIVE_INFINITY;

function beep(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.type = "triangle";
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + BEEP_S);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + BEEP_S);
}

function sound(context: AudioContext, which: Sound): void {
  TUNES[which].forEach((hertz, place) => {
    beep(context, hertz, context.currentTime + place * (BEEP_S + GAP_S));
  });
}

/** From a tap: lets the browser make sound, and plays one to prove it. */
export async function testSound(): Promise<void> {
  audio ??= new AudioContext();
  await audio.resume();
  soundWorks.value = audio.state === "running";
  if (soundWorks.value) sound(audio, "new");
}

/** Plays unless sound is off or another one was just heard. */
export function play(which: Sound): void {
  const now = performance.now();
  if (audio?.state !== "running") {
    soundWorks.value = false;
    return;
  }
  if (now - lastAt < SOUNDS_APART_MS) return;
  lastAt = now;
  sound(audio, which);
}
