using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Configuration.Sections;

/// <summary><c>environments.test</c> or <c>environments.production</c>.</summary>
internal sealed record EnvironmentSection
{
    private static readonly Uri Nowhere = new("https://app.360learning.com");

    public required EnvironmentName Name { get; init; }

    public Uri? BaseUrl { get; init; }

    /// <summary>The client id as the file has it, <c>env:NAME</c> unresolved.</summary>
    public string WrittenClientId { get; init; } = "";

    public required Credentials Credentials { get; init; }

    public Uri? LoginUrl { get; init; }

    public IReadOnlyList<SyncedGroup> Groups { get; init; } = [];

    public GroupId? ParkingGroup { get; init; }

    public Notices Notices { get; init; }

    public bool Activate { get; init; }

    public ScheduleSettings? Schedule { get; init; }

    public WebhookSettings? Webhook { get; init; }

    public IReadOnlyList<string> AllowHosts { get; init; } = [];

    public bool AllowPlainHttp { get; init; }

    /// <summary>What replaces the source in test (rule T8).</summary>
    public PersonioSettings? Personio { get; init; }

    public static EnvironmentSection Read(Section section, EnvironmentName name)
    {
        var isTest = name == EnvironmentName.Test;
        var allowHosts = section.Values("allowHosts", Addresses.Host);
        var plainHttp = isTest && section.Or("allowPlainHttp", Formats.Flag, otherwise: false);
        if (isTest)
        {
            section.Forbid("schedule", "nothing runs by itself in test", "take it out, or set it under environments.production");
            section.Forbid("webhook", "nothing runs by itself in test", "take it out, or set it under environments.production");
        }
        else
            ForbidTestKeys(section);

        var baseUrl = section.Required("baseUrl", Addresses.Base, null!);
        if (baseUrl is not null)
            new HostRules(isTest ? null : HostRules.Learning, allowHosts, plainHttp).Check(section, "baseUrl", baseUrl);
        var notices = section.Or("notices", Formats.Choice(("credentials", Notices.Credentials), ("invitation", Notices.Invitation), ("none", Notices.None)), Notices.Credentials);
        var activate = section.Or("activate", Formats.Flag, otherwise: true);
        if (!activate && notices == Notices.Credentials)
            section.Wrong("activate", "an account that gets a password must be active", "take it out, or set notices: none");

        var isAsked = section.Context.Environment == name;
        var read = new EnvironmentSection
        {
            Name = name,
            BaseUrl = baseUrl,
            WrittenClientId = section.Find("clientId") is Yaml.YamlScalar written ? written.Text : "",
            Credentials = Credentials.Read(section, isAsked),
            LoginUrl = section.Optional("loginUrl", Addresses.Page),
            Groups = GroupSection.Read(section),
            ParkingGroup = section.Or("parkingGroup", s => Nullable(Formats.Group(s)), otherwise: null),
            Notices = notices,
            Activate = activate,
            Schedule = isTest ? null : ScheduleSection.Read(section),
            Webhook = isTest ? null : WebhookSection.Read(section, isAsked),
            AllowHosts = allowHosts,
            AllowPlainHttp = plainHttp,
            Personio = isTest ? PersonioSection.ReadForTest(section, plainHttp, isAsked) : null,
        };
        section.Close();
        return read;
    }

    public EnvironmentSettings ToSettings() =>
        new()
        {
            Name = Name,
            BaseUrl = BaseUrl ?? Nowhere,
            ClientId = Credentials.Id,
            ClientSecret = Credentials.Secret,
            LoginUrl = LoginUrl ?? BaseUrl ?? Nowhere,
            Schedule = Schedule,
            Webhook = Webhook,
            AllowHosts = AllowHosts,
            AllowPlainHttp = AllowPlainHttp,
        };

    internal static Checked<GroupId?> Nullable(Checked<GroupId> group) => new(group.Problem is null ? group.Value : null, group.Problem, group.Mend);

    private static void ForbidTestKeys(Section section)
    {
        section.Forbid("allowPlainHttp", "production never speaks plain http", "take it out");
        section.Forbid("personio", "only test may replace the source", "set it under environments.test, or change the section personio");
    }
}
