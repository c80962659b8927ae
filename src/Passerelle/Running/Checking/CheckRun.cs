using Passerelle.Cli;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Running.Runs;
using Passerelle.Store.Connectors;

namespace Passerelle.Running.Checking;

/// <summary>A check whose answers are kept, with who asked and which version of the draft was looked at.</summary>
/// <param name="stored">The connector as it was when the check was asked for; null for that of a configuration file.</param>
/// <param name="secrets">The secrets that are checked, by name.</param>
public sealed class CheckRun(StoredConnector? stored, IReadOnlyDictionary<string, string> secrets, bool writeScopes, string by)
{
    public async Task<RunEnd> RunAsync(Connector connector, RunWatcher watcher, CancellationToken cancel)
    {
        var answers = await new Checker(connector).RunAsync(writeScopes, watcher.Say, cancel);
        if (stored is not null)
        {
            await AcceptAsync(stored, connector, answers, cancel);
        }

        await connector.Stores.Checks.SaveAsync(connector.Key, stored?.Draft.Version ?? 0, KeptAnswers.Write(answers), by, cancel);
        return new RunEnd(Report: null, Refusal: null, ExitCodes.Done, HadChanges: false);
    }

    /// <summary>What a system has accepted replaces the old secret, unless it was typed anew since.</summary>
    private async Task AcceptAsync(StoredConnector from, Connector connector, IReadOnlyCollection<Answer> answers, CancellationToken cancel)
    {
        var now = await connector.Stores.Secrets.RevealAsync(from.Name, cancel);
        var environment = connector.Key.IsTest ? EnvironmentName.Test : EnvironmentName.Production;
        foreach (var name in AcceptedSecrets.Of(ConfigurationDraft.Parse(from.Draft.Text), environment, answers))
        {
            var waiting = name + ConnectorSecrets.Waiting;
            if (now.TryGetValue(waiting, out var value) && secrets.GetValueOrDefault(waiting) == value)
            {
                await connector.Stores.Secrets.PromoteAsync(from.Name, name, by, cancel);
            }
        }
    }
}
