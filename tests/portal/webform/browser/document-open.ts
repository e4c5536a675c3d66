/** Written here and not in the page, because the page is gone while it is written. */
const template = document.querySelector<HTMLTemplateElement>('#second-part')?.innerHTML ?? '';
const { lang, title } = { lang: document.documentElement.lang, title: document.title };
const notice = document.querySelector('.practice-banner')?.outerHTML ?? '';

document.getElementById('rewrite')?.addEventListener('click', () => {
  document.open();
  document.write(
    `<!doctype html><html lang="${lang}"><head><title>${title}</title><link rel="stylesheet" href="/practice/style.css"></head>` +
      `<body>${notice}<main class="container">${template}</main>${notice}</body></html>`,
  );
  document.close();
});
