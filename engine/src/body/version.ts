/** Rises with any change of an equation or a parameter, and stands in every answer. */
export const MODEL_VERSION = '1.0.0';
