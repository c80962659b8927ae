using FsCheck;
using FsCheck.Fluent;
using Passerelle.Core.Guarding;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Guarding;

[Trait("Rule", "R4")]
public sealed class GuardProperties
{
    private static readonly (EmploymentStatus Status, Change[] Changes)[] Kinds =
    [
        (EmploymentStatus.Inactive, [new DeleteUser()]),
        (EmploymentStatus.Inactive, [new RemoveMembership(new GroupId("a"), [])]),
        (EmploymentStatus.Active, [new CreateUser("n@acme.example", "N", "N", Job: null, "en", Company.Synced, [], Invite: false), new LinkUser("passerelle", "n"), new RememberLink()]),
        (EmploymentStatus.Active, [new AddMembership(new GroupId("b"), []), new RemoveMembership(new GroupId("a"), [])]),
        (EmploymentStatus.Active, [new UpdateUser([new FieldChange(UserFields.Job, "Cook", New: null)]), new AddMembership(new GroupId("b"), [])]),
        (EmploymentStatus.Active, []),
    ];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void No_change_is_lost_or_made_up_and_what_a_guard_holds_goes_on_when_it_is_approved() =>
        Check.One(
            Many,
            Prop.ForAll<int[], PositiveInt>(
                (kinds, linked) =>
                {
                    var company = Of(kinds, linked.Get);
                    var judged = company.Judge();
                    foreach (var (before, after) in company.Plan.People.Zip(judged.People))
                    {
                        after.Changes.Concat(after.Holds.SelectMany(h => h.Changes)).Select(Kind).ShouldBe(before.Changes.Select(Kind), ignoreOrder: true);
                        (after.Action == PersonAction.Held).ShouldBe(after.Holds.Count > 0);
                    }

                    foreach (var (row, hold) in judged.People.SelectMany(p => p.Holds.Select(h => (p, h))))
                    {
                        company.Approving(hold.Code, row.Employee.Value);
                    }

                    company.Judge().People.Zip(company.Plan.People).ShouldAllBe(p => p.First.Changes.SequenceEqual(p.Second.Changes) && p.First.Holds.Count == 0);
                }
            )
        );

    [Fact]
    public void What_goes_on_unapproved_never_exceeds_what_is_usual() =>
        Check.One(
            Many,
            Prop.ForAll<int[], PositiveInt>(
                (kinds, linked) =>
                {
                    var rules = new Company().Rules.Guards;
                    var people = Of(kinds, linked.Get).Judge().People;
                    var removed = people.Count(p => int.Parse(p.Reason, System.Globalization.CultureInfo.InvariantCulture) < 2 && p.Changes.Count > 0);
                    var created = people.Count(p => p.Changes.Any(c => c is CreateUser));
                    RemovalGuard.Judge(0, removed, linked.Get, rules.Removals).ShouldBeNull();
                    CreationGuard.Judge(0, created, linked.Get, rules.Creations).ShouldBeNull();
                }
            )
        );

    private static Company Of(int[] kinds, int linked)
    {
        var company = new Company { History = new GuardHistory { LinkedAtStart = linked, FirstRunCompleted = true } };
        foreach (var kind in kinds.Select(k => Math.Abs(k % Kinds.Length)))
        {
            company.With(1, Kinds[kind].Status, PersonAction.Update, [], $"{kind}", Kinds[kind].Changes);
        }

        return company;
    }

    private static string Kind(Change change) => change.GetType().Name;
}
