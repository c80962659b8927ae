using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;
using Passerelle.Configuration.Yaml;
using Passerelle.Mail;

namespace Passerelle.Configuration.Sections;

/// <summary><c>mail</c> (section 10). Its password is only looked up for production: nothing is sent from test (rule T3).</summary>
internal static class MailSection
{
    public static MailSettings? Read(Section file)
    {
        var section = file.Sub("mail");
        var resolve = section.Context.Environment == EnvironmentName.Production;
        var security = section.Or("security", Formats.Choice(("startTls", MailSecurity.StartTls), ("none", MailSecurity.None)), MailSecurity.StartTls);
        var host = section.Required("host", Addresses.Host, "");
        var username = section.Optional("username", Formats.Text);
        var password = section.Optional("password", SecretReader.In(section.Context, resolve));
        var settings = new MailSettings
        {
            Host = host,
            Port = section.Or("port", Formats.Whole(1, 65535, "a port"), security == MailSecurity.StartTls ? 587 : 25),
            Security = security,
            Username = username,
            Password = resolve && password is not null ? new Secret(password) : null,
            From = section.Required("from", Addresses.Sender, new System.Net.Mail.MailAddress("nobody@invalid.example")),
            TemplateFolder = section.Optional("templates", s => Folder(section.Context, s)),
            ReportSuccess = section.Or("reportSuccess", Formats.Flag, otherwise: false),
        };
        CheckLogin(section, security, host);
        section.Close();
        return section.IsPresent ? settings : null;
    }

    private static void CheckLogin(Section section, MailSecurity security, string host)
    {
        var (hasName, hasPassword) = (section.Has("username"), section.Has("password"));
        if (hasName && !hasPassword)
            section.Missing("password", "set it, or take username out");
        else if (hasPassword && !hasName)
            section.Missing("username", "set it, or take password out");
        else if (hasName && security == MailSecurity.None && host.Length > 0 && !Addresses.IsLoopback(host))
            section.Wrong("security", "the password would cross the network in the clear", "give startTls, or take username and password out");
    }

    private static Checked<string> Folder(ReadingContext context, YamlScalar scalar)
    {
        var full = Path.GetFullPath(scalar.Text, context.Folder);
        if (!Directory.Exists(full))
            return Checked<string>.Wrong($"there is no folder {full}", "make it, or take the line out to use the built-in texts");
        MailTemplates.Load(full, out var mistakes);
        foreach (var mistake in mistakes)
            context.Mistake(mistake);
        return full;
    }
}
