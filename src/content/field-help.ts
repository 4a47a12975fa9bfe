import { z } from 'zod';
import { yamlLine } from './schema-issue.ts';

/** A field of a file, as the help shows it. */
export interface FieldHelp {
  /** "title"; inside another field: "recommendations › number" */
  name: string;
  required: boolean;
  description: string;
  example: string;
}

/** What a field holds when it is a group of fields, or a list of such; undefined when it is a value. */
function groupIn(field: unknown): z.ZodObject | undefined {
  if (field instanceof z.ZodObject) return field;
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return groupIn(field.unwrap());
  if (field instanceof z.ZodArray) return groupIn(field.element);
  return field instanceof z.ZodRecord ? groupIn(field.valueType) : undefined;
}

/**
 * The fields of a schema with their own words, those inside a field after it: for the editors' help.
 * A group of fields that two fields hold is told once.
 * @param schema of a file, or of a list of what stands in one
 */
export function fieldHelp(schema: z.ZodType, within = '', told = new Set<z.ZodObject>()): FieldHelp[] {
  return Object.entries(groupIn(schema)?.shape ?? {}).flatMap(([name, field]) => {
    const type = field as z.ZodType;
    const { description = '', examples = [] } = type.meta() ?? {};
    const inner = groupIn(type);
    const own: FieldHelp = {
      name: within + name,
      required: !type.safeParse(undefined).success,
      description,
      example: yamlLine(name, (examples as unknown[])[0]),
    };
    if (!inner || told.has(inner)) return [own];
    told.add(inner);
    return [own, ...fieldHelp(inner, `${within}${name} › `, told)];
  });
}
