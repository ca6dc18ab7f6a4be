import { jsonSchema, loadVerb, VERBS } from '@tonus/contract';

type Json = { readonly [key: string]: unknown };

/** Schemas move from each document's own `$defs` into the one place where OpenAPI looks for them. */
function hoisted(schema: Json, into: Record<string, unknown>): Json {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  Object.assign(into, $defs);
  return rest;
}

const json = (schema: Json, description: string): Json => ({
  description,
  content: { 'application/json': { schema } },
});

const FAULT: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: { type: 'string', description: 'one line for a person' },
    path: { type: 'string', description: 'the field that is wrong, events[3].volume_ml' },
  },
};
const FAULTS: readonly (readonly [number, string])[] = [
  [400, 'the document is wrong'],
  [413, 'the body is too large'],
  [415, 'the body is not sent as JSON'],
  [422, 'well formed, but it could not be carried out'],
];

let made: Promise<Json> | undefined;

/** Made once, when it is first asked for; a failure is not kept. */
export function openApi(): Promise<Json> {
  made ??= described().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

/** OpenAPI 3.1 of every verb, from the very schemas that judge the documents. */
async function described(): Promise<Json> {
  const schemas: Record<string, unknown> = { Fault: FAULT };
  const paths: Record<string, unknown> = {};
  const faults = Object.fromEntries(
    FAULTS.map(([status, why]) => [status, json({ $ref: '#/components/schemas/Fault' }, why)]),
  );
  for (const name of Object.keys(VERBS)) {
    const verb = await loadVerb(name);
    if (verb === undefined) continue;
    paths[`/api/v1/${name}`] = {
      post: {
        operationId: name.replace(/\/(\w)/g, (_, c: string) => c.toUpperCase()),
        summary: verb.summary,
        requestBody: {
          required: true,
          content: { 'application/json': { schema: hoisted(jsonSchema(verb.input), schemas) } },
        },
        responses: { 200: json(hoisted(jsonSchema(verb.output), schemas), 'done, and durable'), ...faults },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tonus',
      version: '1',
      description: 'Water and minerals in balance beside a diary of spasms.',
    },
    paths,
    components: { schemas },
  };
}
