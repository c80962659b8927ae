using System.Globalization;
using Passerelle.Core.Source;
using Passerelle.Core.Structuring;
using Passerelle.Core.Tests.Groups;

namespace Passerelle.Core.Tests.Structuring;

[Trait("Rule", "G8")]
public sealed class LevelCandidateTests
{
    private static readonly AttributeInfo[] Attributes =
    [
        new("office", "Office", AttributeKind.Relation),
        new("team", "Team", AttributeKind.List),
        new("skills", "Skills", AttributeKind.Tags),
        new("badge", "Badge", AttributeKind.Text),
        new("cost", "Cost centre", AttributeKind.Relation),
        new("floor", "Floor", AttributeKind.List),
        new("salary", "Salary", AttributeKind.Number),
    ];

    [Fact]
    public void Each_attribute_is_judged_by_its_kind_and_by_the_values_people_have()
    {
        var employees = Enumerable.Range(0, 20).Select(i => People.With(
            i.ToString(CultureInfo.InvariantCulture),
            ("office", i % 2 == 0 ? "Paris" : "paris "),
            ("team", i < 15 ? "T" + (i % 3) : null),
            ("skills", "a, b"),
            ("badge", "B" + i),
            ("floor", null)
        ));
        var leaver = People.With("99", ("office", "Rome")) with { Status = EmploymentStatus.Inactive };
        var roster = People.Roster(employees.Append(leaver)) with { Attributes = Attributes.ToDictionary(a => a.Key) };

        var candidates = LevelCandidates.Of(roster, new HashSet<string> { "office", "team", "skills", "badge", "floor", "cost" });

        candidates.Select(c => (c.Key, c.Fitness, c.FilledPercent, c.Distinct)).ShouldBe([
            ("office", CandidateFitness.Fit, 100, 1),
            ("team", CandidateFitness.Fit, 75, 3),
            ("badge", CandidateFitness.MostlyUnique, 100, 20),
            ("cost", CandidateFitness.NotDelivered, 0, 0),
            ("floor", CandidateFitness.Empty, 0, 0),
            ("salary", CandidateFitness.NotRead, 0, 0),
            ("skills", CandidateFitness.ManyValued, 0, 0),
        ]);
        candidates[0].People.ShouldBe(20);
    }

    [Fact]
    public void Where_Personio_does_not_tell_its_attributes_those_asked_for_are_judged() =>
        LevelCandidates.Of(People.Roster(People.With("1", ("office", "Paris"))), new HashSet<string> { "office", PersonioKeys.Status }).ShouldHaveSingleItem().Fitness.ShouldBe(CandidateFitness.Fit);
}
