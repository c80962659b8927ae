using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Mail;

namespace Passerelle.Console.Pages.Mails;

/// <param name="Settings">Null when no mail server is set.</param>
/// <param name="Administrator">Whom answers and reports reach; null while the set-up does not say.</param>
/// <param name="Mine">The address of who looks.</param>
/// <param name="Delivery">What became of a test; null when none was sent just now.</param>
public sealed record MailsModel(ConnectorHome Connector, MailSettings? Settings, string? Administrator, string Mine, MailDelivery? Delivery)
{
    /// <summary>The mail with the login, a language each; none where no such mail is sent.</summary>
    public IReadOnlyList<LoginPreview> Previews { get; init; } = [];
}
