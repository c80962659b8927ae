using System.Collections.Concurrent;
using System.Globalization;

namespace Passerelle.Core.Phrases;

/// <summary>
/// The words of a phrase without its values. Those made from code are shared, by walking from piece to piece: 100,000 phrases of one kind
/// have one template, and making them builds no text.
/// </summary>
internal sealed class Template(string text, int places = 0)
{
    private readonly ConcurrentDictionary<string, Template> next = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);
    private Template? place;

    public string Text { get; } = text;

    public int Places { get; } = places;

    public Template Then(string piece) =>
        next.TryGetValue(piece, out var known) ? known : next.GetOrAdd(piece, new Template(Text + piece, Places));

    public Template ThenPlace() =>
        place ?? Interlocked.CompareExchange(ref place, new Template(string.Create(CultureInfo.InvariantCulture, $"{Text}{{{Places}}}"), Places + 1), comparand: null) ?? place;
}

/// <summary>All shared templates.</summary>
internal static class Templates
{
    public static Template Empty { get; } = new("");

    /// <summary>The template of a key in which the places stand in order.</summary>
    public static Template Of(string key)
    {
        var template = Empty;
        foreach (var piece in PhraseText.PiecesOf(key))
        {
            template = piece.Place is null ? template.Then(key[piece.Range]) : template.ThenPlace();
        }

        return template;
    }
}
