import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  check,
  index,
  jsonb,
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
    note: text(),
    archivedAt: timestamp('archived_at', { withTimezone: true }),
  },
  (t) => [
    check('projects_name_length', sql`length(${t.name}) between 1 and 100`),
    check('projects_note_length', sql`length(${t.note}) <= 1000`),
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
    note: text(),
  },
  (t) => [
    check('project_items_note_length', sql`length(${t.note}) <= 1000`),
    uniqueIndex('project_items_once').on(t.projectId, t.generationId),
    index('project_items_of_generation').on(t.generationId),
  ],
)

/** A form that a person filled and kept under a name, to fill it again with other words. */
export const presets = pgTable(
  'presets',
  {
    id: uuid().primaryKey(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id),
    title: text().notNull(),
    model: text().notNull(),
    format: text().notNull(),
    values: jsonb().notNull(), // Words and choices by field; never a file.
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('presets_title_length', sql`length(${t.title}) between 1 and 64`),
    check('presets_model_length', sql`length(${t.model}) between 1 and 100`),
    index('presets_of_user').on(t.userId, t.createdAt),
  ],
)
