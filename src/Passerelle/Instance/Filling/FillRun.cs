using Passerelle.Cli;
using Passerelle.Configuration.Drafting;
using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;
using Passerelle.Running;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Running.Reading.Pseudonymising;
using Passerelle.Running.Runs;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Filling;

/// <summary>
/// Fills the test instance from production, once until it is reset (rule T5): the one read of production on behalf of a test (rule T2). Production is only read;
/// what the instance had, and what Passerelle remembers of it, goes.
/// </summary>
/// <param name="connector">The connector's own name in this installation.</param>
/// <param name="instance">Where the instance runs.</param>
/// <param name="by">Who ordered it.</param>
public sealed class FillRun(InstanceFolder folder, string connector, InstanceRecord instance, bool pseudonymise, string by)
{
    private const string Kind = "fill";

    private string Address => instance.Learning.GetLeftPart(UriPartial.Authority);

    /// <param name="production">The connector in production.</param>
    /// <param name="watcher">Is told how far it is.</param>
    public async Task<RunEnd> RunAsync(Connector production, RunWatcher watcher, CancellationToken cancel)
    {
        if (FillRecord.Read(folder) is not null)
        {
            return Refused("already-filled", "The test instance was filled already.", "Reset it first; then it can be filled again.");
        }

        if (production.Platform == Address)
        {
            return Refused("same-platform", "Production points at the test instance itself.", "Enter the address of production's 360Learning in the set-up.");
        }

        await using var held = await production.Stores.Locks.TryTakeAsync(Address, Kind, cancel);
        if (held is null)
        {
            return Refused(RunFrame.BusyCode, $"Another run is writing on {Address}.", "Wait until it has ended.");
        }

        try
        {
            return await FillAsync(production, watcher, cancel);
        }
        catch (UnreadableException part)
        {
            return Refused("production-unread", $"Production could not be read to its end: {part.Why}", "Nothing was changed. Look at the check of production, then fill again.");
        }
        catch (RemoteAccessException refused)
        {
            return Refused(StopReasons.Of(refused));
        }
        catch (RunStoppedException stopped)
        {
            return Refused(stopped.Reason);
        }
    }

    private async Task<RunEnd> FillAsync(Connector production, RunWatcher watcher, CancellationToken cancel)
    {
        var stores = production.Stores;
        await stores.Audit.AppendAsync(production.Key, by, "production-read-for-test", new { pseudonymised = pseudonymise }, cancel);
        var key = pseudonymise ? Pseudonyms.NewKey() : null;
        var pseudonyms = key is null ? null : Pseudonyms.Of(key, production.Rules.Administrator);
        var import = await new PlatformReader(production, pseudonyms, watcher.Say).ReadAsync(cancel);

        watcher.Say("Filling the test instance");
        if (key is not null)
        {
            await stores.Secrets.SetAsync(connector, Pseudonyms.SecretName, key, by, cancel);
        }

        var record = RecordOf(import, production.Clock.GetUtcNow());
        record.Write(folder);
        var memory = new InstanceMemory(folder, stores, production.Clock);
        try
        {
            await InstanceControl.ImportAsync(instance, import, cancel);
        }
        catch (HttpRequestException trouble) when (trouble.StatusCode is not null || trouble.HttpRequestError == HttpRequestError.ConnectionError)
        {
            await memory.ForgetFillAsync(by, cancel);
            return Refused("instance-refused", $"The test instance did not take it: {trouble.Message}", "Look whether it runs, then fill again.");
        }

        catch (Exception unclear) when (unclear is HttpRequestException or TaskCanceledException)
        {
            // It may be filled. The record and the key stay, so that no test run brings real names among pseudonyms.
            return Refused("instance-unclear", "The test instance did not say whether it took it.", "Reset it, then fill it again.");
        }

        await memory.ForgetTestsAsync(by, "instance-filled", new { pseudonymised = pseudonymise, record.Users, record.Groups }, cancel);
        await PointTestAsync(stores, cancel);
        return new RunEnd(Report: null, Refusal: null, ExitCodes.Done, HadChanges: true);
    }

    /// <summary>The groups keep their ids, so the test synchronises those of production from now on.</summary>
    private async Task PointTestAsync(Stores stores, CancellationToken cancel)
    {
        var saved = false;
        while (!saved && await stores.Connectors.FindAsync(connector, cancel) is { } stored)
        {
            // Not saved means that somebody saved something else meanwhile; it is kept, and the groups are set in it.
            var before = ConfigurationDraft.Parse(stored.Draft.Text);
            var after = before.SetItems("environments.test.groups", before.Items("environments.production.groups"));
            saved = await stores.Connectors.SaveDraftAsync(connector, stored.Draft.Version, after.ToString(), DraftChange.Keys(before, after), by, cancel);
        }
    }

    private FillRecord RecordOf(PlatformImport import, DateTimeOffset now) =>
        new(now, by, connector, import.Groups.First(group => group.Parent is null).Id, pseudonymise, import.Users.Count, import.Groups.Count);

    private static RunEnd Refused(StopReason reason) => NotDone(new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode));

    private static RunEnd Refused(string code, Phrase what, Phrase remedy) => NotDone(new Refusal(code, what, remedy, ExitCodes.Configuration));

    private static RunEnd NotDone(Refusal refusal) => new(Report: null, refusal, refusal.ExitCode, HadChanges: false);
}
