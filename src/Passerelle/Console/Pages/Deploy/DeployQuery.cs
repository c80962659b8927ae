using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.SetUp.Sections;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Console.Shared;
using Passerelle.Console.Road;
using Passerelle.Running;
using Passerelle.Running.Checking;
using Passerelle.Running.Simulating;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Deploy;

/// <summary>Reads what the deployment page shows.</summary>
public static class DeployQuery
{
    private const int MostShown = 50;

    public static async Task<DeployModel> AskAsync(Stores stores, Installation installation, Simulations simulations, ConnectorHome home, CancellationToken cancel)
    {
        var standing = await DraftStanding.AskAsync(stores, home, cancel);
        if (home.Stored is not { } stored)
        {
            return new DeployModel(home, standing, ConfigurationDraft.Empty, [], [], [], []);
        }

        var draft = ConfigurationDraft.Parse(stored.Draft.Text);
        var text = DeployedText.Of(draft);
        var before = standing.Deployed is { } deployed ? ConfigurationDraft.Parse(deployed.Text) : ConfigurationDraft.Empty;
        var mistakes = home.Proposed is null ? await MistakesAsync(stores, installation, home, draft, cancel) : [];
        var check = await stores.Checks.FindAsync(home.Find(EnvironmentName.Production)!.Key, cancel);
        var live = LiveChange.OfDraft(home, standing.Deployed?.Number ?? 0);
        var ages = await stores.Secrets.AgesAsync(stored.Name, cancel);
        return new DeployModel(home, standing, text, DraftChange.Between(before, text), DeployedText.Sides(draft), mistakes, await stores.Deployments.ListAsync(stored.Name, MostShown, cancel))
        {
            Check = check,
            Live = SimulatedChange.Of(home.Find(EnvironmentName.Production), live, simulations),
            IsCheckStale = check is not null && check.Version != stored.Draft.Version,
            Answers = check is null ? [] : KeptAnswers.Of(check),
            Rehearsed = await RehearsedAsync(stores, home, standing, cancel),
            NewSecrets = standing.Deployed is { } last ? [.. SecretsOf(before, ages).Where(secret => secret.Set.At > last.Deployed.At)] : [],
        };
    }

    /// <summary>The secrets that production runs with, called as the set-up calls their fields. One that was typed for another address, or waits for its check, is not among them.</summary>
    private static IEnumerable<NewSecret> SecretsOf(ConfigurationDraft deployed, IReadOnlyList<SecretAge> ages) =>
        from field in SetUpSections.All.SelectMany(section => section.Fields)
        where field.Kind is FieldKind.Secret or FieldKind.Masked
        from age in ages
        where string.Equals(deployed.Text(field.Key), SetUpForm.Store + age.Name, StringComparison.Ordinal)
        select new NewSecret(SettingNames.Of(field.Key), age.Set);

    /// <summary>What the sign-off recorded as rehearsed, with the names that the plans of the test know.</summary>
    private static async Task<IReadOnlyList<string>> RehearsedAsync(Stores stores, ConnectorHome home, DraftStanding standing, CancellationToken cancel)
    {
        var said = new List<string>();
        foreach (var recorded in standing is { IsSignedOff: true, Latest: { } latest } ? latest.Rehearsed : [])
        {
            var employee = recorded[(recorded.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            said.Add(AcceptanceWords.Rehearsed(recorded, await KnownNames.OfEmployeeAsync(stores.Queries, home.Find(EnvironmentName.Test)!.Key, employee, cancel)));
        }

        return said;
    }

    private static async Task<IReadOnlyList<ConfigurationMistake>> MistakesAsync(Stores stores, Installation installation, ConnectorHome home, ConfigurationDraft draft, CancellationToken cancel)
    {
        var secrets = await stores.Secrets.RevealAsync(home.Key, cancel);
        return ConfigurationText.Read(draft.ToString(), EnvironmentName.Production, installation.Variables, secrets.GetValueOrDefault).Mistakes;
    }
}
