using System.Text.Json.Serialization;

namespace Passerelle.Sandbox.Faults;

/// <summary>One way in which a simulated site fails, and when. Conditions that are set must all hold.</summary>
public sealed record FaultRule
{
    public required FaultKind Kind { get; init; }

    /// <summary>Method struck; <see langword="null"/> = any.</summary>
    public string? Method { get; init; }

    /// <summary>Path struck, <c>*</c> standing for anything; with a <c>?</c> in it the query is compared, too.</summary>
    public string Path { get; init; } = "*";

    /// <summary>Only the nth matching request, counted from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Every nth matching request.</summary>
    public int? Every { get; init; }

    /// <summary>Chance of each matching request, 0 to 1, drawn from the plan's seed.</summary>
    public double? Probability { get; init; }

    /// <summary>Strikes at most this often.</summary>
    public int? Count { get; init; }

    /// <summary>Delay, for <see cref="FaultKind.Latency"/>.</summary>
    public int LatencyMilliseconds { get; init; } = 200;

    /// <summary>Status, for <see cref="FaultKind.Status"/>.</summary>
    public int Status { get; init; } = 500;

    /// <summary>Adds <c>Retry-After</c> to the status.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Body of the status; absent: HTML for 502 to 504, else what the vendor sends.</summary>
    public string? Body { get; init; }

    /// <summary>Rows missing on a <see cref="FaultKind.CutPage"/>; absent: half of the page, at least one.</summary>
    public int? Rows { get; init; }

    /// <summary>Attribute that <see cref="FaultKind.HideAttribute"/> takes out.</summary>
    public string? Attribute { get; init; }
}

/// <summary>Kinds of faults.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>The answer comes late.</summary>
    Latency,

    /// <summary>An error status instead of an answer; the request has no effect.</summary>
    Status,

    /// <summary>The connection breaks before the request has any effect.</summary>
    Drop,

    /// <summary>The request takes effect, then the connection breaks: the answer is lost.</summary>
    DropAfter,

    /// <summary>An HTML page with status 200, as a proxy or a sign-in page would send; the request has no effect.</summary>
    Html,

    /// <summary>Rows are missing at the end of the page; the announced total stays.</summary>
    CutPage,

    /// <summary>The rows of the previous page of that path come again.</summary>
    RepeatPage,

    /// <summary>A list without rows that claims to be complete.</summary>
    EmptyList,

    /// <summary>Rows of people nobody knows: other ids, other addresses. In lists only; v2 has no employments for them.</summary>
    OtherCompany,

    /// <summary>The announced total grows by one with each strike.</summary>
    MovingTotal,

    /// <summary>The next link points to the page itself.</summary>
    EndlessNext,

    /// <summary>An attribute vanishes from rows and from the list of attributes, as if the credential could no longer read it.</summary>
    HideAttribute,

    /// <summary>All tokens become invalid just before the request is handled.</summary>
    ExpiredToken,
}
