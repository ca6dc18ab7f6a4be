# Rscript race.R DESIGN.csv m1.stan m1.jags : seconds of sampling and smallest effective size on the same design matrix.
# Design columns: t, y, cover, then triggers, nuisance and drift columns, as the study writes them; argument 4 and 5 are
# the numbers of trigger and nuisance columns. Prints one JSON line per sampler that is installed.
a <- commandArgs(TRUE)
d <- read.csv(a[1]); J <- as.integer(a[4]); G <- as.integer(a[5])
M <- as.matrix(d[, -(1:3)]); K <- ncol(M) - J - G
D <- list(n = nrow(d), J = J, G = G, K = K, X = M[, 1:J], Z = M[, J + seq_len(G), drop = FALSE], B = M[, J + G + seq_len(K), drop = FALSE], y = d$y)
say <- function(name, seconds, ess) cat(sprintf('{"sampler":"%s","seconds":%.3f,"ess":%.0f}\n', name, seconds, ess))
has <- function(p) requireNamespace(p, quietly = TRUE)
if (has("rstan")) {
  if (nzchar(Sys.getenv("BOOST_INC"))) rstan::rstan_options(boost_lib = Sys.getenv("BOOST_INC"))
  m <- rstan::stan_model(a[2])
  f <- rstan::sampling(m, data = D, chains = 4, iter = 2000, warmup = 1000, cores = 1, refresh = 0, seed = 11)
  s <- rstan::summary(f)$summary
  say("stan", sum(rstan::get_elapsed_time(f)), min(s[rownames(s) != "lp__", "n_eff"]))
}
if (has("rjags") && has("coda")) {
  rjags::load.module("glm", quiet = TRUE)
  t0 <- proc.time()
  j <- rjags::jags.model(a[3], D, n.chains = 4, n.adapt = 500, quiet = TRUE)
  stats::update(j, 500, progress.bar = "none")
  s <- rjags::coda.samples(j, c("a", "b", "g", "d"), 5000, progress.bar = "none")
  say("jags", sum((proc.time() - t0)[1:2]), min(coda::effectiveSize(s)))
}
