/**
 * How Node runs a service that is a process of its own: memory that was needed to start is given back, and one helping thread of V8
 * keeps memory of its own instead of four. So an idle service holds less than 130 MB instead of 160. The container recipe says the same.
 */
export const nodeFlags = ['--max-semi-space-size=2', '--optimize-for-size', '--v8-pool-size=1'];
