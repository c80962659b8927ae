using Passerelle.Connect.Http;

namespace Passerelle.Connect.Learning;

/// <summary>How one 360Learning platform is reached.</summary>
/// <param name="BaseUrl">Scheme, host and port; the API lies below <c>/api/v2</c>.</param>
/// <param name="WritesPerSecond">0 for unpaced. The platform takes 10, shared by every integration of the customer.</param>
/// <param name="ReadsPerSecond">0 for unpaced. The platform takes 50.</param>
/// <param name="Timeout">For one try.</param>
/// <param name="Attempts">Tries in all.</param>
/// <param name="FirstRetry">Wait before the second try.</param>
/// <remarks>Limits: <see href="https://360learning.readme.io/docs/copy-of-rate-limiting-errors"/>.</remarks>
public sealed record LearningOptions(
    Uri BaseUrl,
    string ClientId,
    string ClientSecret,
    double WritesPerSecond,
    double ReadsPerSecond,
    TimeSpan Timeout,
    int Attempts,
    TimeSpan FirstRetry
)
{
    /// <summary>The vendor's hosts: <see href="https://360learning.readme.io/docs/get-started"/>.</summary>
    public static readonly IReadOnlyList<string> VendorHosts = ["app.360learning.com", "app.us.360learning.com"];

    /// <summary>With the default pace and patience.</summary>
    public LearningOptions(Uri baseUrl, string clientId, string clientSecret)
        : this(baseUrl, clientId, clientSecret, 8, 25, TimeSpan.FromSeconds(30), 5, TimeSpan.FromSeconds(1)) { }

    /// <summary>Hosts allowed besides the vendor's and loopback.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether http is allowed beyond loopback (test instances only).</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>Counts every attempt; share one over the clients of a run.</summary>
    public RequestCounter Counter { get; init; } = new();

    /// <summary>Runs once, right before a request is first sent; throws to stop (rule R11).</summary>
    public Func<CancellationToken, ValueTask>? BeforeEachRequest { get; init; }

    /// <summary>Longest wait for one bulk operation to end.</summary>
    public TimeSpan BulkPatience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The record never shows its secret.</summary>
    public override string ToString() => $"360Learning at {BaseUrl.Authority}";
}
