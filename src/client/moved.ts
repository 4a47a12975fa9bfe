/** Who comes for an anchor that has left the page is taken to its new place; without a script a line says where it is. */
const follow = () => {
  const here = location.hash && document.getElementById(location.hash.slice(1));
  const link = here && here.matches('[data-flyttede] > p') ? here.querySelector('a') : null;
  if (link) location.replace(link.href);
};
follow();
addEventListener('hashchange', follow);
