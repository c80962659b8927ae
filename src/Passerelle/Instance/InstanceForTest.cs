using Passerelle.Configuration.Drafting;
using Passerelle.Running;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;
using Passerelle.Store.Connectors;

namespace Passerelle.Instance;

/// <summary>Points the test of a draft at the running instance (rule T1), and on wish at the simulated Personio beside it (rule T8).</summary>
/// <param name="Learning">Where the simulated learning platform is.</param>
/// <param name="Personio">Where the simulated Personio is; null leaves the source as it is.</param>
/// <param name="Group">The group to synchronise.</param>
public sealed record InstanceForTest(Uri Learning, Uri? Personio, string Group)
{
    private const string Test = "environments.test";
    private const string Kept = "store:";

    /// <summary>Whether the test of the draft points at that address already.</summary>
    public static bool IsUsed(ConfigurationDraft draft, Uri learning) =>
        Uri.TryCreate(draft.Text($"{Test}.baseUrl"), UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == learning.GetLeftPart(UriPartial.Authority);

    /// <summary>The draft with the addresses, the group, and the names of the secrets.</summary>
    public ConfigurationDraft In(ConfigurationDraft draft)
    {
        draft = Secrets().Aggregate(draft, (changed, secret) => changed.Set(secret.Key, Kept + secret.Key));
        draft = draft.Set($"{Test}.baseUrl", Learning.GetLeftPart(UriPartial.Authority)).SetItems($"{Test}.groups", [ConfigurationDraft.Empty.Set("id", Group)]);
        if (Personio is null)
        {
            return draft;
        }

        draft = draft.Set($"{Test}.personio.baseUrl", Personio.GetLeftPart(UriPartial.Authority));
        return draft.Has("connector.administrator") ? draft : draft.Set("connector.administrator", SimulatedWorld.Administrator);
    }

    /// <summary>Keeps the made-up credentials as the console keeps secrets, then the draft; audited.</summary>
    /// <returns>False when somebody else saved the draft meanwhile; it is unchanged then.</returns>
    public async Task<bool> SaveAsync(Stores stores, StoredConnector connector, string by, CancellationToken cancel)
    {
        foreach (var (key, value) in Secrets())
        {
            await stores.Secrets.SetAsync(connector.Name, key, value, by, cancel);
        }

        var before = ConfigurationDraft.Parse(connector.Draft.Text);
        var after = In(before);
        return await stores.Connectors.SaveDraftAsync(connector.Name, connector.Draft.Version, after.ToString(), DraftChange.Keys(before, after), by, cancel);
    }

    private IEnumerable<KeyValuePair<string, string>> Secrets()
    {
        var learning = new LearningPlatformOptions();
        yield return KeyValuePair.Create($"{Test}.clientId", learning.ClientId);
        yield return KeyValuePair.Create($"{Test}.clientSecret", learning.ClientSecret);
        if (Personio is not null)
        {
            var personio = new PersonioOptions();
            yield return KeyValuePair.Create($"{Test}.personio.clientId", personio.ClientId);
            yield return KeyValuePair.Create($"{Test}.personio.clientSecret", personio.ClientSecret);
        }
    }
}
