// M1: logistic discrete-time hazard with fixed normal priors (docs/model/insight.md). Old array syntax for Stan 2.21.
data {
  int<lower=1> n; int<lower=1> J; int<lower=0> G; int<lower=1> K;
  matrix[n, J] X; matrix[n, G] Z; matrix[n, K] B; int<lower=0, upper=1> y[n];
}
transformed data {
  matrix[n, J + G + K] M = append_col(append_col(X, Z), B);
  vector[K] drift_sd;
  for (k in 1:K) drift_sd[k] = 0.5 / k;
}
parameters { real a; vector[J] b; vector[G] g; vector[K] d; }
model {
  a ~ normal(-2, 1.5);
  b ~ normal(0, 0.75);
  g ~ normal(0, 1);
  d ~ normal(0, drift_sd);
  y ~ bernoulli_logit_glm(M, a, append_row(append_row(b, g), d));
}
