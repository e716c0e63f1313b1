-- Promises that no column can make: the journal only grows, and what was agreed at confirm stays agreed.

create function refuse_change_v1() returns trigger language plpgsql as $$
begin
  raise exception '%', tg_argv[0] using errcode = 'object_not_in_prerequisite_state';
end $$;
--> statement-breakpoint
create trigger transfers_only_grow before update or delete or truncate on transfers
for each statement
execute function refuse_change_v1('transfers only grow: repair a mistake by another transfer');
--> statement-breakpoint
create trigger generations_keep_their_price
before update of id, user_id, model, amount, free, accepted_at on generations
for each statement execute function refuse_change_v1('a generation keeps its user, model and price');
--> statement-breakpoint
create trigger generations_settle_once before update of money on generations
for each row when (old.money in ('captured', 'released') and new.money <> old.money)
execute function refuse_change_v1('captured and released are final');
--> statement-breakpoint
revoke update, delete, truncate on transfers from public;
