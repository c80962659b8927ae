using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Check;
using Passerelle.Console.Pages.Deploy;
using Passerelle.Console.Pages.Groups;
using Passerelle.Console.Pages.Lists;
using Passerelle.Console.Pages.Mails;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.Structure;
using Passerelle.Console.Pages.Test;
using Passerelle.Console.Words;

namespace Passerelle.Console.Shell;

/// <summary>One entry of the navigation.</summary>
/// <param name="Address">Below the environment when <paramref name="InEnvironment"/>, otherwise below the connector; with a slash at its beginning.</param>
/// <param name="Policy">Who sees it: one of <see cref="Policies"/>.</param>
public sealed record NavigationEntry(Text Name, string Icon, string Address, bool InEnvironment = true, string Policy = Policies.Read)
{
    /// <summary>What it consists of, itself first; shown once one is there.</summary>
    public IReadOnlyList<NavigationEntry> Below { get; init; } = [];

    public string LinkIn(ConnectorHome connector, ConnectorEnvironment environment) => InEnvironment ? environment.Link(Address) : connector.Link(Address);

    /// <summary>Whether a page lies here, or in what is below.</summary>
    /// <param name="isOfEnvironment">The page belongs to an environment. The address of the test environment begins like the connector's page of the test.</param>
    public bool Holds(string path, ConnectorHome connector, ConnectorEnvironment environment, bool isOfEnvironment)
    {
        var link = LinkIn(connector, environment);
        return (isOfEnvironment == InEnvironment && (string.Equals(path, link, StringComparison.Ordinal) || path.StartsWith(link + "/", StringComparison.Ordinal)))
            || Below.Any(entry => !string.Equals(entry.Address, Address, StringComparison.Ordinal) && entry.Holds(path, connector, environment, isOfEnvironment));
    }
}

/// <summary>The map of the console: what exists, in the order of the map; a page that is added gets its line here.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavigationEntry> Entries { get; } =
    [
        new(ShellWords.Home, "home", "/home"),
        new(GroupsWords.Title, "sitemap", GroupsEndpoint.Address),
        new(ShellWords.Connector, "plug-connected", "/connector", InEnvironment: false)
        {
            Below =
            [
                new(ShellWords.Overview, "plug-connected", "/connector", InEnvironment: false),
                new(SetUpWords.Title, "settings", "/set-up", InEnvironment: false),
                new(StructureWords.Title, "sitemap", StructureEndpoint.Address, InEnvironment: false),
                new(CheckWords.Title, "circle-check", CheckEndpoint.Address),
                new(ShellWords.Test, "flask", "/instance", InEnvironment: false),
                new(TestWords.Title, "player-play", TestEndpoint.Address, InEnvironment: false),
                new(DeployWords.Title, "upload", DeployEndpoint.Address, InEnvironment: false),
                new(ListWords.Title, "shield-check", ListsEndpoint.Address, InEnvironment: false),
                new(MailWords.Title, "mail", "/settings/mail", InEnvironment: false),
            ],
        },
        new(ShellWords.Runs, "history", "/runs"),
        new(ShellWords.People, "users", "/people"),
        new(ShellWords.Held, "player-pause", "/held"),
        new(ShellWords.Findings, "alert-triangle", "/findings"),
        new(ShellWords.Audit, "shield-lock", "/audit"),
        new(ShellWords.Accounts, "user-circle", "/settings/accounts", InEnvironment: false, Policies.Install),
    ];

    /// <summary>The address of a person's page below the environment.</summary>
    public static string Person(string employee) => "/people/" + Uri.EscapeDataString(employee);
}
