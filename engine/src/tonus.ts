export * from '#balance';
