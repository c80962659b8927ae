using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Http;

/// <summary>A remote system cannot be worked with at all: the run, or the part that needs it, stops (rule R7, exit code 6).</summary>
/// <param name="system">The system as people call it: <c>Personio</c> or <c>360Learning</c>.</param>
/// <param name="code">Stable: the vendor's code or one of <see cref="RemoteCodes"/>.</param>
/// <param name="text">What is wrong, without personal data or secrets.</param>
/// <param name="mend">What to do about it.</param>
public sealed class RemoteAccessException(string system, string code, Phrase text, Phrase mend, int? status = null, Exception? inner = null)
    : Exception($"{system}: {text} {mend}", inner)
{
    public string System { get; } = system;

    public string Code { get; } = code;

    public Phrase What { get; } = text;

    public Phrase Remedy { get; } = mend;

    /// <summary><see cref="What"/> in English.</summary>
    public string Text => What.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    public string Mend => Remedy.ToString();

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? Status { get; } = status;
}
