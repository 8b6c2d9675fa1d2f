/** A course on a check: its name, how far it is, what can be done with it, and its lines. */
import type { ComponentChildren } from "preact";
import { Badge } from "./Badge.tsx";
import { PICTURES, type Tone } from "./tones.ts";

interface Props {
  title: string;
  /** null while nothing is decided: lines that are not sent. */
  tone: Tone | null;
  says: string;
  /** "now", "1", "2": for tests and styles. */
  course: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

export function CourseCard({ title, tone, says, course, actions, children }: Props) {
  return (
    <section class="course card" data-course={course} data-tone={tone ?? "free"} aria-label={title}>
      <header>
        <h3 class="grow cut">{title}</h3>
        {says && (
          <Badge
            tone={tone ?? "free"}
            filled={tone === "ready"}
            {...(tone ? { picture: PICTURES[tone] } : {})}
          >
            {says}
          </Badge>
        )}
        {actions}
      </header>
      <ul>{children}</ul>
    </section>
  );
}
