() => {
    const found = new Set();
    const add = text => {
        const one = (text ?? '').replace(/\s+/g, ' ').trim();
        if (one) found.add(one);
    };
    // Code, and what says that it is in another language or a name, is not prose of the page.
    const aside = 'script, style, noscript, code, [translate="no"], [lang]:not(html)';
    const blocks = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.data.trim() || node.parentElement.closest(aside)) continue;
        let block = node.parentElement;
        while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
        blocks.set(block, (blocks.get(block) ?? '') + ' ' + node.data);
    }
    blocks.forEach(add);
    add(document.title);
    document.querySelectorAll('[aria-label], [placeholder], [title], [alt], [data-label]').forEach(element => {
        if (element.closest(aside)) return;
        ['aria-label', 'placeholder', 'title', 'alt', 'data-label'].forEach(name => add(element.getAttribute(name)));
    });
    return [...found];
}
