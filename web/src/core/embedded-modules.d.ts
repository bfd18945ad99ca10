/** Made by build.mjs: the modules by name, compressed, in base64. */
declare module 'embedded-modules' {
  const modules: Record<string, string>;
  export default modules;
}
