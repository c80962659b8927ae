using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Tests.Personio;

/// <summary>
/// The five sample people read alike from both generations. Not alike, and therefore not compared: the status as written
/// (<c>active</c>, <c>ACTIVE</c>), <c>last_modified_at</c> (v1 a local date per office, v2 the person's UTC date),
/// <c>termination_reason</c> (the samples differ), absence calendars and schedules (v1 only), and in real accounts the keys of custom
/// attributes, which belong to one generation each.
/// </summary>
public sealed class SamePeopleTests
{
    private static readonly string[] CommonKeys =
    [
        "id",
        "first_name",
        "last_name",
        "preferred_name",
        "email",
        "gender",
        "position",
        "supervisor",
        "employment_type",
        "weekly_working_hours",
        "hire_date",
        "contract_end_date",
        "termination_date",
        "termination_type",
        "last_working_day",
        "created_at",
        "subcompany",
        "office",
        "department",
        "team",
        "cost_centers",
        "status",
        "profile_picture",
        "dynamic_7123994",
        "dynamic_7124045",
        "dynamic_7124101",
        "dynamic_7124102",
    ];

    [Fact]
    public async Task The_five_people_give_the_same_roster_from_v1_and_v2()
    {
        await using var first = (await FakePersonio.StartAsync()).ServesTheSampleV1();
        await using var second = (await FakePersonio.StartAsync()).ServesTheSampleV2();
        using var v1 = new PersonioV1Reader(first.Parts());
        using var v2 = new PersonioV2Reader(second.Parts());

        var one = await v1.ReadAsync(Readers.Query(CommonKeys), Readers.Cancel);
        var other = await v2.ReadAsync(Readers.Query(CommonKeys), Readers.Cancel);

        one.Proof.ShouldBe(RosterProof.Complete(5, 5));
        other.Proof.ShouldBe(RosterProof.Complete(5));
        one.HiddenAttributes.ShouldBeEmpty();
        other.HiddenAttributes.ShouldBeEmpty();
        Rows(other).Except(Rows(one)).ShouldBeEmpty();
        Rows(one).Except(Rows(other)).ShouldBeEmpty();
        one.Attributes["dynamic_7124102"].Kind.ShouldBe(other.Attributes["dynamic_7124102"].Kind);
        one.Attributes["dynamic_7124045"].IsSingleValued.ShouldBe(other.Attributes["dynamic_7124045"].IsSingleValued);
    }

    [Fact]
    public async Task The_five_people_read_from_v1_are_who_they_are()
    {
        await using var personio = (await FakePersonio.StartAsync()).ServesTheSampleV1();
        using var reader = new PersonioV1Reader(personio.Parts());

        var roster = await reader.ReadAsync(Readers.Query(CommonKeys), Readers.Cancel);

        roster
            .Employees.OrderBy(employee => employee.Id.Value)
            .Select(employee =>
                $"{employee.Id} {employee.DisplayName} | {employee.Status} | {employee.Supervisor} | {employee["office"]} | {employee["dynamic_7124045"]}"
            )
            .ShouldBe([
                "4100001 Henrike Mühlbauer | Active | (Empty) | München | English, German",
                "4100002 Tomasz Wieczorek | Active | 4100001 | London | English, German, Polish",
                "4100003 Annelie Groß-Petersen | Leave | 4100001 | München | German",
                "4100004 Yusuf Demirkan | Onboarding | 4100002 | Remote | (Empty)",
                "4100005 Clémence d'Aubigny | Inactive | 4100001 | (Empty) | English, French",
            ]);
        roster.With("4100002")["dynamic_7124102"].Text.ShouldBe("2024-01-15");
        roster.With("4100005")["last_working_day"].Text.ShouldBe("2026-06-12");
    }

    private static List<string> Rows(Roster roster) =>
        [
            .. roster
                .Employees.OrderBy(employee => employee.Id.Value)
                .SelectMany(employee =>
                    CommonKeys.Select(key => $"{employee.Id} {key} = {employee[key]}").Prepend($"{employee.Id} is {employee.Status}")
                ),
        ];
}
