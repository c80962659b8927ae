namespace Passerelle.Configuration.Settings;

/// <summary>The generations of Personio's API.</summary>
public enum PersonioApi
{
    V1,
    V2,
}

/// <summary>How a Personio account is reached.</summary>
public sealed record PersonioSettings
{
    public required PersonioApi Api { get; init; }

    /// <summary>Scheme, host and port; no path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The account's web address without a trailing slash, for links to a person's HR page; null when none is set.</summary>
    public string? Domain { get; init; }

    public required string ClientId { get; init; }

    public required Secret ClientSecret { get; init; }

    /// <summary>Sent as <c>X-Personio-App-ID</c>: <see href="https://developer.personio.de/docs/include-our-headers-in-your-requests"/>.</summary>
    public string AppId { get; init; } = "PASSERELLE";

    /// <summary>Sent as <c>X-Personio-Partner-ID</c>; null for none.</summary>
    public string? PartnerId { get; init; }
}
