using Passerelle.Configuration.Owned;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>
/// The names of a connector's secrets that are kept, and who typed them. A secret that no draft names any more belonged to an address that may be another
/// now: only whoever typed it, and so knows it, can have it named again, and a new value never takes its name.
/// </summary>
/// <param name="names">Every name that is taken.</param>
/// <param name="own">Those whose value was typed by the person who fills in the form.</param>
public sealed class KeptSecrets(IReadOnlySet<string> names, IReadOnlySet<string> own)
{
    /// <param name="by">Who fills in the form.</param>
    public static KeptSecrets Of(IReadOnlyList<SecretAge> ages, string by) =>
        new(ages.Select(age => age.Name).ToHashSet(StringComparer.Ordinal), ages.Where(age => age.Set.By == by).Select(age => age.Name).ToHashSet(StringComparer.Ordinal));

    public bool IsOwn(string name) => own.Contains(name);

    /// <summary>A name that no secret has yet.</summary>
    public string NewName(string key) => MovedSecrets.Unused(key, names);
}
