-- Runs that were erased by person_forget_v1 lose what person_forget_v2 erases with them.
delete from events e using generations g where g.id = e.generation_id and g.erased_at is not null;
--> statement-breakpoint
delete from reports r using generations g where g.id = r.generation_id and g.erased_at is not null;
