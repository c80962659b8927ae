using System.Net.Mail;
using Passerelle.Configuration.Settings;

namespace Passerelle.Mail;

/// <summary>What the mail with the login says (rule N1).</summary>
/// <param name="Language">The account's language as 360Learning writes it; picks the template.</param>
/// <param name="Platform">The platform's name as people say it.</param>
public sealed record LoginMail(string Mail, string? FirstName, string? LastName, string? Language, Secret Password, string Platform, Uri LoginUrl)
{
    /// <summary>Fills the template of the account's language; null when no mail can be addressed to the account, whatever 360Learning thinks of the address.</summary>
    public OutgoingMail? Compose(MailTemplates templates, MailAddress from, string administrator)
    {
        // "a b@acme.example" would be read as a name and another person's address.
        var name = TemplateText.OneLine($"{FirstName} {LastName}".Trim());
        if (!MailAddress.TryCreate(Mail, name, out var to) || to.Address != Mail)
            return null;
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
            to,
            template.Subject.Fill(values),
            template.Text.Fill(values),
            template.Html?.FillHtml(values)
        );
    }
}
