type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with what is in it: the sign-in page is small enough to do without more. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  made.append(...children);
  return made;
}

export function setAttribute(on: Element, name: string, value: Attributes[string]): void {
  if (value === undefined || value === false) on.removeAttribute(name);
  else on.setAttribute(name, value === true ? '' : value);
}
