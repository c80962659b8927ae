using System.Text.Json;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.Deploy;
using Passerelle.Console.Pages.Findings;
using Passerelle.Console.Pages.Groups;
using Passerelle.Console.Pages.Lists;
using Passerelle.Console.Pages.Overview;
using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;

namespace Passerelle.Console.Pages.Audit;

/// <summary>What an entry speaks of: people, runs, groups and findings by its details, otherwise the page where such a thing is decided.</summary>
public static class AuditLinks
{
    /// <summary>People who are named one by one; the run or the list has the others.</summary>
    private const int MostPeople = 5;

    private static readonly Dictionary<string, Func<ConnectorEnvironment, ConnectorHome, AuditLink>> OfActions = new(StringComparer.Ordinal)
    {
        ["signed-off"] = (_, home) => new AuditLink(AuditWords.ToAcceptance, home.Link(AcceptanceEndpoint.Address)),
        ["deployment-requested"] = (_, home) => new AuditLink(DeployWords.Title, home.Link(DeployEndpoint.Address)),
        ["deployed"] = (_, home) => new AuditLink(DeployWords.Title, home.Link(DeployEndpoint.Address)),
        ["draft-saved"] = (_, home) => new AuditLink(SetUpWords.Title, home.Link(SetUpEndpoint.Address)),
        ["secret-set"] = (_, home) => new AuditLink(SetUpWords.Title, home.Link(SetUpEndpoint.Address)),
        ["secret-accepted"] = (_, home) => new AuditLink(SetUpWords.Title, home.Link(SetUpEndpoint.Address)),
        ["secret-removed"] = (_, home) => new AuditLink(SetUpWords.Title, home.Link(SetUpEndpoint.Address)),
        ["connector-made"] = (_, home) => new AuditLink(ConnectorWords.Title, home.Link(ConnectorEndpoint.Address)),
        ["connector-enabled"] = (_, home) => new AuditLink(ConnectorWords.Title, home.Link(ConnectorEndpoint.Address)),
        ["checked"] = (environment, _) => new AuditLink(ConnectorWords.Check, environment.Link("/check")),
        ["mail-tested"] = (_, home) => new AuditLink(Mails.MailWords.Title, home.Link("/settings/mail")),
        ["pause"] = (environment, _) => new AuditLink(ShellWords.Home, environment.Link("/home")),
        ["resume"] = (environment, _) => new AuditLink(ShellWords.Home, environment.Link("/home")),
    };

    public static IReadOnlyList<AuditLink> Of(AuditLine line, ConnectorEnvironment environment, ConnectorHome home)
    {
        List<AuditLink> links = [];
        using var details = JsonDocument.Parse(line.Details);
        var root = details.RootElement;
        if (line.OfEnvironment && root.ValueKind == JsonValueKind.Object)
        {
            links.AddRange(Texts(root, "run").Select(run => new AuditLink($"{RunWords.Run} {run}", environment.Link("/runs/" + Uri.EscapeDataString(run)))));
            links.AddRange(Texts(root, "group").Select(group => new AuditLink(AuditWords.Group.With(group), environment.Link($"{GroupsEndpoint.Address}/{Uri.EscapeDataString(group)}"))));
            links.AddRange(Texts(root, "employee").Concat(Texts(root, "employees")).Take(MostPeople).Select(one => new AuditLink(SharedWords.Employee.With(one), environment.Link(Navigation.Person(one)))));
            links.AddRange(Texts(root, "findings").Distinct(StringComparer.Ordinal).Select(code => new AuditLink(FindingKinds.Of(code), environment.Link("/findings?state=any&code=" + Uri.EscapeDataString(code)))));
        }

        if (line.OfEnvironment && OfActions.TryGetValue(line.Action, out var page))
        {
            links.Add(page(environment, home));
        }
        else if (line.OfEnvironment && line.Action == "accept-roster")
        {
            var day = TimeZoneInfo.ConvertTime(line.At, environment.TimeZone).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            links.Add(new AuditLink(AuditWords.RunsOfDay, environment.Link($"/runs?day={day}")));
        }
        else if (line.OfEnvironment && line.Action.StartsWith("instance-", StringComparison.Ordinal))
        {
            links.Add(new AuditLink(ShellWords.Test, home.Link("/instance")));
        }
        else if (line.OfEnvironment && (line.Action.EndsWith("-listed", StringComparison.Ordinal) || line.Action.EndsWith("-unlisted", StringComparison.Ordinal)))
        {
            links.Add(new AuditLink(ListWords.Title, home.Link(ListsEndpoint.Address)));
        }

        return links;
    }

    /// <summary>A text, or the texts of a list; nothing where there is neither.</summary>
    private static IEnumerable<string> Texts(JsonElement details, string name) =>
        !details.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(TextOf).OfType<string>()]
        : TextOf(value) is { } one ? [one]
        : [];

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
