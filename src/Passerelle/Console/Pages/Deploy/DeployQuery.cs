using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Road;
using Passerelle.Running;
using Passerelle.Running.Checking;
using Passerelle.Running.Simulating;

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
            Live = live,
            Simulated = live is null ? null : simulations.Find(home.Find(EnvironmentName.Production)!.Key, live.Subject),
            IsCheckStale = check is not null && check.Version != stored.Draft.Version,
            Answers = check is null ? [] : KeptAnswers.Of(check),
            NewSecrets = [.. ages.Where(age => standing.Deployed is { } last && age.Set.At > last.Deployed.At)],
        };
    }

    private static async Task<IReadOnlyList<string>> MistakesAsync(Stores stores, Installation installation, ConnectorHome home, ConfigurationDraft draft, CancellationToken cancel)
    {
        var secrets = await stores.Secrets.RevealAsync(home.Key, cancel);
        var read = Configuration.ConfigurationText.Read(draft.ToString(), EnvironmentName.Production, installation.Variables, secrets.GetValueOrDefault);
        return [.. read.Mistakes.Select(mistake => SettingNames.Say(mistake))];
    }
}
