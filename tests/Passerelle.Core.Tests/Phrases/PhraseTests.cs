using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Core.Tests.Phrases;

public sealed class PhraseTests
{
    [Fact]
    public void An_interpolated_string_becomes_words_and_values()
    {
        Phrase phrase = $"{"Ada"} has {3} roles since {new DateOnly(2026, 1, 2):yyyy-MM-dd}, employee {new EmployeeId("7")}.";

        phrase.Key.ShouldBe("{0} has {1} roles since {2}, employee {3}.");
        phrase.Values.ShouldBe(["Ada", 3L, new DateOnly(2026, 1, 2), "7"]);
        phrase.ToString().ShouldBe("Ada has 3 roles since 2026-01-02, employee 7.");
    }

    [Fact]
    public void Phrases_of_one_kind_share_their_words()
    {
        ReferenceEquals(Waits("Ada").Key, Waits("Bob").Key).ShouldBeTrue();

        static Phrase Waits(string name) => $"{name} waits.";
    }

    [Fact]
    public void A_phrase_of_before_equals_one_that_says_the_same()
    {
        Phrase now = $"{"Ada"} waits.";

        now.ShouldBe(Phrase.Verbatim("Ada waits."));
        now.GetHashCode().ShouldBe(Phrase.Verbatim("Ada waits.").GetHashCode());
        now.ShouldNotBe(Phrase.Verbatim("Bob waits."));
    }

    [Fact]
    public void A_missing_value_leaves_its_place_empty()
    {
        string? nobody = null;

        Phrase.Of($"The group “{nobody}”.").ToString().ShouldBe("The group “”.");
    }

    [Fact]
    public void What_was_kept_needs_as_many_values_as_places()
    {
        Phrase.Kept("{0} waits.", ["Ada"]).ToString().ShouldBe("Ada waits.");
        Should.Throw<FormatException>(() => Phrase.Kept("{0} waits for {1}.", ["Ada"]));
    }

    [Fact]
    public void A_value_with_braces_is_never_read_as_a_place()
    {
        Phrase.Of($"{"{1}"} and {"{0}"}").ToString().ShouldBe("{1} and {0}");
    }
}
