using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Hosting;

/// <summary>One connector as the console shows it; a page names it as a parameter and gets the one of its address.</summary>
/// <param name="Slug">As it stands in addresses.</param>
/// <param name="Key">The connector's own name in this installation.</param>
/// <param name="Platform">The platform's name as people say it; accounts hold their roles on it.</param>
/// <param name="Name">The integration's name.</param>
/// <param name="Stored">What the console keeps of it; null for the connector of a configuration file (rule L9).</param>
/// <param name="Environments">Test first.</param>
public sealed record ConnectorHome(string Slug, string Key, string Platform, string Name, StoredConnector? Stored, IReadOnlyList<ConnectorEnvironment> Environments)
{
    /// <summary>The part of the address that names the connector.</summary>
    public const string RouteValue = "connector";

    /// <summary>The draft as production would run with it; null while it has mistakes, and for a configuration file.</summary>
    public ConnectorConfiguration? Proposed { get; init; }

    /// <summary>The people on the console's lists, past ones too (rule S12); none for the connector of a file.</summary>
    public IReadOnlyList<ListedPerson> Listed { get; init; } = [];

    private static readonly object ItemKey = new();

    /// <summary>The configuration file that describes it; null where the console owns it.</summary>
    public string? File { get; init; }

    /// <summary>The console is the authority; otherwise the configuration file is.</summary>
    public bool IsOwned => Stored is not null;

    /// <summary>Where people arrive: production where there is one.</summary>
    public ConnectorEnvironment First => Environments.OrderBy(one => one.IsTest).First();

    /// <summary>The draft of a connector of the console, with the people on its lists as a file has them.</summary>
    public ConfigurationDraft DraftWithLists(DateTimeOffset now) =>
        ListedRules.Into(ConfigurationDraft.Parse(Stored!.Draft.Text), Listed, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, First.TimeZone).DateTime));

    /// <returns>Null when the file does not have the environment.</returns>
    public ConnectorEnvironment? Find(EnvironmentName name) => Environments.FirstOrDefault(one => one.Name == name);

    /// <summary>The address of a page of the connector as a whole.</summary>
    /// <param name="page">With a slash at its beginning.</param>
    public string Link(string page) => $"/{Slug}{page}";

    /// <summary>The connector of the address; <see cref="ConnectorOfAddress"/> has let no other pass.</summary>
    public static ValueTask<ConnectorHome?> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    /// <returns>The connector of the address, or the one that surrounds a page of none; null where there is neither.</returns>
    public static ConnectorHome? Of(HttpContext context) => context.Items[ItemKey] as ConnectorHome;

    internal static void Set(HttpContext context, ConnectorHome? home) => context.Items[ItemKey] = home;
}
