import type { z } from 'zod';
import type { Library } from './library.ts';
import { updateSchema } from './schemas/update.ts';

/** What an editor's program proposes; what came since it was told is not refused. */
const proposed = (all: Array<[name: string, means: string]>) => ({
  anyOf: [{ enum: all.map(([name]) => name), enumDescriptions: all.map(([, means]) => means) }, { type: 'string' }],
});

/** The schema of an update that knows the names of the sources, themes and updates there are: for completion in editors' programs. */
export function updateSchemaKnowing({ sources, themes, updates }: Library): typeof updateSchema {
  const { shape } = updateSchema;
  const update = proposed(updates.map(({ slug, title }) => [slug, title]));
  const list = <Field extends z.ZodType>(field: Field, items: object): Field => field.meta({ ...field.meta(), items });
  const known = updateSchema.safeExtend({
    source: shape.source.meta({
      ...shape.source.meta(),
      ...proposed([...sources.values()].map(({ id, title, shortTitle }) => [id, shortTitle ?? title])),
    }),
    themes: list(shape.themes, proposed(themes.map(({ slug, name }) => [slug, name]))),
    sameAs: shape.sameAs.meta({ ...shape.sameAs.meta(), ...update }),
    supersededBy: shape.supersededBy.meta({ ...shape.supersededBy.meta(), ...update }),
    toldBy: list(shape.toldBy, update),
    contradicts: list(shape.contradicts, update),
  });
  return known.meta(updateSchema.meta() ?? {});
}
