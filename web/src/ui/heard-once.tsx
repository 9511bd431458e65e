interface Props {
  /** With a time that passes. */
  readonly shown: string;
  /** The same as it was at first. */
  readonly heard: string;
}

/** In a live region: whoever sees watches the seconds go, and nobody has to hear each of them. */
export function HeardOnce({ shown, heard }: Props) {
  return (
    <>
      <span className="visually-hidden">{heard}</span>
      <span aria-hidden>{shown}</span>
    </>
  );
}
