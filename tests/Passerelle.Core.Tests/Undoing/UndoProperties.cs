using FsCheck;
using FsCheck.Fluent;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using Passerelle.Core.Tests.World;
using Passerelle.Core.Undoing;

namespace Passerelle.Core.Tests.Undoing;

/// <summary>What holds of every undo. A failure names the seed and the size of the company that broke it.</summary>
public sealed class UndoProperties
{
    [Fact]
    [Trait("Rule", "R8")]
    public void Undoing_any_run_gives_the_state_before_it() =>
        ForAllCompanies(company =>
        {
            var scene = company.Scene;
            for (var week = 0; week < 3; week++)
            {
                var before = States.Of(scene);
                var run = scene.Run();
                var undo = PlanOf(scene, run.Diary.Writes);

                scene.Start().Run(undo);

                States.Difference(before, States.Of(scene), undo).ShouldBeEmpty($"week {week}");
                PlanOf(scene, run.Diary.Writes).People.ShouldAllBe(p => p.Changes.Count == 0);
                scene.Confirm();
                scene.Run();
                company.Live();
            }
        });

    /// <summary>The platform of the tests refuses an id or an address that somebody else has, and so does the real one.</summary>
    [Fact]
    [Trait("Rule", "R8")]
    public void An_earlier_run_is_undone_after_later_ones_without_a_collision() =>
        ForAllCompanies(company =>
        {
            var scene = company.Scene;
            scene.Run();
            company.Live();
            var run = scene.Run();
            company.Live();
            scene.Run();

            var undo = PlanOf(scene, run.Diary.Writes);
            scene.Start().Run(undo);

            undo.People.Where(p => p.Action == PersonAction.Skip).ShouldAllBe(p => p.Findings.Count > 0);
        });

    [Fact]
    [Trait("Rule", "R8")]
    public void An_undo_is_itself_undone() =>
        ForAllCompanies(company =>
        {
            var scene = company.Scene;
            scene.Run();
            company.Live();
            var run = scene.Run();
            var after = States.Of(scene);
            var undo = PlanOf(scene, run.Diary.Writes);
            var undoing = scene.Start();
            undoing.Run(undo);

            var again = PlanOf(scene, undoing.Diary.Writes);
            scene.Start().Run(again);

            States.Difference(after, States.Of(scene), again, undo).ShouldBeEmpty();
        });

    [Fact]
    [Trait("Rule", "R8")]
    public void What_changed_since_is_never_written_over() =>
        ForAllCompanies(company =>
        {
            var scene = company.Scene;
            scene.Run();
            company.Live();
            var run = scene.Run();
            foreach (var user in scene.Platform.Users.Values.Where(u => !u.IsDeleted).ToList())
            {
                scene.Platform.Edit(user.Id, UserFields.Job, "Changed since");
            }

            var undo = PlanOf(scene, run.Diary.Writes);

            undo.People.Where(p => !p.Has<RestoreUser>()).SelectMany(p => p.Changes).OfType<UpdateUser>().SelectMany(u => u.Fields).ShouldNotContain(f => f.Field == UserFields.Job);
        });

    [Fact]
    [Trait("Rule", "R8")]
    [Trait("Rule", "S12")]
    public void Nobody_who_is_protected_is_deleted_and_every_row_that_is_left_says_why() =>
        ForAllCompanies(company =>
        {
            var scene = company.Scene;
            var run = scene.Run();
            foreach (var user in scene.Platform.Users.Values.Where(u => !u.IsDeleted).Take(2).ToList())
            {
                scene.Platform.OtherRoles.Add((user.Id, new RoleInGroup(Scene.Root, GroupRole.Admin)));
            }

            var undo = PlanOf(scene, run.Diary.Writes);

            undo.People.Where(p => p.Has<DeleteUser>()).ShouldAllBe(p => !scene.Platform.OtherRoles.Any(r => r.User == p.User));
            undo.People.Where(p => p.Action == PersonAction.Skip).ShouldAllBe(p => p.Findings.Count > 0 && p.Changes.Count == 0);
            undo.AllFindings.ShouldAllBe(f => f.Text.EndsWith('.') && f.Mend.EndsWith('.'));
            undo.Irreversible!.ShouldAllBe(i => IrreversibleCodes.All.Contains(i.Code) && i.Text.EndsWith('.'));
        });

    /// <summary>The employee left meanwhile, so no account of theirs stands beside the external id.</summary>
    [Fact]
    [Trait("Rule", "R8")]
    [Trait("Rule", "R10")]
    public void An_external_id_that_a_person_took_off_stays_off_and_the_undo_says_so()
    {
        var scene = new Scene().With(Scene.AnEmployee().WithStatus("inactive"));
        var user = scene.HasLinkedUser();
        scene.Memory.Links.Clear();
        scene.Memory.NotTheirs.Add((new EmployeeId("4100001"), user.Id));
        var run = scene.Run();
        scene.Platform.Mappings.ShouldBeEmpty();

        var row = PlanOf(scene, run.Diary.Writes).Row();

        row.Changes.ShouldBeEmpty();
        row.Action.ShouldBe(PersonAction.Skip);
        row.Codes().ShouldBe([UndoCodes.IdStaysOff]);
    }

    /// <summary>The account went to whoever has its address, while the employee it named got another one.</summary>
    [Fact]
    [Trait("Rule", "R8")]
    [Trait("Rule", "R10")]
    public void An_external_id_that_a_person_took_off_does_not_come_back_in_place_of_the_one_written_over_it()
    {
        var ada = new EmployeeId("4100001");
        var scene = new Scene().With(Scene.AnEmployee().WithMail("new@acme.example"), Scene.AnEmployee().Numbered("4100002").Named("Ben", "Franklin").WithMail("ada@acme.example"));
        var former = scene.HasLinkedUser();
        var given = scene.HasUser(mail: "elsewhere@acme.example");
        scene.Memory.Links.Clear();
        scene.Memory.NotTheirs.Add((ada, former.Id));
        scene.Memory.ByHand.Add(ada, given.Id);
        var run = scene.Run();
        scene.Platform.Mappings.Select(m => (m.Value, m.User)).ShouldBe([("4100002", former.Id), ("4100001", given.Id)], ignoreOrder: true);

        var undo = PlanOf(scene, run.Diary.Writes);
        scene.Start().Run(undo);

        undo.Row("4100002").Codes().ShouldBe([UndoCodes.IdStaysOff]);
        scene.Platform.Mappings.ShouldBeEmpty();
    }

    internal static Plan PlanOf(Scene scene, RunWrites writes, IReadOnlySet<UserId>? broughtBack = null) =>
        UndoPlanner.Plan(
            writes,
            broughtBack ?? new HashSet<UserId>(),
            scene.Platform.Read(scene.Rules.LinkPlatform, scene.Platform.Users.Keys.ToHashSet()),
            scene.Memory.Read(),
            scene.Rules,
            Scene.Today
        );

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
                catch (Exception trouble)
                {
                    throw new Xunit.Sdk.XunitException($"Company({c.Seed}, {c.Size}): {trouble.Message}\n{trouble.StackTrace}", trouble);
                }
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), property);
    }
}
