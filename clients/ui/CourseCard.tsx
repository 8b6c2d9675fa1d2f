/** A course on a check: its name, how far it is, what can be done with it, and its lines. */
import type { ComponentChildren } from "preact";
import { Badge } from "./Badge.tsx";
import type { Picture } from "./Icon.tsx";
import type { Tone } from "./tones.ts";

interface Props {
  title: string;
  tone: Tone | "accent";
  /** Empty while nothing is decided: lines that are not sent. */
  says: string;
  picture: Picture;
  /** "now", "1", "2": for tests and styles. */
  course: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

export function CourseCard({ title, tone, says, picture, course, actions, children }: Props) {
  return (
    <section class="course card" data-course={course} data-tone={tone} aria-label={title}>
      <header>
        <div class="named">
          <h2>{title}</h2>
          {says && (
            <Badge tone={tone} filled={tone === "ready"} picture={picture}>
              {says}
            </Badge>
          )}
        </div>
        {actions}
      </header>
      <ul>{children}</ul>
    </section>
  );
}
