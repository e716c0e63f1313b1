import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  check,
  index,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { generations } from './generations.js'
import { users } from './users.js'

/** Named places where a person keeps results. */
export const projects = pgTable(
  'projects',
  {
    id: uuid().primaryKey(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('projects_name_length', sql`length(${t.name}) between 1 and 100`),
    index('projects_of_user').on(t.userId, t.changedAt),
  ],
)

/** One kept result; the same result is kept once per project. */
export const projectItems = pgTable(
  'project_items',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex('project_items_once').on(t.projectId, t.generationId)],
)
