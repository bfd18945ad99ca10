declare module '*.css' {
  const css: string;
  export default css;
}

declare module '*.html' {
  const html: string;
  export default html;
}

declare module '*.txt' {
  const text: string;
  export default text;
}
