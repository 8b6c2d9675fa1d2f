/** "Sound is off, touch to test": stands until a sound was heard. */
import { Volume2, VolumeX } from "lucide";
import { Icon } from "./Icon.tsx";
import { soundWorks, testSound } from "./sound.ts";
import { words } from "./words/en.ts";

export function SoundButton() {
  const works = soundWorks.value;
  return (
    <button
      type="button"
      class={works ? "button quiet square sound" : "button sound"}
      {...(works ? { "aria-label": words.soundOn } : {})}
      onClick={() => void testSound()}
    >
      <Icon of={works ? Volume2 : VolumeX} />
      {!works && (
        <>
          <span class="long">{words.soundOff}</span>
          <span class="short">{words.soundOffShort}</span>
        </>
      )}
    </button>
  );
}
