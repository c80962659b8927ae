using Passerelle.Cli;
using Passerelle.Instance;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;
using Passerelle.Reporting;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Demo;

/// <summary>The scripted week. Each event happens when its step is asked for, so the run that belongs to it comes before the next.</summary>
public sealed class DemoWeek(DemoStage stage)
{
    private const string Employees = "/v1/company/employees";

    private readonly DemoCast cast = new(stage.Personio);

    public IEnumerable<DemoStep> Steps()
    {
        stage.Clock.GoOnTo(DayOfWeek.Monday);
        yield return Hire();
        yield return Move();

        stage.Clock.GoOnTo(DayOfWeek.Tuesday);
        yield return NewAddress();
        yield return NewManager();

        stage.Clock.GoOnTo(DayOfWeek.Wednesday);
        var leaver = cast.Someone("Berlin", "Support");
        var account = UserOf(leaver);
        yield return Leave(leaver, account);
        yield return Return(leaver, account);

        stage.Clock.GoOnTo(DayOfWeek.Thursday);
        yield return RenamedField();
        var missed = cast.Someone("Paris", "Engineering");
        yield return CutOffPage(missed);

        stage.Clock.GoOnTo(DayOfWeek.Friday);
        yield return WholePage(missed);
        yield return HiddenFields();
        yield return HiddenAddress();
    }

    private DemoStep Hire()
    {
        const string mail = "chloe.vasseur@" + MadeUpCompany.Domain;
        var lead = cast.ColleagueOf(cast.Someone("Paris", "Sales"));
        var hired = stage.Personio.Hire(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["first_name"] = "Chloé",
                ["last_name"] = "Vasseur",
                ["email"] = mail,
                ["position"] = "Account Executive",
                ["office"] = "Paris",
                ["department"] = "Sales",
                ["supervisor"] = $"{lead.Id}",
                [MadeUpCompany.PersonnelNumber] = "00301",
                [MadeUpCompany.LanguageSkills] = "French, English",
                [MadeUpCompany.Language] = "fr",
            }
        );
        return new DemoStep(
            stage.Clock.Today,
            "a new colleague",
            $"{DemoCast.NameOf(hired)} starts as Account Executive in Paris, Sales. HR adds her to Personio.",
            ExitCodes.Done,
            report =>
            [
                new("1 account created", report.Counts["created"] == 1),
                new("nobody else touched", OnlyCounts(report, "created")),
                new("an active account", stage.Platform.FindUserByMail(mail)?.Status == UserStatus.Active),
                new("her login mail listed, not sent", report.MailsNotSent is [{ To: mail }]),
            ],
            "In a test environment the login mail is listed and never sent."
        );
    }

    private DemoStep Move()
    {
        var person = cast.Someone("Paris", "Support");
        var user = UserOf(person);
        var before = stage.Platform.LearnerGroupsOf(user.Id);
        stage.Personio.Change(person.Id, "office", "Lyon");
        return new DemoStep(
            stage.Clock.Today,
            "a move between offices",
            $"{DemoCast.NameOf(person)} moves from Paris to Lyon.",
            ExitCodes.Done,
            report =>
            [
                new("1 account updated", report.Counts["updated"] == 1 && OnlyCounts(report, "updated")),
                new("a learner of Lyon's Support", stage.Platform.LearnerGroupsOf(user.Id).Any(g => IsSupportOf(g, "Lyon"))),
                new("no longer one of Paris's", !stage.Platform.LearnerGroupsOf(user.Id).Any(g => IsSupportOf(g, "Paris"))),
                new("groups moved", !before.SequenceEqual(stage.Platform.LearnerGroupsOf(user.Id), StringComparer.Ordinal)),
            ]
        );
    }

    private DemoStep NewAddress()
    {
        var person = cast.Someone("London", "Sales");
        var user = UserOf(person);
        var mail = $"{person.Email.Split('@')[0]}.new@{MadeUpCompany.Domain}";
        stage.Personio.Change(person.Id, "email", mail);
        return new DemoStep(
            stage.Clock.Today,
            "a new e-mail address",
            $"{DemoCast.NameOf(person)} gets a new e-mail address.",
            ExitCodes.Done,
            report =>
            [
                new("1 account updated", report.Counts["updated"] == 1 && OnlyCounts(report, "updated")),
                new("the same account with the new address", stage.Platform.FindUserByMail(mail)?.Id == user.Id),
            ],
            "The account keeps its id and its learning history: an address is changed, never replaced by a second account."
        );
    }

    private DemoStep NewManager()
    {
        var person = cast.Someone("Berlin", "Engineering");
        var lead = cast.ColleagueOf(person);
        stage.Personio.Change(person.Id, "supervisor", $"{lead.Id}");
        return new DemoStep(
            stage.Clock.Today,
            "a new manager",
            $"{DemoCast.NameOf(person)} reports to {DemoCast.NameOf(lead)} from now on.",
            ExitCodes.Done,
            report =>
            [
                new("1 account updated", report.Counts["updated"] == 1 && OnlyCounts(report, "updated")),
                new("exactly the new manager", stage.Platform.ManagersOf(UserOf(person).Id) is [var manager] && manager == UserOf(lead).Id),
            ]
        );
    }

    private DemoStep Leave(PersonioEmployee leaver, PlatformUser account)
    {
        stage.Personio.SetStatus(leaver.Id, "inactive");
        return new DemoStep(
            stage.Clock.Today,
            "a leaver",
            $"{DemoCast.NameOf(leaver)} leaves the company: inactive in Personio.",
            ExitCodes.Done,
            report =>
            [
                new("1 account removed", report.Counts["removed"] == 1 && OnlyCounts(report, "removed")),
                new("the account deleted", stage.Platform.FindUser(account.Id)?.Status == UserStatus.Deleted),
            ]
        );
    }

    private DemoStep Return(PersonioEmployee leaver, PlatformUser account)
    {
        stage.Personio.SetStatus(leaver.Id, "active");
        return new DemoStep(
            stage.Clock.Today,
            "the leaver comes back",
            $"{DemoCast.NameOf(leaver)} is hired again.",
            ExitCodes.Done,
            report =>
            [
                new("1 account restored", report.Counts["restored"] == 1 && OnlyCounts(report, "restored")),
                new("the same account, active again", stage.Platform.FindUserByMail(leaver.Email) is { Status: UserStatus.Active } user && user.Id == account.Id),
            ],
            "The old account is restored with its learning history; no second one is made."
        );
    }

    private DemoStep RenamedField()
    {
        const string name = SimulatedConfiguration.LanguageSkillsName;
        var field = stage.Platform.CustomFields().First(f => f.Name == name);
        var filled = stage.Platform.Users().Count(u => HasValue(u, field.Id));
        stage.Platform.RenameCustomField(field.Id, "Sprachen");
        return new DemoStep(
            stage.Clock.Today,
            "a custom field renamed on the platform",
            $"Somebody renames the custom field \"{name}\" to \"Sprachen\" in 360Learning.",
            ExitCodes.Done,
            report =>
            [
                new("nothing but values changed", OnlyCounts(report, "updated") && report.Counts["updated"] == filled),
                new("the field is back", stage.Platform.CustomFields().Any(f => f.Name == name && f.Id != field.Id)),
                new("all values are in it", stage.Platform.CustomFields().Where(f => f.Name == name).All(f => stage.Platform.Users().Count(u => HasValue(u, f.Id)) == filled)),
                new("the renamed field stays, empty", stage.Platform.CustomFields().Any(f => f.Id == field.Id) && !stage.Platform.Users().Any(u => HasValue(u, field.Id))),
            ],
            "A field with the configured name is made again and filled; the renamed one stays, without values."
        );
    }

    private DemoStep CutOffPage(PersonioEmployee missed)
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
                new("all accounts still there", UserOf(missed).Status == UserStatus.Active),
            ],
            "A list that does not prove itself removes nobody, not even the one who really left. Exit code 5 says so."
        );
    }

    private DemoStep WholePage(PersonioEmployee missed)
    {
        stage.PersonioFaults.Clear();
        return new DemoStep(
            stage.Clock.Today,
            "the list is whole again",
            "Personio answers with all its people.",
            ExitCodes.Done,
            report =>
            [
                new("only the real leaver removed", report.Counts["removed"] == 1 && OnlyCounts(report, "removed")),
                new("the account deleted", UserOf(missed).Status == UserStatus.Deleted),
            ]
        );
    }

    private DemoStep HiddenFields()
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

    private DemoStep HiddenAddress()
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

    /// <summary>The account that carries the employee's id.</summary>
    private PlatformUser UserOf(PersonioEmployee person) =>
        stage.Platform.FindUser(stage.Platform.ExternalIds().First(x => x.Value == $"{person.Id}").TargetId)!;

    private bool HasValue(PlatformUser user, string field) => stage.Platform.CustomValuesOf(user.Id).Any(v => v.FieldId == field);

    private bool IsSupportOf(string group, string office) =>
        stage.Platform.FindGroup(group) is { Name: "Support", ParentId: { } parent } && stage.Platform.FindGroup(parent)?.Name == office;

    /// <summary>Everybody but those was left as they are.</summary>
    private static bool OnlyCounts(RunReport report, string count) =>
        report.Counts.All(c => c.Value == 0 || c.Key == count || c.Key is "unchanged" or "outOfScope" or "skipped" or "findings");
}
