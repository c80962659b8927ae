using Passerelle.Cli;
using Passerelle.Core.Rules;

namespace Passerelle.Running.Checking.Mail;

/// <summary>Does the mail server take the settings? Nothing is sent.</summary>
internal sealed class MailQuestion(Connector connector)
{
    private const string Id = "mail-server";

    public async Task<Answer> AskAsync(CancellationToken cancel)
    {
        var settings = connector.Configuration.Mail;
        if (connector.Key.IsTest)
        {
            return Answer.Skipped(Id, "mail", "The mail server was not asked, since nothing is mailed from a test environment.");
        }

        if (settings is null)
        {
            return connector.Rules.Notices == Notices.Credentials
                ? Answer.Warning(
                    Id,
                    "mail",
                    "No mail server is set, but new people are to get their password by mail: a run that would create anybody is refused.",
                    "Set mail.host and mail.from, or choose notices: invitation or none."
                )
                : Answer.Skipped(Id, "mail", "No mail server is set, and none is needed to let new people in; the administrator gets no reports.");
        }

        var probe = await SmtpProbe.RunAsync(settings, connector.Configuration.Limits.Timeout, cancel);
        return probe.Problem is null
            ? Answer.Ok(Id, "mail.host", $"The mail server {settings.Host}:{settings.Port} answers{probe.Proof}. Nothing was sent.")
            : Answer.Error(Id, probe.Key, $"The mail server {settings.Host}:{settings.Port}: {probe.Problem}", probe.Mend!, ExitCodes.Remote);
    }
}
