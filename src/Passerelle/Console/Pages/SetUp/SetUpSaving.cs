using Microsoft.Extensions.Primitives;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Instance;
using Passerelle.Running;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>What became of a form that was sent.</summary>
/// <param name="Conflict">Null when it was saved.</param>
/// <param name="Newest">The connector as it is kept.</param>
/// <param name="Typed">What was typed, written into the newest draft.</param>
public sealed record SetUpSaved(Conflict? Conflict, StoredConnector Newest, ConfigurationDraft Typed);

/// <summary>Keeps what was typed. Of two people who edit at once the second is told, and loses nothing.</summary>
public sealed class SetUpSaving(Stores stores, InstanceFolder folder)
{
    public async Task<SetUpSaved> SaveAsync(StoredConnector stored, SetUpSection section, IReadOnlyDictionary<string, StringValues> form, int version, string by, CancellationToken cancel)
    {
        var kept = await stores.Secrets.RevealAsync(stored.Name, cancel);
        var known = KeptSecrets.Of(await stores.Secrets.AgesAsync(stored.Name, cancel), by);
        form = section.Table == SectionTable.TestSource ? TestSource.Typed(form, InstanceRecord.Running(folder)?.Personio) : form;
        var before = ConfigurationDraft.Parse(stored.Draft.Text);
        var filled = Fill(section, form, before, known);
        var typed = filled.Draft.Has("platform") ? filled.Draft : filled.Draft.Set("platform", stored.Platform);

        // Secrets have a room of their own: they are kept also when the rest meets somebody else's changes, since no page could show them again.
        var replaced = await KeepAsync(stored.Name, filled.Secrets, kept, by, cancel);
        var changes = DraftChange.Between(before, typed);
        if (changes.Count == 0 && replaced.Count == 0)
        {
            return new SetUpSaved(Conflict: null, stored, typed);
        }

        if (version != stored.Draft.Version && changes.Count > 0)
        {
            return new SetUpSaved(new Conflict(stored.Draft.Saved, changes), stored, typed);
        }

        var keys = changes.Select(change => change.Path).Union(replaced, StringComparer.Ordinal).ToList();
        if (await stores.Connectors.SaveDraftAsync(stored.Name, stored.Draft.Version, typed.ToString(), keys, by, cancel))
        {
            return new SetUpSaved(Conflict: null, stored, typed);
        }

        var newest = (await stores.Connectors.FindAsync(stored.Name, cancel))!;
        var theirs = ConfigurationDraft.Parse(newest.Draft.Text);
        var again = Fill(section, form, theirs, known).Draft;
        return new SetUpSaved(new Conflict(newest.Draft.Saved, DraftChange.Between(theirs, again)), newest, again);
    }

    /// <summary>Where an address changes, what is typed beside it is another secret, and what was kept for the old one stays with it.</summary>
    private static Filled Fill(SetUpSection section, IReadOnlyDictionary<string, StringValues> form, ConfigurationDraft before, KeptSecrets kept)
    {
        var filled = SetUpForm.Fill(section, form, before, kept);
        var apart = MovedSecrets.Apart(before, filled.Draft);
        return ReferenceEquals(apart, before) ? filled : SetUpForm.Fill(section, form, apart, kept);
    }

    /// <summary>A first value is used at once; one that replaces another waits until a check has accepted it, so that no run fails meanwhile (section 14).</summary>
    /// <returns>The names of those that are new.</returns>
    private async Task<IReadOnlyList<string>> KeepAsync(string connector, IReadOnlyList<TypedSecret> typed, IReadOnlyDictionary<string, string> kept, string by, CancellationToken cancel)
    {
        var replaced = new List<string>();
        foreach (var secret in typed)
        {
            var known = kept.GetValueOrDefault(secret.Name + ConnectorSecrets.Waiting) ?? kept.GetValueOrDefault(secret.Name);
            if (string.Equals(known, secret.Value, StringComparison.Ordinal))
            {
                continue;
            }

            await stores.Secrets.SetAsync(connector, kept.ContainsKey(secret.Name) ? secret.Name + ConnectorSecrets.Waiting : secret.Name, secret.Value, by, cancel);
            replaced.Add(secret.Name);
        }

        return replaced;
    }
}
