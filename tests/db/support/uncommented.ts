import { sql } from 'drizzle-orm';
import type { Database } from '#lib/server/db/client.ts';

/** Tables and columns of the schema that have no comment, as `table` or `table.column`. */
export async function findUncommented(db: Database): Promise<string[]> {
	const rows = await db.execute<{ name: string }>(sql`
		select concat_ws('.', c.relname, a.attname) as name
		from pg_class c
		left join lateral (
			select null::name as attname, 0 as attnum
			union all
			select attname, attnum from pg_attribute
			where attrelid = c.oid and attnum > 0 and not attisdropped
		) a on true
		left join pg_description d
			on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
			and coalesce(d.description, '') = ''
		order by 1`);
	return rows.map((row) => row.name);
}
