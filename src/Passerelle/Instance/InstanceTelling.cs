using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Console.Hosting;
using Passerelle.Mail.Reports;
using Passerelle.Running;

namespace Passerelle.Instance;

/// <summary>Tells the administrators of a platform that their test instance was started, whoever started it and from where (rule T1).</summary>
public sealed class InstanceTelling(InstanceFolder folder, Stores stores, Installation installation, InstanceMail mail)
{
    /// <returns>How many were mailed to; null where no mail server is set.</returns>
    public async Task<int?> TellAsync(ConnectorHome home, InstanceRecord record, string by, CancellationToken cancel)
    {
        if (InstancePeriod.Read(folder) is not { } period || await MailOfAsync(home, cancel) is not { Mail: not null } configuration)
        {
            return null;
        }

        var expires = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(period.ExpiresAt, home.First.TimeZone).DateTime);
        return await mail.TellAsync(home.Platform, configuration, record.Learning, expires, by, cancel);
    }

    /// <summary>With whose mail server; the rest of a draft may still be missing when the instance is started.</summary>
    private async Task<ConnectorConfiguration?> MailOfAsync(ConnectorHome home, CancellationToken cancel) =>
        home.Stored is { } stored
            ? new DraftReader(ConfigurationDraft.Parse(stored.Draft.Text), await stores.Secrets.RevealAsync(stored.Name, cancel), installation.Variables).MailOnly()
            : home.Environments.Select(one => one.Whole).FirstOrDefault(one => one?.Mail is not null);
}
