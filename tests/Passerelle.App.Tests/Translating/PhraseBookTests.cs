using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;
using Passerelle.Running;
using Passerelle.Store.Data;
using Passerelle.Translating;

namespace Passerelle.App.Tests.Translating;

[Trait("Rule", "12")]
public sealed class PhraseBookTests
{
    private static readonly IReadOnlyList<CompiledPhrase> Compiled =
        [.. new[] { typeof(Phrase), typeof(RemoteFailure), typeof(StoreJson), typeof(Connector) }.SelectMany(type => CompiledPhrases.In(type.Assembly))];

    [Fact]
    public void Every_text_of_the_engine_is_translated()
    {
        Compiled.Count.ShouldBeGreaterThan(400);
        var missing = Compiled.Where(phrase => phrase.Key is { } key && NeedsWords(key) && PhraseBook.Find(key) is null).DistinctBy(phrase => phrase.Key);
        string.Join('\n', missing.Select(phrase => $"{phrase.Where} says: {phrase.Key}"))
            .ShouldBeEmpty("Add each as new(\"English\", \"Français\", \"Deutsch\") to a file of src/Passerelle/Translating/Books, with the same {0}, {1} in all three.");
    }

    [Fact]
    public void No_text_of_the_engine_is_put_together_so_that_it_cannot_be_translated()
    {
        var lost = Compiled.Where(phrase => phrase.Key is null).Select(phrase => phrase.Where).Distinct(StringComparer.Ordinal);
        string.Join('\n', lost)
            .ShouldBeEmpty("A text becomes a phrase here after it was a string. Write Phrase.Of($\"...\") around each of its alternatives, or Phrase.Verbatim for the words of another system.");
    }

    [Fact]
    public void No_translation_has_outlived_its_text()
    {
        var said = Compiled.Select(phrase => phrase.Key).ToHashSet(StringComparer.Ordinal);
        PhraseBook.All.Select(text => text.English).Where(english => !said.Contains(english)).ShouldBeEmpty("Nothing says this any more: take it out of the book.");
    }

    [Fact]
    public void All_three_languages_of_a_text_use_the_same_values()
    {
        foreach (var text in PhraseBook.All)
        {
            var places = PlacesOf(text.English);
            PlacesOf(text.French).ShouldBe(places, text.French);
            PlacesOf(text.German).ShouldBe(places, text.German);
        }
    }

    [Fact]
    public void A_translation_is_not_the_english_left_standing()
    {
        var same = PhraseBook.All.Where(text => text.English.Count(c => c == ' ') > 3 && (text.French == text.English || text.German == text.English));
        same.Select(text => text.English).ShouldBeEmpty();
    }

    [Fact]
    public void French_and_german_keep_to_their_own_signs()
    {
        foreach (var text in PhraseBook.All)
        {
            text.French.ShouldNotContain('\'', text.French);
            text.French.ShouldNotContain('“', text.French);
            text.German.ShouldNotContain("”", Case.Sensitive, text.German);
        }
    }

    /// <summary>Places, blanks and signs alone are the same everywhere; quotation marks and colons are not.</summary>
    private static bool NeedsWords(string key) =>
        PhraseText.PiecesOf(key).Where(piece => piece.Place is null).Any(piece => key[piece.Range].Any(sign => char.IsLetter(sign) || sign is '“' or ':'));

    private static IReadOnlyList<int> PlacesOf(string text) => [.. PhraseText.PiecesOf(text).Select(piece => piece.Place).OfType<int>().Distinct().Order()];
}
