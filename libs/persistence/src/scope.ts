/** On whose behalf a transaction runs. It is set locally to the transaction, so a pooled connection can never carry it over. */
export interface Scope {
  /** Three digits, leading zeros kept: `049`. Row-level security shows the rows of this municipality only. */
  readonly municipality: string;
  /** Subject of the token, or the name of the service's own part that acts (`service:segmentation`). */
  readonly actor: string;
  /** Why personal data is handled; one of the published purposes. */
  readonly purpose?: string;
}
