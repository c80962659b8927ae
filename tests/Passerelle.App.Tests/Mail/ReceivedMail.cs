namespace Passerelle.App.Tests.Mail;

/// <summary>A mail as the server got it.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipients.</param>
/// <param name="Raw">Headers and body, dots unstuffed.</param>
/// <param name="WasEncrypted">Whether it came over TLS.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Raw, bool WasEncrypted)
{
    private readonly MimePart root = MimePart.Parse(Raw);

    /// <summary>A header, decoded; null when it is not there.</summary>
    public string? Header(string name) => root.Header(name);

    public string Subject => Header("Subject") ?? "";

    /// <summary>The body as text, decoded, with simple line ends.</summary>
    public string Text => Part("text/plain");

    /// <summary>The body as a page, decoded; empty for a mail of text alone.</summary>
    public string Html => Part("text/html");

    private string Part(string type) => root.Flatten().FirstOrDefault(p => p.ContentType == type)?.Body ?? "";
}
