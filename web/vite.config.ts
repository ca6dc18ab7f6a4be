import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Vite's own transform knows Preact's runtime; no preset and no second compiler.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: script, and small files compress better on their own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssMinify: 'lightningcss',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7007', '/healthz': 'http://127.0.0.1:7007' } },
});
