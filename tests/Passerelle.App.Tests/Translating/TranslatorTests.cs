using System.Globalization;
using Passerelle.Core.Guarding;
using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;
using Passerelle.Translating;

namespace Passerelle.App.Tests.Translating;

[Trait("Rule", "12")]
public sealed class TranslatorTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Fact]
    public void A_guard_speaks_of_one_and_of_many()
    {
        var one = Phrase.Of($"{Phrase.Of($"{1} person")} would be removed. That is more than usual (at most {0}), so nobody was removed without approval.");
        var many = RemovalGuard.Judge(already: 0, planned: 1200, linked: 2000, new Limit(10, 5))!.What;

        Translator.Tell(one, French).ShouldBe("1 personne serait supprimée. C’est plus que d’habitude (0 au plus)\u00a0: rien n’a été supprimé sans approbation.");
        Translator.Tell(one, German).ShouldBe("1 Person würde entfernt. Das sind mehr als üblich (höchstens 0), deshalb wurde niemand ohne Freigabe entfernt.");
        Translator.Tell(many, French).ShouldStartWith("1\u202f200 personnes seraient supprimées. C’est plus que d’habitude (200 au plus)");
        Translator.Tell(many, German).ShouldStartWith("1.200 Personen würden entfernt.");
    }

    [Fact]
    public void Nought_is_one_in_french_and_many_in_german()
    {
        Phrase phrase = $"Personio announced {0} employees";

        Translator.Tell(phrase, French).ShouldBe("Personio a annoncé 0 employé");
        Translator.Tell(phrase, German).ShouldBe("Personio hat 0 Mitarbeiter angekündigt");
    }

    [Fact]
    public void A_day_is_written_as_the_reader_writes_it()
    {
        Phrase phrase = $"The person last logged in on {new DateOnly(2026, 11, 5):yyyy-MM-dd}.";

        phrase.ToString().ShouldBe("The person last logged in on 2026-11-05.");
        Translator.Tell(phrase, English).ShouldBe("The person last logged in on 5 Nov 2026.");
        Translator.Tell(phrase, French).ShouldBe("La personne s’est connectée pour la dernière fois le 5 nov. 2026.");
        Translator.Tell(phrase, German).ShouldBe("Die Person hat sich zuletzt am 5. Nov. 2026 angemeldet.");
    }

    [Fact]
    public void Phrases_within_phrases_and_lists_are_told_in_the_same_language()
    {
        Phrase phrase = $"To be brought in line with Personio: {new PhraseList([Phrase.Of($"title"), "Personnel number", Phrase.Of($"manager")])}.";

        phrase.ToString().ShouldBe("To be brought in line with Personio: title, Personnel number, manager.");
        Translator.Tell(phrase, French).ShouldBe("À aligner sur Personio\u00a0: fonction, Personnel number, responsable.");
        Translator.Tell(phrase, German).ShouldBe("An Personio anzugleichen: Titel, Personnel number, Vorgesetzter.");
    }

    [Fact]
    public void A_name_that_looks_like_a_place_stays_a_name()
    {
        Phrase phrase = $"{"{0} {1|a|b} Zoë"} waits for an account.";

        phrase.ToString().ShouldBe("{0} {1|a|b} Zoë waits for an account.");
        Translator.Tell(phrase, French).ShouldBe("{0} {1|a|b} Zoë attend un compte.");
    }

    [Fact]
    public void What_no_book_knows_stays_as_it_was_said()
    {
        Translator.Tell(Phrase.Verbatim("A sentence of an earlier version about Ada."), German).ShouldBe("A sentence of an earlier version about Ada.");
    }
}
