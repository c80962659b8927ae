using Microsoft.Extensions.Logging;
using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Mail.Reports;
using Passerelle.Reporting.Text;
using Passerelle.Running;

namespace Passerelle.Cli;

/// <summary>Tells the administrators of the platforms concerned that the test instance was started from the command line, as the console does, or says that nobody was told.</summary>
internal static class InstanceNews
{
    /// <param name="platform">The platform the instance is for; null for every one that is known here.</param>
    public static async Task TellAsync(Workplace place, InstanceFolder folder, InstanceRecord record, string? platform, Stores stores, ILoggerFactory logs, CancellationToken cancel)
    {
        var file = place.ConfigFile.Exists ? FileConnector.Load(place.ConfigFile.ToString(), Environment.GetEnvironmentVariable).Home : null;
        var installation = new Installation(stores, file, Environment.GetEnvironmentVariable);
        var telling = new InstanceTelling(folder, stores, installation, new InstanceMail(new AccountMail(stores, place.Clock, logs)));
        var hasServer = false;
        var told = 0;

        // A platform with several connectors is told once.
        foreach (var homes in (await installation.ListAsync(cancel)).Where(home => platform is null || string.Equals(home.Platform, platform, StringComparison.Ordinal)).GroupBy(home => home.Platform, StringComparer.Ordinal))
        {
            foreach (var home in homes)
            {
                if (await telling.TellAsync(home, record, Environment.UserName, cancel) is { } sent)
                {
                    hasServer = true;
                    told += sent;
                    break;
                }
            }
        }

        place.Surface.Words.Say(
            told > 0 ? $"  {told} {(told == 1 ? "administrator was" : "administrators were")} told by mail."
            : hasServer ? (FormattableString)$"  No administrator was told by mail: none has an account here, or the mail server did not take it."
            : $"  No administrator was told by mail: no mail server is set."
        );
    }
}
