/** The seed of this run: SEED, or another one every time. A test prints it in its name. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
