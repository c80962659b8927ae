using Passerelle.Console.Words;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Instance.Pages.Faults;

/// <summary>A fault that the page offers.</summary>
/// <param name="Key">As the form sends it.</param>
/// <param name="OnPersonioOnly">It concerns lists of employees.</param>
/// <param name="Path">Which requests it can strike.</param>
public sealed record FaultChoice(string Key, Text Name, FaultKind Kind, int Status = 500, bool OnPersonioOnly = false, string Path = "*")
{
    public const int Tenth = 10;
    private const int LateMilliseconds = 2000;
    private const string Lists = "*/employees";

    public static IReadOnlyList<FaultChoice> All { get; } =
    [
        new("latency", FaultsWords.Latency, FaultKind.Latency),
        new("429", FaultsWords.TooMany, FaultKind.Status, 429),
        new("500", FaultsWords.ServerError, FaultKind.Status),
        new("502", FaultsWords.BadGateway, FaultKind.Status, 502),
        new("drop", FaultsWords.Drop, FaultKind.Drop),
        new("drop-after", FaultsWords.DropAfter, FaultKind.DropAfter),
        new("cut-page", FaultsWords.CutPage, FaultKind.CutPage, OnPersonioOnly: true, Path: Lists),
        new("empty-list", FaultsWords.EmptyList, FaultKind.EmptyList, OnPersonioOnly: true, Path: Lists),
        new("hidden", FaultsWords.HiddenChoice, FaultKind.HideAttribute, OnPersonioOnly: true),
    ];

    /// <param name="often"><c>next</c>, <c>tenth</c>, or anything else for every request.</param>
    /// <param name="attribute">Only of a hidden attribute.</param>
    public FaultRule Rule(string? often, string? attribute) =>
        new()
        {
            Kind = Kind,
            Status = Status,
            RetryAfterSeconds = Status == 429 ? 1 : null,
            LatencyMilliseconds = LateMilliseconds,
            Path = Path,
            Attribute = Kind == FaultKind.HideAttribute ? attribute : null,
            Count = often == "next" ? 1 : null,
            Every = often == "tenth" ? Tenth : null,
        };
}
