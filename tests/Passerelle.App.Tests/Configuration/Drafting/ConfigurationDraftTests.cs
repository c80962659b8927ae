using FsCheck;
using FsCheck.Fluent;
using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration.Drafting;

[Trait("Rule", "L2")]
public sealed class ConfigurationDraftTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly string[] Paths = ["platform", "personio.domain", "environments.test.groups[0].id", "hierarchy[1].values.HR", "a.b.c.d", "mail"];

    [Fact]
    public void Whatever_was_typed_is_read_again_and_nothing_else_is_touched() =>
        Check.One(
            Many,
            Prop.ForAll<string, NonNegativeInt>(
                (typed, place) =>
                {
                    var text = Typed(typed);
                    var path = Paths[place.Get % Paths.Length];
                    var before = ConfigurationDraft.Parse(Examples.Specification);
                    var after = before.Set(path, text);
                    var again = ConfigurationDraft.Parse(after.ToString());

                    again.Text(path).ShouldBe(text.Length == 0 ? null : text);
                    again.ToString().ShouldBe(after.ToString());
                    DraftChange.Between(before, again).ShouldAllBe(change => change.Path.StartsWith(path, StringComparison.Ordinal));
                }
            )
        );

    [Fact]
    public void Lists_and_maps_of_whatever_was_typed_are_read_again() =>
        Check.One(
            Many,
            Prop.ForAll<string[]>(
                typed =>
                {
                    var texts = typed.Select(Typed).ToList();
                    var map = texts.Distinct(StringComparer.Ordinal).Select((text, i) => KeyValuePair.Create(text + "." + i, text)).ToList();
                    var draft = ConfigurationDraft.Empty.SetTexts("protect", texts).SetItems("hierarchy", [ConfigurationDraft.Empty.Set("field", "office").SetMap("values", map)]);
                    var again = ConfigurationDraft.Parse(draft.ToString());

                    again.Texts("protect").ShouldBe(texts);
                    again.Items("hierarchy")[0].Map("values").ShouldBe(map);
                }
            )
        );

    [Fact]
    public void What_is_typed_as_a_number_is_one_for_the_reader_and_nonsense_is_kept_for_its_mistake()
    {
        var draft = ConfigurationDraft.Parse(Examples.Specification).SetPlain("guards.removals.percent", " 12 ");
        Read(draft).Configuration.ShouldNotBeNull().Rules.Guards.Removals.Percent.ShouldBe(12);

        foreach (var typed in new[] { "twelve", "12 %: or so", "null", "~", "[1", "- 3", "@4", "#5" })
        {
            var wrong = draft.SetPlain("guards.removals.percent", typed);
            ConfigurationDraft.Parse(wrong.ToString()).Text("guards.removals.percent").ShouldBe(typed);
            Read(wrong).Mistakes.ShouldHaveSingleItem().Key.ShouldBe("guards.removals.percent", typed);
        }
    }

    [Theory]
    [InlineData("0042")]
    [InlineData("1e5")]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("2026-03-31")]
    [InlineData("~")]
    public void A_text_that_looks_like_something_else_stands_in_quotes(string text) =>
        ConfigurationDraft.Empty.Set("platform", text).ToString().ShouldBe($"platform: \"{text}\"\n");

    [Fact]
    public void What_is_unknown_or_wrong_stays_where_it_was()
    {
        const string text = "version: 1\nsurprise: { deep: [1, two, { three: 3 }] }\npersonio: hello\nleavers:\n  inactive: vanish\n";
        var draft = ConfigurationDraft.Parse(text).Set("platform", "Acme");

        draft.ToString().ShouldBe("version: 1\nsurprise:\n  deep:\n  - 1\n  - two\n  - three: 3\npersonio: hello\nleavers:\n  inactive: vanish\nplatform: Acme\n");
        Read(draft).Mistakes.Select(mistake => mistake.Key).ShouldContain("leavers.inactive");
    }

    [Fact]
    public void The_specified_example_means_the_same_after_it_was_written_again()
    {
        var draft = ConfigurationDraft.Parse(Examples.Specification);
        foreach (var environment in Enum.GetValues<EnvironmentName>())
        {
            var read = ConfigurationText.Read(draft.ToString(), environment, Examples.Variables.GetValueOrDefault, _ => null);
            read.Mistakes.ShouldBeEmpty();
            read.Configuration!.Fingerprint.ShouldBe(ConfigurationText.Read(Examples.Specification, environment, Examples.Variables.GetValueOrDefault, _ => null).Configuration!.Fingerprint);
        }

        DraftChange.Between(draft, ConfigurationDraft.Parse(draft.ToString())).ShouldBeEmpty();
    }

    [Fact]
    public void Taking_out_the_last_key_takes_out_what_is_empty_then()
    {
        var draft = ConfigurationDraft.Parse("a: { b: { c: 1 }, d: 2 }");
        draft.Remove("a.b.c").ToString().ShouldBe("a:\n  d: 2\n");
        draft.Remove("a.b.c").Remove("a.d").ToString().ShouldBe("");
        draft.Remove("nowhere.at[3].all").ToString().ShouldBe("a:\n  b:\n    c: 1\n  d: 2\n");
    }

    [Fact]
    public void A_difference_names_each_value_before_and_after()
    {
        var before = ConfigurationDraft.Parse("a: 1\nb: [x, y]\nmail: { password: env:ONE }");
        var after = before.SetPlain("a", "2").SetTexts("b", ["x"]).Set("mail.password", "store:mail");

        DraftChange.Between(before, after).ShouldBe([new("a", "1", "2"), new("mail.password", "env:ONE", "store:mail"), new("b[1]", "y", null)]);
        DraftChange.Between(before, after)[1].IsSecret.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a: [1")]
    [InlineData("- one\n- two")]
    [InlineData("just words")]
    public void What_is_no_list_of_settings_is_not_taken(string text) => ConfigurationDraft.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Aliases_that_would_grow_without_end_are_not_taken()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        ConfigurationDraft.TryParse(text, out _).ShouldBeFalse();
    }

    private static ConfigurationResult Read(ConfigurationDraft draft) =>
        ConfigurationText.Read(draft.ToString(), EnvironmentName.Production, Examples.Variables.GetValueOrDefault, _ => null);

    /// <summary>What a browser can send: anything but half a pair of surrogates.</summary>
    private static string Typed(string? generated) => string.Concat((generated ?? "").Where(letter => !char.IsSurrogate(letter)));
}
