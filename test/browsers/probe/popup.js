document.querySelector('#greeting').textContent = browser.i18n.getMessage('greeting');
document.querySelector('#more').addEventListener('click', ({ currentTarget }) => {
  currentTarget.textContent = String(Number(currentTarget.textContent) + 1);
});
