using System.Globalization;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Rules;
using Passerelle.Mail;

namespace Passerelle.Console.Pages.Mails;

/// <summary>The mail with the login as a made-up person would get it, without any password (rule N1).</summary>
/// <param name="Tag">Of the language, as pages name it.</param>
/// <param name="Language">Its name in that language.</param>
/// <param name="HasPage">It goes as a formatted page too.</param>
public sealed record LoginPreview(string Tag, string Language, string Subject, string Text, bool HasPage)
{
    private const string NoPassword = "••••••••••••";

    /// <summary>The texts that go out with this configuration, its own templates before the built-in ones; none without a mail server, and where nobody is mailed a password.</summary>
    public static IReadOnlyList<LoginPreview> Of(string platform, ConnectorConfiguration configuration)
    {
        if (configuration.Mail is not { } settings || configuration.Rules.Notices != Notices.Credentials)
        {
            return [];
        }

        var templates = MailTemplates.Load(settings.TemplateFolder, out _);
        return [.. templates.Languages.Order(StringComparer.Ordinal).Select(language => InLanguage(language, templates, settings, platform, configuration))];
    }

    private static LoginPreview InLanguage(string language, MailTemplates templates, MailSettings settings, string platform, ConnectorConfiguration configuration)
    {
        var mail = new LoginMail("camille.martin@example.com", "Camille", "Martin", language, new Secret(NoPassword), platform, configuration.Environment.LoginUrl).Compose(
            templates,
            settings.From,
            configuration.Rules.Administrator
        );
        var culture = CultureInfo.GetCultureInfo(language.Replace('_', '-'));
        return new LoginPreview(culture.Name, culture.NativeName, mail.Subject, mail.Text, mail.Html is not null);
    }
}
