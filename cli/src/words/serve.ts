export const SERVE = {
  port: 'the port to listen on (else TONUS_PORT, else 8642)',
  host: 'the address to listen on; anything but this machine itself needs --without-accounts',
  withoutAccounts:
    'listen beyond this machine although whoever reaches the port can read and change the diary',
};
