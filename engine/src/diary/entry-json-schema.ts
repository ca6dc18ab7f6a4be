import { ENTRY_KINDS, type EntryKind } from './entry.ts';
import type { Field, Fields } from './field.ts';
import { documentFields } from './parse-entry.ts';

type JsonSchema = Record<string, unknown>;

function withoutNull(field: Field): JsonSchema {
  switch (field.type) {
    case 'number':
      return {
        type: field.integer ? 'integer' : 'number',
        minimum: field.min,
        maximum: field.max,
        ...(field.unit === '' ? {} : { 'x-unit': field.unit }),
        description: field.why,
      };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.maxLength };
    case 'choice':
      return { type: 'string', enum: field.choices };
    case 'boolean':
      return { type: 'boolean' };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'nested':
      return objectSchema(field.fields);
    case 'list':
      return { type: 'array', items: fieldSchema(field.of), maxItems: field.maxLength };
  }
}

/** Null says unknown wherever a field is not required. */
function fieldSchema(field: Field): JsonSchema {
  const schema = withoutNull(field);
  return field.required ? schema : { anyOf: [schema, { type: 'null' }] };
}

/** JSON Schema (2020-12) of an object with these fields; only names under `x-` may be added to it. */
export function objectSchema(fields: Fields): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
    patternProperties: { '^x-': {} },
    required: Object.entries(fields).flatMap(([name, field]) => (field.required ? [name] : [])),
    additionalProperties: false,
  };
}

function kindSchema(kind: EntryKind): JsonSchema {
  const schema = objectSchema(documentFields(kind)) as { properties: JsonSchema };
  return { title: kind, ...schema, properties: { ...schema.properties, kind: { const: kind } } };
}

/** JSON Schema (2020-12) of an entry's document, one branch for each kind. */
export const entryJsonSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Entry',
  oneOf: ENTRY_KINDS.map(kindSchema),
});
