// The package's main file does nothing more, except that it warns on standard error about versions of Node on which the provider works.
export { Provider } from 'oidc-provider/lib/provider.js';
