using FsCheck;
using FsCheck.Fluent;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.ByHand;

[Trait("Rule", "R10")]
public sealed class ProbableMatchesTests
{
    private static readonly string[] First = ["Zoé", "Jürgen", "Łukasz", "Anne-Marie", "Bjørn", "Çelik", "Ada"];
    private static readonly string[] Last = ["Müller", "Strauß", "O’Neill", "Nowak", "Lovelace", "de la Cruz", "Ó Briain"];

    [Theory]
    [InlineData("Zoe", "MULLER", "Zoé", "Müller", "same-name")]
    [InlineData("Jürgen", "Mueller", "Jürgen", "Müller", "same-name")]
    [InlineData("Müller", "Zoé", "Zoé", "Müller", "same-name")]
    [InlineData("Anne Marie", "Strauss", "Anne-Marie", "Strauß", "same-name")]
    [InlineData("Anne-Marie", "Straus", "Anne-Marie", "Strauß", "similar-name")]
    public void Names_are_alike_without_case_and_accents(string first, string last, string realFirst, string realLast, string reason)
    {
        var match = Of(User(first, last, "x@elsewhere.example"), AnEmployee(realFirst, realLast, "y@acme.example")).ShouldHaveSingleItem();
        match.Reasons.ShouldBe([reason]);
        match.Probability.ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void The_same_mailbox_or_personnel_number_tells_more_than_a_name()
    {
        Of(User("A", "B", "ada.lovelace@old.example"), AnEmployee("Ada", "King", "Ada.Lovelace@acme.example")).ShouldHaveSingleItem().Reasons.ShouldBe(["same-mailbox"]);
        var numbered = new ProbableMatches([AnEmployee("Ada", "King", "k@acme.example")], "number").Of(User("X", "Y", "z@old.example"), "p007");
        numbered.Matches.ShouldHaveSingleItem().Reasons.ShouldBe(["personnel-number"]);
    }

    [Fact]
    public void Strangers_are_no_match() => Of(User("Ada", "Lovelace", "a@x.example"), AnEmployee("Grace", "Hopper", "g@acme.example")).ShouldBeEmpty();

    [Fact]
    public void A_guess_lies_between_chance_and_certainty_and_does_not_hang_on_the_order_of_people() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll<int[], int>(
                (picks, who) =>
                {
                    var people = picks.Select((pick, n) => AnEmployee(Pick(First, pick), Pick(Last, pick / 7), $"p{pick}@acme.example", n)).ToList();
                    var user = User(Pick(First, who), Pick(Last, who / 7), $"p{who}@elsewhere.example");
                    var found = new ProbableMatches(people, numberKey: null).Of(user, number: null).Matches;
                    people.Reverse();
                    new ProbableMatches(people, numberKey: null).Of(user, number: null).Matches.Select(m => (m.Employee, m.Probability)).ShouldBe(found.Select(m => (m.Employee, m.Probability)));
                    found.ShouldAllBe(m => m.Probability >= 0.5 && m.Probability < 1 && m.Reasons.Count > 0);
                    found.Select(m => m.Probability).ShouldBeInOrder(SortDirection.Descending);
                    found.Count.ShouldBeLessThanOrEqualTo(5);
                }
            )
        );

    [Fact]
    public void Likeness_is_the_same_from_both_sides_and_whole_only_for_the_same_name() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll<string, string>(
                (one, other) =>
                {
                    var (a, b) = (NameKey.WordsOf(one), NameKey.WordsOf(other));
                    NameKey.Likeness(a, b).ShouldBe(NameKey.Likeness(b, a));
                    NameKey.Likeness(a, b).ShouldBeInRange(0, 1);
                    NameKey.Likeness(a, a).ShouldBe(a.Count == 0 ? 0 : 1);
                }
            )
        );

    private static IReadOnlyList<ProbableMatch> Of(LearningUser user, Employee employee) => new ProbableMatches([employee], "number").Of(user, number: null).Matches;

    private static string Pick(string[] from, int n) => from[(int)((uint)n % from.Length)];

    private static LearningUser User(string first, string last, string mail) => new(new UserId("u"), UserStatus.Active, mail, first, last, Job: null);

    private static Employee AnEmployee(string first, string last, string mail, int number = 0) =>
        Building.Scene.AnEmployee().Numbered($"41{number:00000}").Named(first, last).WithMail(mail).With("number", "P007").Build();
}
