/** The English words for guests who go while something still cooks or waits for them. */

export const words = {
  title: (place: string) => `${place}: guests gone?`,
  cooking: (station: string) => `Still cooking at ${station}`,
  waiting: "Still waiting",
  meaning:
    "If they go all the same, each station sees it struck through until somebody has seen it.",
  back: "Back",
  served: "They have it: served",
  anyway: "They go: tell the kitchen",
};
