() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const box = element.getBoundingClientRect();
    return {
        stop: element.dataset.stop === undefined ? -1 : Number(element.dataset.stop),
        shows: outlined || style.boxShadow !== 'none',
        inView: box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
        html: element.outerHTML.slice(0, 160),
    };
}
