using Passerelle.Store.Ledgers;

namespace Passerelle.Store.Journaling;

/// <summary>How a write ended.</summary>
public enum OutcomeKind
{
    Succeeded,

    /// <summary>Nothing was to be done any more, for example a membership that was gone already.</summary>
    AlreadyDone,

    /// <summary>The platform refused, or it was found that the write never arrived.</summary>
    Failed,

    /// <summary>Never sent: the row differed when it was read again (rule R1), or the run stopped.</summary>
    NotSent,
}

/// <summary>What came of an intent.</summary>
public sealed record Outcome(OutcomeKind Kind)
{
    /// <summary>Stable code of the trouble; null when there was none.</summary>
    public string? Code { get; init; }

    /// <summary>The trouble in words.</summary>
    public string? Text { get; init; }

    /// <summary>What the platform answered, as far as it is needed later, as JSON.</summary>
    public string? Result { get; init; }

    /// <summary>HTTP status of the answer; null when none came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>What is remembered or forgotten in the same transaction.</summary>
    public IReadOnlyList<LedgerEffect> Effects { get; init; } = [];

    public static Outcome Success(params IReadOnlyList<LedgerEffect> effects) => new(OutcomeKind.Succeeded) { Effects = effects };

    public static Outcome AlreadyDone(params IReadOnlyList<LedgerEffect> effects) => new(OutcomeKind.AlreadyDone) { Effects = effects };

    public static Outcome NotSent(string code, string text, params IReadOnlyList<LedgerEffect> effects) =>
        new(OutcomeKind.NotSent) { Code = code, Text = text, Effects = effects };

    public static Outcome Failure(string code, string text, int? httpStatus = null, params IReadOnlyList<LedgerEffect> effects) =>
        new(OutcomeKind.Failed)
        {
            Code = code,
            Text = text,
            HttpStatus = httpStatus,
            Effects = effects,
        };
}
