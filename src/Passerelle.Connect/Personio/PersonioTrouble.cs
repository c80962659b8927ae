using System.Text.Json;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Personio;

/// <summary>What stops a read, in words, with the mend.</summary>
internal static class PersonioTrouble
{
    public const string System = "Personio";

    public static RemoteAccessException CredentialsRefused(int status) =>
        new(
            System,
            "credentials-refused",
            $"The client id or the client secret is refused (HTTP {status}).",
            "Copy both again from Personio (Marketplace > Connected integrations > your custom integration), or create a new credential there.",
            status
        );

    public static RemoteAccessException RightMissing(int status) =>
        new(
            System,
            "right-missing",
            $"The credential is accepted but may not read employees (HTTP {status}).",
            "In Personio grant it Employees: read, and tick the mapped attributes as readable.",
            status
        );

    public static RemoteAccessException Malformed(int status, Exception? inner = null) =>
        new(
            System,
            RemoteCodes.Malformed,
            $"The answer is not what Personio documents (HTTP {status}).",
            "Check the base address; if it is right, run again later.",
            status,
            inner
        );

    /// <summary>An answer or a failure that is no success, for reads that cannot go on without it.</summary>
    public static RemoteAccessException Refused(Phrase what, RemoteResult<RemoteReply> result) =>
        result.Value is { } reply
            ? new RemoteAccessException(
                System,
                RemoteCodes.Http(reply.Status),
                $"{what} failed (HTTP {reply.Status}{Detail(reply)}).",
                reply.IsTransient
                    ? Phrase.Of($"Run again later.")
                    : Phrase.Of($"Check the base address and the credential's rights; if both are right, ask Personio's support."),
                reply.Status
            )
            : new RemoteAccessException(
                System,
                result.Failure!.Code,
                $"{what} failed. {result.Failure.Message}",
                "Run again later.",
                result.Failure.Status
            );

    /// <summary>Personio's own words: v1 gives a message, which may be German, v2 a title and a trace id for the support.</summary>
    private static string Detail(RemoteReply reply)
    {
        if (reply.Body.IsEmpty)
        {
            return "";
        }

        try
        {
            using var body = JsonDocument.Parse(reply.Body);
            var root = body.RootElement;
            var first = root.ArrayAt("errors").FirstOrDefault();
            var words = root.At("error")?.TextAt("message") ?? first.TextAt("title") ?? root.TextAt("error");
            var trace = root.TextAt("personio_trace_id") ?? root.TextAt("trace_id");
            return (words is null ? "" : $": {words[..Math.Min(words.Length, 200)]}") + (string.IsNullOrEmpty(trace) ? "" : $", trace {trace}");
        }
        catch (JsonException)
        {
            return ", unreadable body"; // The status says enough.
        }
    }
}
