using System.Globalization;
using Passerelle.Configuration.Drafting;

namespace Passerelle.Configuration.Owned;

/// <summary>
/// A secret belongs to the address it was typed for. When the address changes, the draft names another secret, which nobody has set yet: nobody who may
/// change an address can have a stored secret sent to a place of their choice, and production goes on with the old one until the draft is deployed.
/// </summary>
public static class MovedSecrets
{
    private const string Store = "store:";
    private static readonly string[] Credential = ["clientId", "clientSecret"];

    /// <summary>The draft before a change, with new names for the secrets of every system that moves with it; the draft itself when none does.</summary>
    /// <param name="after">The draft as it is to become.</param>
    public static ConfigurationDraft Apart(ConfigurationDraft before, ConfigurationDraft after)
    {
        foreach (var (address, secrets) in Systems())
        {
            // Without an address it is the vendor's for Personio, and none yet for the others: neither may be a way round.
            if ((before.Has(address) || address == "personio.baseUrl") && AddressOf(before, address) != AddressOf(after, address))
            {
                before = secrets.Where(secret => IsStored(before, secret)).Aggregate(before, (draft, secret) => draft.Set(secret, Store + Next(draft.Text(secret)![Store.Length..])));
            }
        }

        return before;
    }

    /// <summary>The name, or the next one after it that nobody has taken.</summary>
    public static string Unused(string name, IReadOnlySet<string> taken)
    {
        while (taken.Contains(name))
        {
            name = Next(name);
        }

        return name;
    }

    private static IEnumerable<(string Address, IEnumerable<string> Secrets)> Systems()
    {
        foreach (var system in new[] { "personio", "environments.test.personio", "environments.test", "environments.production" })
        {
            yield return ($"{system}.baseUrl", Credential.Select(key => $"{system}.{key}"));
        }

        yield return ("mail.host", ["mail.password"]);
    }

    private static string AddressOf(ConfigurationDraft draft, string path) => (draft.Text(path) ?? "").Trim().TrimEnd('/').ToLowerInvariant();

    private static bool IsStored(ConfigurationDraft draft, string path) => draft.Text(path)?.StartsWith(Store, StringComparison.Ordinal) == true;

    /// <summary><c>mail.password</c>, then <c>mail.password-2</c>, then <c>mail.password-3</c>, ...</summary>
    private static string Next(string name)
    {
        var dash = name.LastIndexOf('-');
        return dash > 0 && int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{name.AsSpan(0, dash)}-{number + 1}")
            : name + "-2";
    }
}
