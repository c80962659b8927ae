using FsCheck;
using FsCheck.Fluent;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Simulating;
using Passerelle.Core.Tests.Building;
using Passerelle.Core.Tests.World;

namespace Passerelle.Core.Tests.Simulating;

[Trait("Rule", "L8")]
public sealed class SimulationProperties
{
    [Fact]
    public void The_same_rules_never_differ() => ForAllCompanies((company, _) => Simulating.Of(company.Scene, company.Scene.Rules).ChangesNothing.ShouldBeTrue());

    [Fact]
    public void What_one_change_brings_its_reversal_drops() =>
        ForAllCompanies(
            (company, proposed) =>
            {
                var there = Simulating.Of(company.Scene, proposed);
                var live = company.Scene.Rules;
                company.Scene.Rules = proposed;
                var back = Simulating.Of(company.Scene, live);
                there.People.Select(Described).ShouldBe(back.People.Select(p => Described(p with { Comes = p.Drops, Drops = p.Comes, Scope = Reversed(p.Scope) })));
            }
        );

    [Fact]
    public void Nobody_loses_anything_by_a_change_that_needs_no_confirmation() =>
        ForAllCompanies(
            (company, proposed) =>
            {
                var simulation = Simulating.Of(company.Scene, proposed);
                var now = Taken(company.Scene.Plan());
                company.Scene.Rules = proposed;
                var then = Taken(company.Scene.Plan());
                then.ExceptWith(now);
                if (!simulation.NeedsConfirmation)
                {
                    then.ShouldBeEmpty();
                }
            }
        );

    private static string Described(SimulatedPerson person) => $"{person.Employee} {person.Scope} {Described(person.Comes)} / {Described(person.Drops)}";

    private static string Described(PersonEffects effects) =>
        $"{effects.Account} {effects.EndsOn} in {string.Join(',', effects.Enters)} out {string.Join(',', effects.Leaves)} {string.Join(',', effects.Fields)} {string.Join(',', effects.ManagersLost)} {string.Join(',', effects.ManagersSet)}";

    private static ScopeChange Reversed(ScopeChange scope) =>
        scope switch
        {
            ScopeChange.ComesIn => ScopeChange.FallsOut,
            ScopeChange.FallsOut => ScopeChange.ComesIn,
            _ => scope,
        };

    private static HashSet<string> Taken(Plan plan) =>
        plan
            .People.SelectMany(p => p.Changes.Concat(p.Holds.SelectMany(h => h.Changes)).Where(c => c is DeleteUser or RemoveMembership or RemoveManager).Select(c => $"{p.Employee} {c.GetType().Name} {(c as RemoveMembership)?.Group}"))
            .ToHashSet(StringComparer.Ordinal);

    private static void ForAllCompanies(Action<Company, SyncRules> check) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll<int, byte, byte>(
                (seed, size, change) =>
                {
                    var company = new Company(seed, 1 + (size % 12));
                    company.Scene.Run();
                    company.Live();
                    check(company, Proposed(company.Scene.Rules, change));
                }
            )
        );

    private static SyncRules Proposed(SyncRules rules, byte change) =>
        (change % 7) switch
        {
            0 => rules with { Hierarchy = rules.Hierarchy.Count == 0 ? [new HierarchyLevel("office")] : [] },
            1 => rules with { Groups = [new SyncedGroup(Scene.Acme, new Dictionary<string, IReadOnlyList<string>> { ["office"] = ["Paris"] })] },
            2 => rules with { Groups = [new SyncedGroup(Scene.Paris), new SyncedGroup(Scene.NewYork)] },
            3 => rules with { Leavers = new LeaverRules(Filtered: LeaverPolicy.RemoveFromGroups) },
            4 => rules with { Leavers = new LeaverRules(LeaverPolicy.Schedule, LeaverPolicy.RemoveFromGroups) },
            5 => rules with { CustomFields = [new CustomFieldRule("hired", "Team")] },
            _ => rules with { CustomFields = [], Protect = new HashSet<Core.Source.EmployeeId> { new("4100001") } },
        };
}
