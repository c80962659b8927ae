using Passerelle.Core.Phrases;

namespace Passerelle.Running.Checking;

/// <summary>Numbers and lists in sentences.</summary>
internal static class Words
{
    public static Phrase People(int count) => count == 1 ? Phrase.Of($"{count} person") : Phrase.Of($"{count} people");

    /// <summary>The first few, and how many more there are.</summary>
    /// <param name="items">Each a <see cref="string"/> or a <see cref="Phrase"/>.</param>
    public static Phrase List(IReadOnlyCollection<object> items, int most = 8)
    {
        var named = new PhraseList([.. items.Take(most)]);
        return items.Count <= most ? $"{named}" : Phrase.Of($"{named} and {items.Count - most} more");
    }
}
