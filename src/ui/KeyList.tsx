import './key-list.css';

interface Props {
  /** What a key, or one of a few, does. */
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** Keys, and what each of them does. */
export function KeyList({ keys: all }: Props) {
  return (
    <dl className="key-list">
      {all.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
