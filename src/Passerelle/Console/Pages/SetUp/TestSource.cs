using Microsoft.Extensions.Primitives;
using Passerelle.Configuration.Drafting;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>Where the test gets its people from (rule T8): the company's own Personio, the simulated one beside the test instance, or another address.</summary>
public static class TestSource
{
    /// <summary>The name of the choice in the form.</summary>
    public const string Name = "testSource";

    public const string Own = "own";
    public const string Simulated = "simulated";
    public const string Other = "other";

    internal const string Root = "environments.test.personio";

    /// <summary>What the draft says.</summary>
    /// <param name="simulated">Where the simulated Personio is; null while it does not run.</param>
    public static string Of(ConfigurationDraft draft, Uri? simulated) =>
        !draft.Has(Root) ? Own
        : simulated is not null && Uri.TryCreate(draft.Text($"{Root}.baseUrl"), UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == AddressOf(simulated) ? Simulated
        : Other;

    /// <summary>A form in which the simulated Personio was chosen, as if its made-up address and credential had been typed; any other as it is.</summary>
    public static IReadOnlyDictionary<string, StringValues> Typed(IReadOnlyDictionary<string, StringValues> form, Uri? simulated)
    {
        if (Choice(form) != Simulated || simulated is null)
        {
            return form;
        }

        var options = new PersonioOptions();
        var typed = form.Where(pair => !pair.Key.StartsWith(Root + ".", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (var key in new[] { "domain", "api", "appId", "partnerId" })
        {
            typed[$"{Root}.{key}"] = "";
        }

        typed[$"{Root}.baseUrl"] = AddressOf(simulated);
        typed[$"{Root}.clientId"] = options.ClientId;
        typed[$"{Root}.clientSecret"] = options.ClientSecret;
        return typed;
    }

    /// <summary>The draft after its fields were filled in. Another address that was chosen and not given is a mistake that stays to be seen.</summary>
    internal static ConfigurationDraft Chosen(IReadOnlyDictionary<string, StringValues> form, ConfigurationDraft draft) =>
        Choice(form) switch
        {
            Own => draft.Remove(Root),
            Other when !draft.Has(Root) => draft.SetEmptyMap(Root),
            _ => draft,
        };

    private static string? Choice(IReadOnlyDictionary<string, StringValues> form) => form.TryGetValue(Name, out var typed) ? typed.ToString() : null;

    private static string AddressOf(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
