namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>The configuration file of a test: every part may be replaced.</summary>
public sealed record WorldConfig
{
    public string Hierarchy { get; init; } = "[{ field: office }, { field: department, values: { HR: Human Resources } }]";

    public string CustomFields { get; init; } = "[{ source: dynamic_1, name: Personnel number }]";

    public string Links { get; init; } = "{ platform: passerelle, claim: true }";

    public string Leavers { get; init; } = "{ inactive: delete, removed: delete, filtered: report }";

    public string Guards { get; init; } = "{}";

    public string Protect { get; init; } = "[]";

    public string Exclude { get; init; } = "[]";

    public string Limits { get; init; } =
        "{ learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0, timeoutSeconds: 20, attempts: 3, firstRetrySeconds: 0.05 }";

    /// <summary>More keys of the group, for example a filter; begins with a comma.</summary>
    public string Group { get; init; } = "";

    /// <summary>More keys of the environment, one a line, indented by four.</summary>
    public string Environment { get; init; } = "";

    public string? GroupId { get; init; }

    public Uri? Learning { get; init; }

    public Uri? Personio { get; init; }

    public string LearningSecret { get; init; } = "sandbox-secret";

    public string PersonioSecret { get; init; } = "papi-sandbox-secret";

    public string Administrator { get; init; } = "lea.martin@acme.example";

    public bool HasMail { get; init; } = true;

    /// <summary>How the mail server is protected, and the login there.</summary>
    public string MailLogin { get; init; } = "security: none";

    /// <summary><c>v1</c> or <c>v2</c>.</summary>
    public string Api { get; init; } = "v1";

    /// <summary>A last change to the whole text.</summary>
    public Func<string, string> Edit { get; init; } = text => text;

    public string Write(SyncWorld world) => Edit(Text(world));

    private string Text(SyncWorld world) =>
        $$"""
        version: 1
        platform: Acme Academy
        connector: { name: Personio, administrator: {{Administrator}}, language: en }
        personio: { api: {{Api}}, baseUrl: "{{Personio ?? world.Host.PersonioAddress}}", clientId: papi-sandbox-client, clientSecret: "{{PersonioSecret}}" }
        links: {{Links}}
        environments:
          {{(world.IsTest ? "test" : "production")}}:
            baseUrl: "{{Learning ?? world.Host.LearningAddress}}"
            clientId: sandbox-client
            clientSecret: "{{LearningSecret}}"
            groups: [{ id: {{GroupId ?? world.Group("Acme")}}{{Group}} }]
        {{Environment}}
        customFields: {{CustomFields}}
        hierarchy: {{Hierarchy}}
        leavers: {{Leavers}}
        guards: {{Guards}}
        protect: {{Protect}}
        exclude: {{Exclude}}
        limits: {{Limits}}
        {{(HasMail ? $$"""mail: { host: 127.0.0.1, port: {{world.Mail.Port}}, {{MailLogin}}, from: "Academy <academy@acme.example>" }""" : "")}}
        """;
}
