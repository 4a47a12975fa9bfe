import type { z } from 'zod';
import { yamlLine } from './schema-issue.ts';

/** A field of a file, as the help shows it. */
export interface FieldHelp {
  name: string;
  required: boolean;
  description: string;
  example: string;
}

/** The fields of a schema with their own words: for the editors' help. */
export function fieldHelp(schema: z.ZodObject): FieldHelp[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description = '', examples = [] } = (field as z.ZodType).meta() ?? {};
    return {
      name,
      required: !(field as z.ZodType).safeParse(undefined).success,
      description,
      example: yamlLine(name, (examples as unknown[])[0]),
    };
  });
}
