using Passerelle.Core.Source;
using Passerelle.Core.Tests.Building;
using Passerelle.Core.Undoing;

namespace Passerelle.Core.Tests.Undoing;

/// <summary>Personnel numbers that wandered between people in one run, as several single people on demand within it can make them.</summary>
[Trait("Rule", "R8")]
public sealed class NumberUndoTests
{
    private const string Numbers = "passerelle-number";

    [Fact]
    public void A_number_that_went_on_to_somebody_else_in_the_same_run_comes_back_once_it_is_free()
    {
        var scene = Started();
        var run = scene.Start();
        Renumber(scene, run, ("4100001", "N3"));
        Renumber(scene, run, ("4100002", "N1"));
        NumbersOf(scene).ShouldBe(["N3", "N1"]);

        var undo = UndoProperties.PlanOf(scene, run.Diary.Writes);
        scene.Start().Run(undo);

        NumbersOf(scene).ShouldBe(["N1", "N2"]);
        undo.Row("4100001").After.ShouldBe(new EmployeeId("4100002"));
        undo.AllFindings.ShouldBeEmpty();
    }

    [Fact]
    public void Of_numbers_that_were_swapped_each_stays_and_the_undo_says_whose()
    {
        var scene = Started();
        var run = scene.Start();
        Renumber(scene, run, ("4100001", "N3"));
        Renumber(scene, run, ("4100002", "N1"));
        Renumber(scene, run, ("4100001", "N2"));
        NumbersOf(scene).ShouldBe(["N2", "N1"]);

        var undo = UndoProperties.PlanOf(scene, run.Diary.Writes);
        scene.Start().Run(undo);

        NumbersOf(scene).ShouldBe(["N2", "N1"]);
        undo.People.ShouldAllBe(p => p.Findings.Count == 1 && p.Findings[0].Code == UndoCodes.IdTaken);
    }

    [Fact]
    public void A_number_that_a_later_run_gave_to_somebody_else_stays_there()
    {
        var scene = Started();
        var run = scene.Start();
        Renumber(scene, run, ("4100001", "N3"));
        Renumber(scene, scene.Start(), ("4100002", "N1"));

        var undo = UndoProperties.PlanOf(scene, run.Diary.Writes);
        scene.Start().Run(undo);

        NumbersOf(scene).ShouldBe(["N3", "N1"]);
        undo.Row("4100001").Codes().ShouldBe([UndoCodes.IdTaken]);
        undo.Row("4100001").Findings[0].Text.ShouldBe("The former external id N1 of Ada Lovelace does not come back: Ben Franklin has it by now.");
    }

    private static Scene Started()
    {
        var scene = new Scene().With(People("N1", "N2"));
        scene.Rules = scene.Rules with { NumberSource = "number" };
        scene.Run();
        NumbersOf(scene).ShouldBe(["N1", "N2"]);
        return scene;
    }

    private static void Renumber(Scene scene, World.Apply run, (string Employee, string Number) change)
    {
        var numbers = scene.Employees.Select(e => e.Id.Value == change.Employee ? change.Number : e["number"].Text!).ToList();
        scene.Employees.Clear();
        scene.With(People(numbers[0], numbers[1]));
        run.Run(scene.Plan());
    }

    private static EmployeeBuilder[] People(string ada, string ben) =>
        [Scene.AnEmployee().With("number", ada), Scene.AnEmployee().Numbered("4100002").Named("Ben", "Franklin").WithMail("ben@acme.example").With("number", ben)];

    private static IReadOnlyList<string> NumbersOf(Scene scene) =>
        [.. scene.Memory.Links.OrderBy(l => l.Key.Value, StringComparer.Ordinal).Select(l => scene.Platform.Mappings.Single(m => m.Platform == Numbers && m.User == l.Value.User).Value)];
}
