using Passerelle.Cli;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Demo;

/// <summary>People who join, move, and change their address or manager.</summary>
internal sealed class Colleagues(DemoStage stage, DemoCast cast)
{
    public DemoStep Hire()
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
                new("nobody else touched", report.OnlyCounts("created")),
                new("an active account", stage.Platform.FindUserByMail(mail)?.Status == UserStatus.Active),
                new("her login mail listed, not sent", report.MailsNotSent is [{ To: mail }]),
            ],
            "In a test environment the login mail is listed and never sent."
        );
    }

    public DemoStep Move()
    {
        var person = cast.Someone("Paris", "Support");
        var user = stage.UserOf(person);
        var before = stage.Platform.LearnerGroupsOf(user.Id);
        stage.Personio.Change(person.Id, "office", "Lyon");
        return new DemoStep(
            stage.Clock.Today,
            "a move between offices",
            $"{DemoCast.NameOf(person)} moves from Paris to Lyon.",
            ExitCodes.Done,
            report =>
            [
                new("1 account updated", report.Counts["updated"] == 1 && report.OnlyCounts("updated")),
                new("a learner of Lyon's Support", stage.Platform.LearnerGroupsOf(user.Id).Any(g => IsSupportOf(g, "Lyon"))),
                new("no longer one of Paris's", !stage.Platform.LearnerGroupsOf(user.Id).Any(g => IsSupportOf(g, "Paris"))),
                new("groups moved", !before.SequenceEqual(stage.Platform.LearnerGroupsOf(user.Id), StringComparer.Ordinal)),
            ]
        );
    }

    public DemoStep NewAddress()
    {
        var person = cast.Someone("London", "Sales");
        var user = stage.UserOf(person);
        var mail = $"{person.Email.Split('@')[0]}.new@{MadeUpCompany.Domain}";
        stage.Personio.Change(person.Id, "email", mail);
        return new DemoStep(
            stage.Clock.Today,
            "a new e-mail address",
            $"{DemoCast.NameOf(person)} gets a new e-mail address.",
            ExitCodes.Done,
            report =>
            [
                new("1 account updated", report.Counts["updated"] == 1 && report.OnlyCounts("updated")),
                new("the same account with the new address", stage.Platform.FindUserByMail(mail)?.Id == user.Id),
            ],
            "The account keeps its id and its learning history: an address is changed, never replaced by a second account."
        );
    }

    public DemoStep NewManager()
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
                new("1 account updated", report.Counts["updated"] == 1 && report.OnlyCounts("updated")),
                new("exactly the new manager", stage.Platform.ManagersOf(stage.UserOf(person).Id) is [var manager] && manager == stage.UserOf(lead).Id),
            ]
        );
    }

    private bool IsSupportOf(string group, string office) =>
        stage.Platform.FindGroup(group) is { Name: "Support", ParentId: { } parent } && stage.Platform.FindGroup(parent)?.Name == office;
}
