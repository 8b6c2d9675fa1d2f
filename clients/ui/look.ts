/** Look something up that is no record; again whenever `when` changes. */
import { useEffect, useState } from "preact/hooks";
import type { House, No } from "../sync/house.ts";

export interface Look<T> {
  readonly found: T | null;
  readonly no: No | null;
}

export function useLook<T>(house: House, path: string | null, when: unknown = null): Look<T> {
  const [look, show] = useState<Look<T>>({ found: null, no: null });
  useEffect(() => {
    if (path === null) return;
    let isGone = false;
    house.look<T>(path).then((said) => {
      if (isGone) return;
      show(said.ok ? { found: said, no: null } : { found: null, no: said });
    });
    return () => {
      isGone = true;
    };
  }, [house, path, when]);
  return look;
}
