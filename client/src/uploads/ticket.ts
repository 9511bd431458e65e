/** Where the bytes of one file go: plain data, so that it outlives the page. */
export interface Ticket {
  readonly mediaId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly resumable: boolean;
  /** RFC 3339, by the server's clock; what an older version has stored has none. */
  readonly expiresAt?: string;
}
