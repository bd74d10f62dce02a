const form = document.getElementById('login');
for (const button of document.querySelectorAll('[data-login]')) {
  button.addEventListener('click', () => {
    form.elements.username.value = button.dataset.login;
    form.elements.password.value = document.getElementById('demo-password').textContent;
    form.requestSubmit();
  });
}
