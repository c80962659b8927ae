namespace Passerelle.Connect.Personio;

/// <summary>How to reach one Personio account.</summary>
/// <param name="BaseUrl">Scheme, host and port, for example <c>https://api.personio.de</c>.</param>
/// <param name="RequestsPerSecond">Pace of v1, and of v2 until its headers tell better; 0 leaves requests unpaced.</param>
/// <param name="Timeout">Longest wait for one answer.</param>
/// <param name="Attempts">Tries of one request, the first included.</param>
/// <param name="FirstRetry">Wait before the second try; it doubles with each further one.</param>
/// <param name="AppId">Name of the application, in UPPER_SNAKE_CASE, sent as <c>X-Personio-App-ID</c>.</param>
/// <param name="PartnerId">Name of the company for <c>X-Personio-Partner-ID</c>; null for customers' own integrations.</param>
/// <remarks><see href="https://developer.personio.de/docs/include-our-headers-in-your-requests"/></remarks>
public sealed record PersonioOptions(
    Uri BaseUrl,
    string ClientId,
    string ClientSecret,
    double RequestsPerSecond,
    TimeSpan Timeout,
    int Attempts,
    TimeSpan FirstRetry,
    string AppId = "PASSERELLE",
    string? PartnerId = null
)
{
    /// <summary>Everything but the secret.</summary>
    public override string ToString() => $"Personio at {BaseUrl}";
}
