// The appearance the device prefers, before anything is drawn; a choice of the person is already in the page.
(() => {
    const root = document.documentElement;
    if (root.dataset.themeChoice !== 'device') return;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => { root.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
    dark.addEventListener('change', follow);
    follow();
})();

// Where a row of links is wider than the window, it opens at the page one is on.
document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.shell-nav, .side-list, .tabs').forEach(bar => {
        const here = bar.querySelector('[aria-current]')?.getBoundingClientRect();
        const frame = bar.getBoundingClientRect();
        if (here) bar.scrollLeft += here.left + here.width / 2 - frame.left - frame.width / 2;
    });
});

// A menu closes when one leaves it, by keyboard or by pointer.
document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details.menu[open]').forEach(menu => {
        menu.open = false;
        menu.querySelector('summary').focus();
    });
});
document.addEventListener('click', event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => {
        if (!menu.contains(event.target)) menu.open = false;
    });
});

// A page made for paper has a button that prints it; without script the browser's own menu does.
document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('[data-print]').forEach(button => {
        button.hidden = false;
        button.addEventListener('click', () => print());
    });
});
