/** Who sends a request. */
export interface Actor {
  readonly municipality?: string;
  readonly permissions?: readonly string[];
  readonly subject?: string;
}
