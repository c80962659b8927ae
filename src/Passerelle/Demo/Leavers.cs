using Passerelle.Cli;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Demo;

/// <summary>Somebody who leaves and comes back.</summary>
internal sealed class Leavers(DemoStage stage)
{
    public DemoStep Leave(PersonioEmployee leaver, PlatformUser account)
    {
        stage.Personio.SetStatus(leaver.Id, "inactive");
        return new DemoStep(
            stage.Clock.Today,
            "a leaver",
            $"{DemoCast.NameOf(leaver)} leaves the company: inactive in Personio.",
            ExitCodes.Done,
            report =>
            [
                new("1 account removed", report.Counts["removed"] == 1 && report.OnlyCounts("removed")),
                new("the account deleted", stage.Platform.FindUser(account.Id)?.Status == UserStatus.Deleted),
            ]
        );
    }

    public DemoStep Return(PersonioEmployee leaver, PlatformUser account)
    {
        stage.Personio.SetStatus(leaver.Id, "active");
        return new DemoStep(
            stage.Clock.Today,
            "the leaver comes back",
            $"{DemoCast.NameOf(leaver)} is hired again.",
            ExitCodes.Done,
            report =>
            [
                new("1 account restored", report.Counts["restored"] == 1 && report.OnlyCounts("restored")),
                new("the same account, active again", stage.Platform.FindUserByMail(leaver.Email) is { Status: UserStatus.Active } user && user.Id == account.Id),
            ],
            "The old account is restored with its learning history; no second one is made."
        );
    }
}
