import { z } from 'zod';

type JsonSchema = { [key: string]: unknown };
const made = new WeakMap<z.ZodType, JsonSchema>();

/** JSON Schema (2020-12) of what a verb takes or gives; keys beginning `x-` are open everywhere. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  let known = made.get(schema);
  if (known === undefined) {
    known = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ jsonSchema: node }) => {
        if (node.type === 'object' && node.additionalProperties === false) {
          node.patternProperties = { '^x-': {} };
        }
      },
    }) as JsonSchema;
    made.set(schema, known);
  }
  return known;
}
