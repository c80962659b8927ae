namespace Passerelle.App.Tests.Configuration;

internal static class Examples
{
    /// <summary>The example of the specification, section 12, word for word.</summary>
    public const string Specification = """
        version: 1
        platform: Acme Academy
        connector:
          name: Personio
          administrator: lea.martin@acme.example     # 360Learning account that administers the connector
          language: fr
        personio:
          domain: https://acme.personio.de
          api: v1                                     # v1 | v2 (preview)
          baseUrl: https://api.personio.de
          clientId: env:PERSONIO_CLIENT_ID            # a literal, env:NAME or file:PATH
          clientSecret: env:PERSONIO_CLIENT_SECRET
        links: { platform: passerelle, claim: true }
        environments:
          test:
            baseUrl: http://127.0.0.1:14532
            clientId: env:LEARNING_TEST_ID
            clientSecret: env:LEARNING_TEST_SECRET
            groups: [{ id: 65a0f2c4d9b1e2a3c4d5e6f7 }]
          production:
            baseUrl: https://app.360learning.com
            clientId: env:LEARNING_ID
            clientSecret: env:LEARNING_SECRET
            groups:
              - { id: 65b1f2c4d9b1e2a3c4d5e6aa, filter: { subcompany: [Acme SAS] } }
            notices: credentials                      # credentials | invitation | none (with activate: false to leave accounts invited)
            schedule: { cron: "0 2 * * *", timeZone: Europe/Paris }
            # allowHosts: [proxy.acme.example]        # production only talks to the vendors' hosts unless listed; loopback is for tests
        customFields:
          - { source: dynamic_7123994, name: Personnel number }
        hierarchy:
          - { field: office }
          - { field: department, values: { HR: Human Resources } }
        leavers: { inactive: delete, removed: delete, filtered: report }   # scheduleDays: 14, parkingGroup: <group id>
        guards: { removals: { percent: 10, count: 5 }, rosterLoss: { percent: 30, count: 10 }, creations: { percent: 20, count: 20 }, moves: { percent: 20, count: 20 }, blank: { percent: 90, count: 10 }, holdRoles: [editor, coach, contributor, analyst] }
        protect: []                                   # employee ids never removed
        exclude: []                                   # never synchronised: { id: 4100007, reason: on loan, until: 2027-03-31 }
        limits: { learningWritesPerSecond: 8, learningReadsPerSecond: 25, personioPerSecond: 5, timeoutSeconds: 30, attempts: 5, firstRetrySeconds: 1 }   # 0 per second = unpaced, loopback only
        mail: { host: smtp.acme.example, port: 587, security: startTls, username: passerelle, password: "env:SMTP_PASSWORD", from: "Academy <academy@acme.example>" }   # security: none | startTls
        """;

    /// <summary>The least that is needed, for production on loopback.</summary>
    public const string Small = """
        version: 1
        platform: Acme Academy
        connector: { administrator: lea.martin@acme.example }
        personio: { baseUrl: "http://127.0.0.1:9001", clientId: id, clientSecret: secret }
        environments:
          production:
            baseUrl: http://127.0.0.1:9000
            clientId: id
            clientSecret: secret
            groups:
              - id: 65b1f2c4d9b1e2a3c4d5e6aa
        """;

    public static readonly IReadOnlyDictionary<string, string> Variables = new Dictionary<string, string>
    {
        ["PERSONIO_CLIENT_ID"] = "papi-id",
        ["PERSONIO_CLIENT_SECRET"] = "papi-secret",
        ["LEARNING_TEST_ID"] = "test-id",
        ["LEARNING_TEST_SECRET"] = "test-secret",
        ["LEARNING_ID"] = "production-id",
        ["LEARNING_SECRET"] = "production-secret",
        ["SMTP_PASSWORD"] = "smtp-secret",
    };

    /// <summary>The root of the repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Passerelle.slnx")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }
    }
}
