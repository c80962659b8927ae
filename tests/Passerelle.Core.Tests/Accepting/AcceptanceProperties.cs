using FsCheck;
using FsCheck.Fluent;
using Passerelle.Core.Accepting;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Tests.World;

namespace Passerelle.Core.Tests.Accepting;

[Trait("Rule", "L5")]
public sealed class AcceptanceProperties
{
    [Fact]
    public void Whoever_has_nothing_left_to_do_and_no_finding_is_accepted() =>
        ForAllCompanies(
            (plan, acceptance) =>
            {
                var settled = plan.People.Where(p => p.Changes.Count + p.Holds.Count + p.Findings.Count == 0).Select(p => p.Employee).ToHashSet();
                var missed = acceptance.Memberships.Misses.Concat(acceptance.Fields.Misses).Where(m => settled.Contains(m.Employee)).SelectMany(m => m.Misses);
                missed.ShouldBeEmpty();
            }
        );

    [Fact]
    public void Whoever_is_accepted_in_full_has_no_change_of_values_or_groups_to_come() =>
        ForAllCompanies(
            (plan, acceptance) =>
            {
                var missed = Missed(acceptance).ToHashSet();
                var toCome = plan.People.Where(p => !missed.Contains(p.Employee) && p.Reason is "updated" or "adopted-by-mail" or "created" or "returned");
                foreach (var row in toCome)
                {
                    // What is emptied of a retired field, a second mapping, or what only the store learns is not among the synchronised fields.
                    row.Changes.ShouldNotContain(c => c is CreateUser || c is RestoreUser || c is AddMembership || c is RemoveMembership || c is AddManager || c is RemoveManager);
                    row.Changes.OfType<UpdateUser>().SelectMany(u => u.Fields).ShouldAllBe(f => f.Field == UserFields.DeactivatedAt);
                    row.Changes.OfType<SetCustomValues>().SelectMany(v => v.Values).ShouldAllBe(v => v.Source == null);
                }
            }
        );

    private static IEnumerable<EmployeeId> Missed(Acceptance acceptance) => acceptance.Memberships.Misses.Concat(acceptance.Fields.Misses).Select(m => m.Employee);

    private static void ForAllCompanies(Action<Plan, Acceptance> check) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll<int, byte, bool>(
                (seed, size, settle) =>
                {
                    var company = new Company(seed, 1 + (size % 12));
                    company.Scene.Run();
                    company.Live();
                    if (settle)
                    {
                        company.Scene.Run();
                    }

                    var input = Accepting.Input(company.Scene, out var plan);
                    check(plan, AcceptanceList.Of(input, [], [], ""));
                }
            )
        );
}
