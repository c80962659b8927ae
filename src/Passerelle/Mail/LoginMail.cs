using System.Net.Mail;
using Passerelle.Configuration.Settings;

namespace Passerelle.Mail;

/// <summary>What the mail with the login says (rule N1).</summary>
/// <param name="Language">The account's language as 360Learning writes it; picks the template.</param>
/// <param name="Platform">The platform's name as people say it.</param>
public sealed record LoginMail(string Mail, string? FirstName, string? LastName, string? Language, Secret Password, string Platform, Uri LoginUrl)
{
    /// <summary>Fills the template of the account's language.</summary>
    public OutgoingMail Compose(MailTemplates templates, MailAddress from, string administrator)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["firstName"] = FirstName ?? LastName ?? "",
            ["lastName"] = LastName ?? "",
            ["mail"] = Mail,
            ["password"] = Password.Reveal(),
            ["platform"] = Platform,
            ["loginUrl"] = LoginUrl.AbsoluteUri,
            ["administrator"] = administrator,
        };
        var template = templates.For(Language);
        return new OutgoingMail(
            from,
            new MailAddress(administrator),
            new Recipient(Mail, TemplateText.OneLine($"{FirstName} {LastName}".Trim())),
            template.Subject.Fill(values),
            template.Text.Fill(values),
            template.Html?.FillHtml(values)
        );
    }
}
