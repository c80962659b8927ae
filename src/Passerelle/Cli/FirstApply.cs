using System.Security.Cryptography;
using System.Text;
using Passerelle.Running;
using Spectre.Console;

namespace Passerelle.Cli;

/// <summary>The first run of a new configuration on production asks a person, or takes <c>--yes</c>, and is audited (rule L9).</summary>
public static class FirstApply
{
    /// <returns>Whether the run may go on.</returns>
    public static async Task<bool> IsConfirmedAsync(Workplace place, Connector connector, string? by, CancellationToken cancel)
    {
        var confirmation = ConfirmationOf(connector);
        if (connector.Key.IsTest || await connector.Stores.Confirmations.IsConfirmedAsync(connector.Key, confirmation, cancel))
        {
            return true;
        }

        var agreed =
            place.Yes
            || (
                Surface.CanAsk
                && await new ConfirmationPrompt(
                    $"This configuration has not been used on production ({Markup.Escape(connector.Configuration.Environment.BaseUrl.ToString())}) yet. Go on?"
                )
                {
                    DefaultValue = false,
                }.ShowAsync(place.Surface.Words, cancel)
            );
        if (agreed)
        {
            await connector.Stores.Confirmations.ConfirmAsync(connector.Key, confirmation, by ?? Environment.UserName, cancel);
        }

        return agreed;
    }

    /// <summary>What a person says yes to: the rules, and where they are let loose.</summary>
    private static string ConfirmationOf(Connector connector)
    {
        var groups = string.Join(',', connector.Rules.Groups.Select(g => g.Id.Value).Order(StringComparer.Ordinal));
        var text = $"{connector.Configuration.Fingerprint} {connector.Configuration.Environment.BaseUrl} {groups}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public static int Refuse(Workplace place) =>
        place.Fail(
            "not-confirmed",
            "This configuration is new on production, so nothing was done. Look at it with passerelle plan, then run again with --yes."
        );
}
