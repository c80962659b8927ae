() => {
    const seen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const radios = new Set();
    let count = 0;
    document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]').forEach(element => {
        if (element.disabled || element.type === 'hidden' || !seen(element) || element.closest('[inert]')) return;
        // A picture's parts may be a short cut for the pointer to what the page offers otherwise too.
        if (element.closest('svg') && element.getAttribute('tabindex') === '-1') return;
        // The keyboard stops once at a group of radio buttons.
        if (element.type === 'radio') {
            if (radios.has(element.name)) return;
            radios.add(element.name);
            const chosen = element.form?.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`);
            (chosen ?? element).dataset.stop = count++;
            return;
        }
        element.dataset.stop = count++;
    });
    return [...document.querySelectorAll('[data-stop]')].sort((a, b) => a.dataset.stop - b.dataset.stop).map(element => element.outerHTML.slice(0, 160));
}
