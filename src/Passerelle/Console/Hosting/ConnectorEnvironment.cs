using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Store;

namespace Passerelle.Console.Hosting;

/// <summary>One environment of the connector as the console shows it; a page names it as a parameter and gets the one of its address.</summary>
/// <param name="Connector">The slug of its connector.</param>
/// <param name="Configuration">Null when it cannot run, for example since a secret is missing or no group is active: its history can be read all the same.</param>
/// <param name="Mistakes">Why it cannot be used; empty when it can.</param>
public sealed record ConnectorEnvironment(
    EnvironmentName Name,
    EnvironmentKey Key,
    string Connector,
    ConnectorConfiguration? Configuration,
    IReadOnlyList<ConfigurationMistake> Mistakes
)
{
    /// <summary>The part of the address that names the environment.</summary>
    public const string RouteValue = "environment";

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>With all groups of the configuration, also those that are not active: enough to look at the platform, not to run.</summary>
    public ConnectorConfiguration? Whole
    {
        get => field ?? Configuration;
        init;
    }

    /// <summary><see cref="Configuration"/> before the console's lists of people join it (rule S12); null for the connector of a file.</summary>
    public ConnectorConfiguration? WithoutLists { get; init; }

    public bool IsTest => Key.IsTest;

    /// <summary>As it stands in addresses: <c>test</c> or <c>production</c>.</summary>
    public string Slug => SlugOf(Name);

    /// <summary>Where the connector's schedule lives; times are shown in it.</summary>
    public TimeZoneInfo TimeZone => Whole?.Environment.Schedule?.TimeZone ?? Paris;

    /// <summary>The address of a page of this environment.</summary>
    /// <param name="page">With a slash at its beginning.</param>
    public string Link(string page) => $"/{Connector}/{Slug}{page}";

    public static string SlugOf(EnvironmentName name) => name == EnvironmentName.Test ? "test" : "production";

    /// <summary>The environment of the address; <see cref="ConnectorOfAddress"/> has let no other pass.</summary>
    public static ValueTask<ConnectorEnvironment?> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    /// <returns>Null on a page that belongs to no environment.</returns>
    public static ConnectorEnvironment? Of(HttpContext context) =>
        context.GetRouteValue(RouteValue) is string slug
            ? ConnectorHome.Of(context)?.Environments.FirstOrDefault(one => string.Equals(one.Slug, slug, StringComparison.Ordinal))
            : null;
}
