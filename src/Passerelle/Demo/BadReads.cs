using Passerelle.Cli;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Demo;

/// <summary>Lists of Personio that must not be trusted, or that leave attributes out.</summary>
internal sealed class BadReads(DemoStage stage)
{
    private const string Employees = "/v1/company/employees";

    public DemoStep CutOffPage(PersonioEmployee missed)
    {
        stage.Personio.SetStatus(missed.Id, "inactive");
        stage.PersonioFaults.Add(new FaultRule { Kind = FaultKind.CutPage, Path = $"{Employees}?*offset=100*", Rows = 40 });
        return new DemoStep(
            stage.Clock.Today,
            "a cut-off page",
            $"{DemoCast.NameOf(missed)} leaves, and that night Personio's list breaks off: 40 people are missing from one page.",
            ExitCodes.SourceNotTrusted,
            report =>
            [
                new("the list is not trusted", !report.RosterComplete),
                new("nobody removed", report.Counts["removed"] == 0),
                new("nobody changed", report.Writes.Values.Sum() == 0),
                new("all accounts still there", stage.UserOf(missed).Status == UserStatus.Active),
            ],
            "A list that does not prove itself removes nobody, not even the one who really left. Exit code 5 says so."
        );
    }

    public DemoStep WholePage(PersonioEmployee missed)
    {
        stage.PersonioFaults.Clear();
        return new DemoStep(
            stage.Clock.Today,
            "the list is whole again",
            "Personio answers with all its people.",
            ExitCodes.Done,
            report =>
            [
                new("only the real leaver removed", report.Counts["removed"] == 1 && report.OnlyCounts("removed")),
                new("the account deleted", stage.UserOf(missed).Status == UserStatus.Deleted),
            ]
        );
    }

    public DemoStep HiddenFields()
    {
        stage.Personio.HideAttribute("position");
        stage.Personio.HideAttribute("office");
        return new DemoStep(
            stage.Clock.Today,
            "un-ticked attributes",
            "Somebody un-ticks \"Position\" and \"Office\" in Personio's API credential: nobody's are delivered any more.",
            ExitCodes.Done,
            report => [new("nothing changed, nothing cleared", report.Writes.Values.Sum() == 0)],
            "Not delivered is not the same as empty: every title stays, and nobody leaves a group."
        );
    }

    public DemoStep HiddenAddress()
    {
        stage.Personio.ShowAttribute("position");
        stage.Personio.ShowAttribute("office");
        stage.Personio.HideAttribute("email");
        return new DemoStep(
            stage.Clock.Today,
            "the e-mail un-ticked",
            "Both are back, but now \"Email\" is un-ticked.",
            ExitCodes.SourceNotTrusted,
            report => [new("refused", report.Outcome == "refused"), new("nothing written", report.Writes.Values.Sum() == 0)],
            "Without e-mail addresses nobody can be told apart, so the whole run is refused, with exit code 5."
        );
    }

    public DemoStep AllTicked()
    {
        stage.Personio.ShowAttribute("email");
        return new DemoStep(
            stage.Clock.Today,
            "everything ticked again",
            "The credential may read \"Email\" again.",
            ExitCodes.Done,
            report => [new("in step", report.Writes.Values.Sum() == 0 && report.Outcome is "unchanged")],
            "Nothing was lost meanwhile, and nothing is left to do."
        );
    }
}
