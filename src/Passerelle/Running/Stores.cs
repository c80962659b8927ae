using Passerelle.Store.Accepting;
using Passerelle.Store.Accounts;
using Passerelle.Store.Alerts;
using Passerelle.Store.Audit;
using Passerelle.Store.Backups;
using Passerelle.Store.Connectors;
using Passerelle.Store.Data;
using Passerelle.Store.Environments;
using Passerelle.Store.Findings;
using Passerelle.Store.Holds;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Locking;
using Passerelle.Store.Mails;
using Passerelle.Store.Plans;
using Passerelle.Store.Requests;
using Passerelle.Store.Runs;
using Passerelle.Store.Secrets;
using Passerelle.Store.Webhooks;

namespace Passerelle.Running;

/// <summary>The open store with a door to each of its rooms.</summary>
public sealed class Stores : IAsyncDisposable
{
    /// <summary>Names the file with the key that encrypts waiting mails; it must lie outside the data folder.</summary>
    public const string KeyFileVariable = "PASSERELLE_KEY_FILE";

    /// <summary>A PostgreSQL connection string; the store is a file in the data folder when it is not set.</summary>
    public const string DatabaseVariable = "PASSERELLE_POSTGRES";

    private readonly Database database;

    private Stores(Database database, SecretBox box)
    {
        this.database = database;
        Outbox = new Outbox(database, box);
        Ledgers = new LedgerStore(database);
        Journal = new Journal(database);
        Journaled = new JournalReader(database);
        Runs = new RunStore(database);
        Plans = new PlanStore(database);
        Holds = new HoldStore(database);
        Findings = new FindingStore(database);
        Identities = new PlatformIdentities(database);
        Memory = new EnvironmentMemory(database);
        Rosters = new AcceptedRosters(database);
        Confirmations = new Confirmations(database);
        Pauses = new PauseSwitch(database);
        Audit = new AuditLog(database);
        Verifications = new AuditVerifications(database);
        Locks = new WriterLocks(database);
        Accounts = new AccountStore(database, box);
        SignIns = new SignInRecord(database);
        Links = new OneTimeLinks(database);
        Tokens = new AccessTokens(database);
        Connectors = new ConnectorStore(database);
        Secrets = new ConnectorSecrets(database, box);
        Deployments = new Deployments(database);
        Activations = new GroupActivations(database);
        Lists = new PersonLists(database);
        Alerts = new AlertStore(database);
        Checks = new CheckRecords(database);
        Requests = new PersonRequests(database);
        SignOffs = new SignOffs(database);
        GroupSurveys = new GroupSurveys(database);
        TickOffs = new TickOffs(database);
        TestRuns = new TestRunRecords(database);
        Comparisons = new ComparisonRecords(database);
        Rehearsals = new Rehearsals(database);
        Webhooks = new WebhookInbox(database);
        Restored = new RestoredStore(database);
        Queries = new StoreQueries(database);
    }

    public Outbox Outbox { get; }

    public LedgerStore Ledgers { get; }

    public Journal Journal { get; }

    public JournalReader Journaled { get; }

    public RunStore Runs { get; }

    public PlanStore Plans { get; }

    public HoldStore Holds { get; }

    public FindingStore Findings { get; }

    public PlatformIdentities Identities { get; }

    public EnvironmentMemory Memory { get; }

    public AcceptedRosters Rosters { get; }

    public Confirmations Confirmations { get; }

    public PauseSwitch Pauses { get; }

    public AuditLog Audit { get; }

    public AuditVerifications Verifications { get; }

    public WriterLocks Locks { get; }

    public AccountStore Accounts { get; }

    public SignInRecord SignIns { get; }

    public OneTimeLinks Links { get; }

    public AccessTokens Tokens { get; }

    public ConnectorStore Connectors { get; }

    public ConnectorSecrets Secrets { get; }

    public Deployments Deployments { get; }

    public GroupActivations Activations { get; }

    public PersonLists Lists { get; }

    public AlertStore Alerts { get; }
    public CheckRecords Checks { get; }
    public PersonRequests Requests { get; }
    public SignOffs SignOffs { get; }
    public GroupSurveys GroupSurveys { get; }
    public TickOffs TickOffs { get; }
    public TestRunRecords TestRuns { get; }
    public ComparisonRecords Comparisons { get; }
    public Rehearsals Rehearsals { get; }
    public WebhookInbox Webhooks { get; }

    /// <summary>Only for a store that was just taken out of a backup.</summary>
    public RestoredStore Restored { get; }

    /// <summary>Reading for pages.</summary>
    public StoreQueries Queries { get; }

    /// <exception cref="StoreException">The store or its key cannot be used; the message says why.</exception>
    public static Task<Stores> OpenAsync(DirectoryInfo data, TimeProvider clock, CancellationToken cancel) =>
        OpenAsync(data, Environment.GetEnvironmentVariable(DatabaseVariable) is { Length: > 0 } postgres ? postgres : null, clock, cancel);

    /// <summary>The store in a file of the folder, whatever database is set for the others.</summary>
    /// <exception cref="StoreException">The store or its key cannot be used; the message says why.</exception>
    public static Task<Stores> OpenFileAsync(DirectoryInfo data, TimeProvider clock, CancellationToken cancel) =>
        OpenAsync(data, postgres: null, clock, cancel);

    /// <summary>The store in the database that is named, whatever is set for the others.</summary>
    /// <param name="postgres">A connection string; null for a file of the folder.</param>
    /// <exception cref="StoreException">The store or its key cannot be used; the message says why.</exception>
    public static async Task<Stores> OpenAsync(DirectoryInfo data, string? postgres, TimeProvider clock, CancellationToken cancel)
    {
        var folder = data.FullName;
        var box = KeyOf(folder);
        return new Stores(await Database.OpenAsync(new StoreOptions(folder, postgres), clock, cancel), box);
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await database.DisposeAsync();
    }

    private static SecretBox KeyOf(string folder)
    {
        try
        {
            return KeyFile.Open(KeyPath(), folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                "key-unreadable",
                $"The key file {KeyPath()} cannot be read or made: {trouble.Message} Name another place in {KeyFileVariable}."
            );
        }
    }

    /// <summary>Where the key lies; what else must stay out of the data folder and its backup lies beside it.</summary>
    public static string KeyPath() =>
        Environment.GetEnvironmentVariable(KeyFileVariable) is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "passerelle",
                "key"
            );
}
