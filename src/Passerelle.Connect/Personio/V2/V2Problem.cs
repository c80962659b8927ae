using Passerelle.Connect.Http;
using Passerelle.Connect.Personio.Values;

namespace Passerelle.Connect.Personio.V2;

/// <summary>Problem bodies of v2.</summary>
internal static class V2Problem
{
    /// <summary>
    /// Whether a 404 clearly speaks of the record. An unknown or beta route answers 404 too, naming the endpoint:
    /// <see href="https://developer.personio.de/v2.0/page/public-api-error-codes"/>.
    /// </summary>
    public static bool IsNotFound(RemoteReply reply)
    {
        if (reply.Status != 404 || reply.Body.IsEmpty)
        {
            return false;
        }

        using var body = reply.Json();
        var error = body.RootElement.ArrayAt("errors").FirstOrDefault();
        return error.At("title") is not null
            && error.At("_meta")?.At("path") is null
            && error.TextAt("type")?.Contains("apinot_found", StringComparison.Ordinal) is not true
            && error.TextAt("detail")?.StartsWith("The endpoint", StringComparison.Ordinal) is not true;
    }
}
