// A real OpenID provider (npm's oidc-provider) for tests. Beside it, for the tests alone:
//   POST /test/tell   {client, claims, header, key}   what the id tokens for this client say from now on, true or not
//   POST /test/sign   {claims, header, key}           answers any token, signed as this provider or by somebody else's key
//   POST /test/roll                                   the provider changes its key
// The one argument is the port. It ends when its standard input does.
import crypto from 'node:crypto';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';

const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;
const told = new Map(); // by client
const keys = { stranger: newKey('stranger') };
let keyNumber = 0;
let provider;

function newKey(kid) {
  const { privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, privateKey };
}

function start() {
  keys.old = keys.current;
  keys.current = newKey(`key-${++keyNumber}`);
  provider = new Provider(issuer, {
    jwks: { keys: [{ ...keys.current.privateKey.export({ format: 'jwk' }), kid: keys.current.kid, use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub', 'employee', 'roles', 'groups'], profile: ['name'] },
    conformIdTokenClaims: false,
    // Whoever signs in as "adam" is employee E-adam.
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, employee: `E-${id}`, name: id }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    cookies: { keys: ['for tests'] },
    // The application is on this machine, where a provider would not call by itself, and the machine may be busy.
    fetch: (url, { dispatcher, signal, ...options }) => fetch(url, { ...options, signal: AbortSignal.timeout(30_000) }),
    pkce: { required: () => true },
    features: {
      backchannelLogout: { enabled: true },
      registration: { enabled: true, idFactory: (ctx) => ctx.get('client'), secretFactory: () => 'a secret for tests' },
      rpInitiatedLogout: { enabled: true },
    },
    ttl: { IdToken: 3600, AccessToken: 3600, Interaction: 600, Session: 3600, Grant: 3600 },
  });
  provider.use(async (ctx, next) => {
    await next();
    // Its pages would fetch a font from elsewhere.
    if (typeof ctx.body === 'string') ctx.body = ctx.body.replace(/@import url\([^)]*\);/g, '');
    if (ctx.oidc?.route !== 'token' || !ctx.body?.id_token) return;
    const lie = told.get(ctx.oidc.client.clientId);
    if (lie) ctx.body.id_token = retold(ctx.body.id_token, lie);
  });
  provider.on('server_error', (_, error) => console.error(error));
  provider.on('backchannel.error', (_, error) => console.error(error));
}

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const parse = (value) => JSON.parse(Buffer.from(value, 'base64url').toString());

function signed(header, claims, key = 'current') {
  const { kid, privateKey } = keys[key];
  const whole = { alg: 'RS256', typ: 'JWT', kid, ...header };
  const content = `${part(whole)}.${part(claims)}`;
  if (whole.alg === 'none') return `${content}.`;
  if (whole.alg === 'HS256') {
    // The known attack: the public key taken for a shared secret.
    const known = crypto.createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
    return `${content}.${crypto.createHmac('sha256', known).update(content).digest('base64url')}`;
  }
  return `${content}.${crypto.sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}

function retold(token, { header, claims, key }) {
  const [, payload] = token.split('.');
  const all = { ...parse(payload), ...claims };
  for (const [name, value] of Object.entries(all)) if (value === null) delete all[name];
  return signed(header, all, key);
}

const orders = {
  '/test/tell': ({ client, ...lie }) => void told.set(client, lie),
  '/test/sign': ({ header, claims, key }) => signed(header, { iss: issuer, ...claims }, key),
  '/test/roll': start,
};

start();
const server = http.createServer(async (request, response) => {
  const order = orders[request.url];
  if (!order) return provider.callback()(request, response);
  response.end(order(JSON.parse((await text(request)) || '{}')));
});
server.listen(port, '127.0.0.1', () => console.log('ready'));
process.stdin.on('end', () => process.exit()).resume();
