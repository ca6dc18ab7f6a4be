/** Square matrices are row-major `Float64Array`s of size × size; factors are lower triangular. */

/**
 * Overwrites a symmetric positive definite matrix by its lower Cholesky factor (the upper part is left as it was).
 * Returns false, with the matrix spoilt, when it is not positive definite.
 */
export function choleskyInPlace(matrix: Float64Array, size: number): boolean {
  for (let j = 0; j < size; j += 1) {
    const rowJ = j * size;
    let pivot = matrix[rowJ + j] as number;
    for (let k = 0; k < j; k += 1) pivot -= (matrix[rowJ + k] as number) ** 2;
    if (!(pivot > 0)) return false;
    const root = Math.sqrt(pivot);
    matrix[rowJ + j] = root;
    for (let i = j + 1; i < size; i += 1) {
      const rowI = i * size;
      let sum = matrix[rowI + j] as number;
      for (let k = 0; k < j; k += 1) sum -= (matrix[rowI + k] as number) * (matrix[rowJ + k] as number);
      matrix[rowI + j] = sum / root;
    }
  }
  return true;
}

/** Solves L x = b in place. */
export function solveLower(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    let sum = vector[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (factor[i * size + k] as number) * (vector[k] as number);
    vector[i] = sum / (factor[i * size + i] as number);
  }
}

/** Solves Lᵀ x = b in place. */
export function solveLowerTransposed(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let i = size - 1; i >= 0; i -= 1) {
    const x = (vector[i] as number) / (factor[i * size + i] as number);
    vector[i] = x;
    for (let k = 0; k < i; k += 1) vector[k] = (vector[k] as number) - (factor[i * size + k] as number) * x;
  }
}

/** Solves L Lᵀ x = b in place. */
export const solveCholesky = (factor: Float64Array, size: number, vector: Float64Array): void => {
  solveLower(factor, size, vector);
  solveLowerTransposed(factor, size, vector);
};

/** The inverse of L Lᵀ, row-major and symmetric. */
export function inverseFromCholesky(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j += 1) {
    unit.fill(0);
    unit[j] = 1;
    solveCholesky(factor, size, unit);
    for (let i = 0; i < size; i += 1) inverse[i * size + j] = unit[i] as number;
  }
  return inverse;
}

/** log |L Lᵀ| */
export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) sum += 2 * Math.log(factor[i * size + i] as number);
  return sum;
}
