using Passerelle.Configuration.Reading;

namespace Passerelle.Configuration.Sections;

/// <summary><c>connector</c>: its name, the account that administers it, the language of new accounts (rules L2, F4).</summary>
internal sealed record ConnectorSection(string Name, string Administrator, string Language, string? LanguageSource)
{
    public static ConnectorSection Read(Section file)
    {
        var section = file.Sub("connector");
        if (!section.IsPresent && !file.Has("connector"))
            file.Missing("connector", "give the e-mail of the account that administers it as connector.administrator");
        var read = new ConnectorSection(
            section.Or("name", Formats.Text, "Personio"),
            section.Required("administrator", Addresses.Mail, ""),
            section.Or("language", Formats.Language, "en"),
            section.Optional("languageSource", Formats.Attribute)
        );
        section.Close();
        return read;
    }
}

/// <summary><c>links</c>: how employee and account are tied (rules S3 and S4).</summary>
internal sealed record LinkSection(string Platform, bool Claim, string? NumberSource)
{
    public static LinkSection Read(Section file)
    {
        var section = file.Sub("links");
        var read = new LinkSection(
            section.Or("platform", Formats.LinkPlatform, "passerelle"),
            section.Or("claim", Formats.Flag, otherwise: true),
            section.Optional("employeeId", Formats.Attribute)
        );
        section.Close();
        return read;
    }
}
