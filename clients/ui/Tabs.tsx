/** One of a few ways, side by side. */
interface Props<Name extends string> {
  label: string;
  names: readonly Name[];
  words: Readonly<Record<Name, string>>;
  chosen: Name;
  onChoose: (name: Name) => void;
}

export function Tabs<Name extends string>({ label, names, words, chosen, onChoose }: Props<Name>) {
  return (
    <div class="tabs" role="tablist" aria-label={label}>
      {names.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          aria-selected={name === chosen}
          onClick={() => onChoose(name)}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
