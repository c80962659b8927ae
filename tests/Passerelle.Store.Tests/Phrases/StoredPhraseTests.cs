using Passerelle.Core.Phrases;
using Passerelle.Store.Data;

namespace Passerelle.Store.Tests.Phrases;

public sealed class StoredPhraseTests
{
    [Fact]
    public void A_phrase_is_kept_with_its_values_apart()
    {
        var inner = Phrase.Of($"{"Zoë"} (employee {"7"})");
        Phrase phrase = $"{inner} left on {new DateOnly(2026, 1, 2):yyyy-MM-dd} at {new DateTimeOffset(2026, 1, 2, 3, 4, 0, TimeSpan.Zero):yyyy-MM-dd HH:mm} with {2} of {new PhraseList(["a", Phrase.Of($"title")])}{(string?)null}";

        var back = StoreJson.Read<Phrase>(StoreJson.Write(phrase));

        back.Key.ShouldBe(phrase.Key);
        back.ToString().ShouldBe("Zoë (employee 7) left on 2026-01-02 at 2026-01-02 03:04 with 2 of a, title");
        back.Values.ShouldBe(phrase.Values);
        back.Values[0].ShouldBeOfType<Phrase>().Key.ShouldBe("{0} (employee {1})");
    }

    [Fact]
    public void A_phrase_without_values_is_the_plain_text_it_always_was()
    {
        StoreJson.Write(Phrase.Of($"Everything equals Personio.")).ShouldBe("\"Everything equals Personio.\"");
        StoreJson.Read<Phrase>("\"Ada {0} waits.\"").ToString().ShouldBe("Ada {0} waits.");
    }

    [Fact]
    public void A_row_of_before_says_what_it_said()
    {
        var words = StoredWords.Of(json: null, "Ada {0} waits.", "Wait.");

        words.What.ToString().ShouldBe("Ada {0} waits.");
        words.Remedy.ToString().ShouldBe("Wait.");
    }

    [Fact]
    public void Text_and_mend_come_back_with_their_values()
    {
        var words = StoredWords.Of(new StoredWords($"{"Ada"} waits.", "Wait.").ToJson(), "not read", "not read");

        words.What.Values.ShouldBe(["Ada"]);
        words.Remedy.Key.ShouldBe("Wait.");
    }
}
