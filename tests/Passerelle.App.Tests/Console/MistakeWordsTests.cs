using System.Globalization;
using Passerelle.App.Tests.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.SetUp.Sections;

namespace Passerelle.App.Tests.Console;

public sealed class MistakeWordsTests
{
    public static TheoryData<string> Keys => [.. SetUpSections.All.SelectMany(section => section.Fields).Where(one => one.Kind is not FieldKind.Secret and not FieldKind.Masked).Select(one => one.Key)];

    /// <summary>Each field of the form is filled with values that are wrong in several ways; whatever the reader says then must be known in all languages.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public void Whatever_the_reader_says_of_a_field_is_said_in_french_and_german(string key)
    {
        foreach (var typed in new[] { "non sense", "-1", "99999999999", "0", "http://x/y", "a@b@c", "* * * * *", "0 2 30 2 *", "0 2 1 * 1", "61 2 * * *", "learner" })
        {
            var whole = ConfigurationDraft.Parse(Examples.Specification);
            var field = SetUpSections.All.SelectMany(section => section.Fields).First(one => one.Key == key);
            var draft = field.Kind switch
            {
                FieldKind.Lines => whole.SetTexts(key, [typed, typed]),
                FieldKind.Groups => whole.SetItems(key, [ConfigurationDraft.Empty.Set("id", typed), ConfigurationDraft.Empty.Set("id", "65a0f2c4d9b1e2a3c4d5e6f7"), ConfigurationDraft.Empty.Set("id", "65a0f2c4d9b1e2a3c4d5e6f7")]),
                FieldKind.Plain => whole.SetPlain(key, typed),
                FieldKind.Choice when field.IsPlainChoice => whole.SetPlain(key, typed),
                _ => whole.Set(key, typed),
            };
            ShouldBeKnown(draft);
        }
    }

    [Theory]
    [InlineData("version: 1\nplatform: X\n")]
    [InlineData("version: 1\nplatform: X\nenvironments: { test: { baseUrl: http://x.example, groups: [] } }\n")]
    [InlineData("version: 1\nplatform: X\nenvironments: { production: { baseUrl: https://x.example } }\npersonio: { clientId: x }\nmail: { password: x }\n")]
    [InlineData("version: 1\nplatform: X\nmail: { host: h, username: u, from: a@b.example }\nexclude: [{ id: 4 }, { id: 4, reason: x, until: soon }]\n")]
    [InlineData("version: 1\nplatform: X\ncustomFields: [{ source: a, name: b }, { source: a, name: B }]\nmail: { host: h.example, username: u, password: p, security: none, from: a@b.example }\n")]
    public void What_is_missing_is_said_in_french_and_german(string text) => ShouldBeKnown(ConfigurationDraft.Parse(text));

    [Fact]
    public void What_the_reader_names_stays_as_it_was_written()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            MistakeWords.In("x {0} is not a percentage").ShouldBe("x {0} ist kein Prozentsatz");
            MistakeWords.In("something new").ShouldBe("something new");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("en-GB", "List the groups to synchronise.")]
    [InlineData("fr-FR", "Indiquez les groupes à synchroniser.")]
    [InlineData("de-DE", "Nennen Sie die zu synchronisierenden Gruppen.")]
    public void Braces_in_what_the_reader_says_are_not_taken_for_places(string language, string said)
    {
        var draft = ConfigurationDraft.Parse("version: 1\nplatform: X\nenvironments: { test: { baseUrl: http://x.example } }\n");
        var missing = new DraftReader(draft, new Dictionary<string, string>(), Examples.Variables.GetValueOrDefault).Mistakes().First(mistake => mistake.Key.EndsWith("groups", StringComparison.Ordinal));
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            MistakeWords.Of(missing).ShouldEndWith(said);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Whatever_is_said_otherwise_in_english_is_something_the_reader_says() =>
        MistakeForms.InAForm.Keys.Except(MistakeForms.All.Select(words => words.English)).ShouldBeEmpty();

    private static void ShouldBeKnown(ConfigurationDraft draft)
    {
        var mistakes = new DraftReader(draft, new Dictionary<string, string>(), Examples.Variables.GetValueOrDefault).Mistakes();
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            mistakes.SelectMany(mistake => new[] { mistake.Problem, mistake.Mend }).Where(part => MistakeWords.In(part) == part).Distinct().ShouldBeEmpty(draft.ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
