using System.Globalization;
using Passerelle.Cli;
using Passerelle.Core.Phrases;
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
                    "Set a mail server and a sender, or let new people get an invitation or nothing (in a file: mail.host and mail.from, or notices: invitation or none)."
                )
                : Answer.Skipped(Id, "mail", "No mail server is set, and none is needed to let new people in; the administrator gets no reports.");
        }

        var probe = await SmtpProbe.RunAsync(settings, connector.Configuration.Limits.Timeout, cancel);
        var server = string.Create(CultureInfo.InvariantCulture, $"{settings.Host}:{settings.Port}");
        return probe.Problem is null
            ? Answer.Ok(Id, "mail.host", Answers(server, probe.Proof))
            : Answer.Error(Id, probe.Key, $"The mail server {server}: {probe.Problem}", probe.Mend!, ExitCodes.Remote);
    }

    private static Phrase Answers(string server, SmtpProof proof) =>
        proof switch
        {
            { Trusted: true, LoggedIn: true } => Phrase.Of($"The mail server {server} answers, its certificate is trusted, and the login is accepted. Nothing was sent."),
            { Trusted: true } => Phrase.Of($"The mail server {server} answers, its certificate is trusted. Nothing was sent."),
            { LoggedIn: true } => Phrase.Of($"The mail server {server} answers, and the login is accepted. Nothing was sent."),
            _ => Phrase.Of($"The mail server {server} answers. Nothing was sent."),
        };
}
