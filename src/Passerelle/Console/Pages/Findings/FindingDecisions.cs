using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Pages.Linking;
using Passerelle.Console.Pages.Lists;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shell;
using Passerelle.Console.Words;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Findings;

/// <summary>What a person can decide here about a finding that HR alone cannot mend (rule R10), with the page that does it.</summary>
public static class FindingDecisions
{
    public static IReadOnlyList<(Text Text, string Address)> Of(string code, string employee, ConnectorEnvironment environment, ConnectorHome? home)
    {
        var link = environment.Link(LinkEndpoint.Address(employee));
        (Text, string) give = (PersonActionWords.Link, link);
        (Text, string) takeOff = (PersonActionWords.Unlink, link + "?remove=true");
        return code switch
        {
            "link-conflict" => [give, takeOff],
            "mail-taken" or "mail-on-two-accounts" or "unlinked-by-hand" => [give],
            "mail-twice" => [give, .. Excluding(employee, home)],
            "mailbox-reused" => [(ApproveWords.Look, environment.Link("/held?search=" + Uri.EscapeDataString(employee)))],
            "cannot-log-in-yet" => [(PersonActionWords.Resend, environment.Link(Navigation.Person(employee) + "/resend"))],
            _ => [],
        };
    }

    /// <summary>One of two employees with one e-mail may be one too many.</summary>
    private static IEnumerable<(Text, string)> Excluding(string employee, ConnectorHome? home) =>
        home is { IsOwned: true }
            ? [(ListWords.ToExclude, home.Link($"{ListsEndpoint.Address}/{ListsEndpoint.SlugOf(PersonListKind.Exclude)}/add?employee={Uri.EscapeDataString(employee)}"))]
            : [];
}
