using System.Net.Mail;

namespace Passerelle.Configuration.Settings;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    None,
    StartTls,
}

/// <summary>The mail server.</summary>
public sealed record MailSettings
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required MailSecurity Security { get; init; }

    /// <summary>Null when the server asks for none.</summary>
    public string? Username { get; init; }

    /// <summary>Null when the server asks for none, and in test, where it is not read.</summary>
    public Secret? Password { get; init; }

    public required MailAddress From { get; init; }

    /// <summary>Folder with templates that replace the built-in ones, as a full path; null for none.</summary>
    public string? TemplateFolder { get; init; }

    /// <summary>Whether the administrator also gets a report of a run that went well (rule N4).</summary>
    public bool ReportSuccess { get; init; }
}
