import { Client } from 'pg'

/** From this id on a person of the tests has never been here: /start asks them what they want to make. */
export const FIRST_NEW_ID = 7_000_000_000

/** The people of the tests have been here before and go their own way; those with the largest ids are new. */
export async function greetAll(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`
    create function greet_for_tests() returns trigger language plpgsql as $$
    begin
      if new.id < ${FIRST_NEW_ID} then new.greeted_at := coalesce(new.greeted_at, now()); end if;
      return new;
    end $$;
    create trigger greet_for_tests before insert on users for each row execute function greet_for_tests();`)
  await client.end()
}
