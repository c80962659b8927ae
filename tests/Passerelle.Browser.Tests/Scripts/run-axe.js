// With rules named, only those are run: what a look cannot change need not be looked for again.
async only => {
    const runOnly = only.length > 0
        ? { type: 'rule', values: only }
        : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    const found = await axe.run(document, { runOnly, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
    return found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
        `${rule.id}: ${node.html.slice(0, 200)} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? rule.help})`));
}
