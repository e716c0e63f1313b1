import { Pool } from 'pg'

/** The money of people as the inspector of the playground shows it: read past our own code, from the rows. */
export interface Purse {
  read: (userId: number) => Promise<object>
  close: () => Promise<void>
}

const TRANSFERS = 50
const BALANCE = 'select available::float8, held::float8, debt::float8 from balances where user_id = $1'
const JOURNAL = `select id::float8, kind, amount::float8, key, at from transfers
  where user_id = $1 order by id desc limit ${TRANSFERS}`

/** Amounts are minor units of `currency`; somebody without a balance has zeros. Newest transfers first. */
export function openPurse(databaseUrl: string, currency: string): Purse {
  const pool = new Pool({ connectionString: databaseUrl, max: 2, idleTimeoutMillis: 5_000 })
  pool.on('error', () => undefined) // An idle connection was cut; the next read makes a new one.
  return {
    read: async (userId) => {
      const [balance, journal] = await Promise.all([
        pool.query(BALANCE, [userId]),
        pool.query(JOURNAL, [userId]),
      ])
      const amounts: object = balance.rows[0] ?? { available: 0, held: 0, debt: 0 }
      return { ...amounts, currency, transfers: journal.rows }
    },
    close: () => pool.end(),
  }
}
