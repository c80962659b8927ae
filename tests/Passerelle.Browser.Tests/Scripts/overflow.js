() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(element => {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.right <= root.clientWidth + 1) return false;
        // What scrolls by itself may be wider inside.
        for (let up = element.parentElement; up; up = up.parentElement) {
            if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)) return false;
        }
        return true;
    });
    return [`${root.scrollWidth} px wide`, ...wide.slice(-3).map(element => element.outerHTML.slice(0, 200))];
}
