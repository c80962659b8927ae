async () => {
    const found = await axe.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        resultTypes: ['violations'],
    });
    return found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
        `${rule.id}: ${node.html.slice(0, 200)} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? rule.help})`));
}
