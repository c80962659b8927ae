using FsCheck;
using FsCheck.Fluent;
using Passerelle.Core.Planning;
using Passerelle.Core.Tests.Building;
using Passerelle.Core.Tests.World;

namespace Passerelle.Core.Tests.Planning;

/// <summary>What holds for every company. A failure names the seed and the size of the company that broke it.</summary>
public sealed class PlanProperties
{
    /// <summary>What only an undo or a person decides.</summary>
    private static readonly Type[] NeverGenerated = [typeof(UnlinkUser), typeof(RestoreLink), typeof(DropClaims), typeof(AddReport)];

    /// <summary>What the generated companies must reach, lest the properties hold for want of trouble.</summary>
    private static readonly string[] MustMeet =
    [
        .. typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !NeverGenerated.Contains(t)).Select(t => t.Name),
        "After", "field Bind", "field Create", "field Keep", "field Rename",
        "adopted-by-mail", "created", "deleted-by-hand", "filtered", "inactive-unlinked", "leaver-gone", "leaver-inactive", "leaver-removed",
        "link-moved", "link-moved-away", "linked-by-hand", "unlinked-by-hand", "restored-by-mail", "returned", "unchanged", "updated",
        "deleted-account-other-name", "holds-role", "mailbox-reused", "protected-mail",
        "cannot-log-in-yet", "filtered-reported", "leaver-reported", "mail-malformed", "mail-missing", "mail-ring", "mail-taken", "mail-twice",
        "protected-account", "status-unknown", "supervisor-is-self", "supervisor-not-synchronised",
    ];

    [Fact]
    [Trait("Rule", "R1")]
    public void Planning_on_what_applying_a_plan_gives_is_empty() =>
        ForAllCompanies(company =>
        {
            for (var week = 0; week < 4; week++)
            {
                company.Scene.Run();
                Nothing(company.Scene.Plan());
                company.Live();
            }
        });

    [Fact]
    [Trait("Rule", "S2")]
    public void Users_outside_Personio_are_never_touched() =>
        ForAllCompanies(company =>
        {
            var before = company.Strangers.ToDictionary(u => u, u => Picture.OfUser(company.Scene, u));
            for (var week = 0; week < 3; week++)
            {
                var plan = company.Scene.Plan();
                plan.People.ShouldNotContain(p => p.User != null && company.Strangers.Contains(p.User.Value));
                company.Scene.Run();
                company.Live();
            }

            foreach (var (user, picture) in before)
            {
                Picture.OfUser(company.Scene, user).ShouldBe(picture);
            }
        });

    [Theory]
    [Trait("Rule", "R2")]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Nobody_is_removed_from_anything_when_a_read_is_incomplete(bool rosterComplete, bool snapshotComplete) =>
        ForAllCompanies(company =>
        {
            company.Scene.Run();
            company.Live();
            company.Live();
            company.Scene.RosterComplete = rosterComplete;
            company.Scene.SnapshotComplete = snapshotComplete;

            var changes = company.Scene.Plan().People.SelectMany(p => p.Changes.Concat(p.Holds.SelectMany(h => h.Changes))).ToList();

            changes.ShouldNotContain(c => c is DeleteUser || c is RemoveMembership || c is RemoveManager);
            changes.OfType<UpdateUser>().SelectMany(u => u.Fields).ShouldNotContain(f => f.Field == UserFields.DeactivatedAt && f.New != null);
            if (!snapshotComplete)
            {
                changes.ShouldNotContain(c => c is CreateUser || c is RestoreUser);
            }
        });

    [Fact]
    [Trait("Rule", "S5")]
    public void Nobody_gets_a_second_account() =>
        ForAllCompanies(company =>
        {
            for (var week = 0; week < 4; week++)
            {
                var linked = company.Scene.Memory.Links.Keys.ToHashSet();
                company.Scene.Plan().People.ShouldNotContain(p => linked.Contains(p.Employee) && p.Changes.Any(c => c is CreateUser));
                company.Scene.Run();
                company.Scene.Memory.Links.Values.Select(l => l.User).ShouldBeUnique();
                company.Live();
            }
        });

    [Fact]
    [Trait("Rule", "R1")]
    public void The_order_of_the_input_does_not_matter() =>
        ForAllCompanies(company =>
        {
            company.Scene.Run();
            company.Live();
            var before = System.Text.Json.JsonSerializer.Serialize(company.Scene.Plan());
            company.Shuffle();
            var snapshot = company.Scene.Platform.Read(company.Scene.Rules.LinkPlatform, company.Scene.RolesRead);
            var turned = snapshot with
            {
                Users = [.. snapshot.Users.Reverse()],
                Mappings = [.. snapshot.Mappings.Reverse()],
                CustomFields = [.. snapshot.CustomFields.Reverse()],
            };

            System.Text.Json.JsonSerializer.Serialize(company.Scene.PlanOn(turned)).ShouldBe(before);
        });

    [Fact]
    [Trait("Rule", "R1")]
    public void Every_employee_has_one_row_with_a_reason_and_every_finding_a_mend() =>
        ForAllCompanies(company =>
        {
            company.Scene.Run();
            company.Live();
            var plan = company.Scene.Plan();

            plan.People.Select(p => p.Employee).ShouldBeUnique();
            company.Scene.Employees.Select(e => e.Id).Except(plan.People.Select(p => p.Employee)).ShouldBeEmpty();
            company.Scene.Memory.Links.Keys.Except(plan.People.Select(p => p.Employee)).ShouldBeEmpty();
            plan.People.ShouldAllBe(p => p.Reason.Length > 0 && p.Text.EndsWith('.'));
            plan.AllFindings.ShouldAllBe(f => f.Text.EndsWith('.') && f.Mend.EndsWith('.'));
            plan.People.Where(p => p.Action == PersonAction.Skip).ShouldAllBe(p => p.Changes.Count == 0 && p.Findings.Count > 0);
            plan.People.ShouldAllBe(p => p.Action == PersonAction.Held == p.Holds.Count > 0);
        });

    [Fact]
    [Trait("Rule", "R5")]
    public void Killed_before_any_step_the_next_run_reaches_the_same_state() =>
        ForAllCompanies(
            company =>
            {
                company.Scene.Run();
                company.Live();
                var undisturbed = Same();
                var run = undisturbed.Run();
                var steps = run.Steps;
                var welcomed = run.Mails.Select(m => m.Employee).ToHashSet();
                var expected = Picture.Of(undisturbed);

                for (var kill = 0; kill < steps; kill++)
                {
                    var scene = Same();
                    var killed = scene.Start(kill);
                    Should.Throw<Killed>(() => killed.Run(scene.Plan()));
                    var next = scene.Run();
                    Picture.Difference(expected, Picture.Of(scene)).ShouldBeEmpty($"killed before step {kill} of {steps}");
                    Nothing(scene.Plan());
                    var mails = killed.Mails.Concat(next.Mails).ToLookup(m => m.Employee);
                    mails.Select(m => m.Key).ShouldBe(welcomed, ignoreOrder: true, $"killed before step {kill} of {steps}");
                    mails.ShouldAllBe(m => m.Last().Password == scene.Platform.Passwords[m.Last().User]);
                }

                Scene Same()
                {
                    var again = new Company(company.Seed, company.Size);
                    again.Scene.Run();
                    again.Live();
                    return again.Scene;
                }
            },
            cases: 100,
            largest: 12
        );

    [Fact]
    public void The_generated_companies_meet_every_kind_of_change_and_trouble()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 250; seed++)
        {
            var company = new Company(seed, 4 + (seed % 15));
            for (var week = 0; week < 3; week++)
            {
                var plan = company.Scene.Plan();
                met.UnionWith(plan.People.Select(p => p.Reason));
                met.UnionWith(plan.People.SelectMany(p => p.Changes.Concat(p.Holds.SelectMany(h => h.Changes))).Select(c => c.GetType().Name));
                met.UnionWith(plan.People.SelectMany(p => p.Holds).Select(h => h.Code));
                met.UnionWith(plan.AllFindings.Select(f => f.Code));
                met.UnionWith(plan.CustomFields.Select(f => $"field {f.Action}"));
                met.UnionWith(plan.People.Where(p => p.After is not null).Select(_ => "After"));
                company.Scene.Run();
                company.Live();
            }
        }

        MustMeet.Except(met).ShouldBeEmpty();
    }

    private static void Nothing(Plan plan)
    {
        plan.People.Where(p => p.Changes.Count > 0).Select(p => $"{p.Employee} {p.Reason}: {string.Join(" ", p.Changes)}").ShouldBeEmpty();
        plan.CustomFields.Where(f => f.Action is not (CustomFieldAction.Keep or CustomFieldAction.Unusable)).ShouldBeEmpty();
    }

    private static void ForAllCompanies(Action<Company> holds, int cases = 150, int largest = 18)
    {
        var companies = Gen.Choose(0, int.MaxValue - 1).SelectMany(seed => Gen.Choose(1, largest).Select(size => (Seed: seed, Size: size)));
        var property = Prop.ForAll(
            companies.ToArbitrary(),
            c =>
            {
                try
                {
                    holds(new Company(c.Seed, c.Size));
                }
                catch (Exception trouble) when (trouble is not Killed)
                {
                    throw new Xunit.Sdk.XunitException($"Company({c.Seed}, {c.Size}): {trouble.Message}\n{trouble.StackTrace}", trouble);
                }
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), property);
    }
}
