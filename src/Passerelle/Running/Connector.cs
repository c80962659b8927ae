using Microsoft.Extensions.Logging;
using Passerelle.Configuration.Settings;
using Passerelle.Configuration;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Connect.Personio;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Mail;
using Passerelle.Running.Applying.Steps;
using Passerelle.Running.Applying;
using Passerelle.Running.Reading;
using Passerelle.Running.Reading.Pseudonymising;
using Passerelle.Store.Environments;
using Passerelle.Store.Locking;
using Passerelle.Store;

namespace Passerelle.Running;

/// <summary>One connector in one environment with all it works with: configuration, store, and the clients of the two remote systems.</summary>
public sealed class Connector : IDisposable
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly HttpClient http = RemoteHttp.CreateClient();
    private readonly PauseWatch pause;

    public Connector(ConnectorConfiguration configuration, Stores stores, TimeProvider clock, ILoggerFactory logs)
    {
        Configuration = configuration;
        Logs = logs;
        Stores = stores;
        Clock = clock;
        Key = new EnvironmentKey(configuration.Key, configuration.Environment.IsTest);
        pause = new PauseWatch(stores.Pauses, Key, clock);
        Query = RosterQuery.For(configuration.Rules);
        // What is rehearsed is typed by people who see the pseudonyms, so it comes on top of them.
        var source = Disguised(SourceOf(configuration, logs), configuration);
        Source = Key.IsTest ? new RehearsedSource(source, cancel => stores.Rehearsals.ListAsync(Key, cancel)) : source;
        Learning = new LearningClient(http, OptionsOf(configuration), clock, logs.CreateLogger<LearningClient>());
        Mails = MailsOf(configuration, logs);
    }

    public ConnectorConfiguration Configuration { get; }

    public ILoggerFactory Logs { get; }

    public SyncRules Rules => Configuration.Rules;

    public Stores Stores { get; }

    public TimeProvider Clock { get; }

    public EnvironmentKey Key { get; }

    public RequestCounter Requests { get; } = new();

    public RosterQuery Query { get; }

    public IRosterSource Source { get; }

    /// <summary>Whom the last read saw otherwise than Personio has them; nobody in production (rule T8).</summary>
    public IReadOnlySet<EmployeeId> Rehearsed => (Source as RehearsedSource)?.Applied ?? new HashSet<EmployeeId>();

    public LearningClient Learning { get; }

    public LoginMails Mails { get; }

    /// <summary>The platform's address, the same text for everybody who writes on it.</summary>
    public string Platform => Configuration.Environment.BaseUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>What the environment is called in documents: <c>test</c> or <c>production</c>.</summary>
    public string EnvironmentName => Key.IsTest ? "test" : "production";

    /// <summary>Where the connector's schedule lives.</summary>
    public TimeZoneInfo TimeZone => Configuration.Environment.Schedule?.TimeZone ?? Paris;

    /// <summary>The day it is there.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), TimeZone).DateTime);

    /// <summary>From now on requests stop at the pause switch, or when the lock is lost; what only reads heeds neither.</summary>
    public void Heed(WriterLock writer) => pause.Heed(writer);

    /// <summary>This one pause does not stop the run (rule R8).</summary>
    public void GoOnDespite(Pause known) => pause.GoOnDespite(known);

    /// <summary>Sends no further request; those under way come to their end.</summary>
    public void Stop(StopReason reason) => pause.Stop(reason);

    /// <exception cref="RunStoppedException">Somebody asked to stop; for what waits without sending requests.</exception>
    public ValueTask ThrowIfStoppedAsync(CancellationToken cancel) => pause.ThrowIfStoppedAsync(cancel);

    public void Dispose()
    {
        Learning.Dispose();
        (Source as IDisposable)?.Dispose();
        http.Dispose();
    }

    private static IRosterSource Disguised(IRosterSource source, ConnectorConfiguration configuration) =>
        configuration is { Environment.IsTest: true, PseudonymKey: { } key }
            ? new PseudonymousSource(source, Pseudonyms.Of(key.Reveal(), configuration.Rules.Administrator))
            : source;

    private IRosterSource SourceOf(ConnectorConfiguration configuration, ILoggerFactory logs)
    {
        var personio = configuration.Personio;
        var limits = configuration.Limits;
        var options = new PersonioOptions(
            personio.BaseUrl,
            personio.ClientId,
            personio.ClientSecret.Reveal(),
            limits.PersonioPerSecond,
            limits.Timeout,
            limits.Attempts,
            limits.FirstRetry,
            personio.AppId,
            personio.PartnerId
        );
        var parts = new PersonioParts(http, options, Requests, Clock, logs.CreateLogger("Passerelle.Personio"), pause.ThrowIfStoppedAsync);
        return personio.Api == PersonioApi.V1 ? new PersonioV1Reader(parts) : new PersonioV2Reader(parts);
    }

    private LearningOptions OptionsOf(ConnectorConfiguration configuration)
    {
        var environment = configuration.Environment;
        var limits = configuration.Limits;
        return new LearningOptions(
            environment.BaseUrl,
            environment.ClientId,
            environment.ClientSecret.Reveal(),
            limits.LearningWritesPerSecond,
            limits.LearningReadsPerSecond,
            limits.Timeout,
            limits.Attempts,
            limits.FirstRetry
        )
        {
            // Only production is held to the vendor's hosts (section 14); a test instance may have any address (rule T1).
            AllowedHosts = environment.IsTest ? [.. environment.AllowHosts, environment.BaseUrl.IdnHost] : environment.AllowHosts,
            AllowPlainHttp = environment.AllowPlainHttp,
            Counter = Requests,
            BeforeEachRequest = pause.ThrowIfStoppedAsync,
        };
    }

    private LoginMails MailsOf(ConnectorConfiguration configuration, ILoggerFactory logs)
    {
        var settings = configuration.Mail;
        var transport = Key.IsTest || settings is null
            ? null
            : new SmtpTransport(settings, configuration.Limits.Timeout, Clock, logs.CreateLogger<SmtpTransport>());
        var templates = MailTemplates.Load(settings?.TemplateFolder, out _);
        return new LoginMails(
            Key,
            configuration.Platform,
            configuration.Environment.LoginUrl,
            configuration.Rules.Administrator,
            templates,
            Stores.Outbox,
            transport,
            settings?.From,
            Clock
        );
    }
}
