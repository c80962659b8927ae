using System.Diagnostics.CodeAnalysis;
using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Http;

/// <summary>What a failure means for the one who asked.</summary>
public enum FailureKind
{
    /// <summary>What was asked for is so already: success.</summary>
    AlreadyDone,

    /// <summary>Two records want the same thing; a person decides.</summary>
    Conflict,

    /// <summary>A value was refused; the others go on.</summary>
    Data,

    /// <summary>Something the configuration names is missing or not allowed; the part it concerns stops.</summary>
    Configuration,

    /// <summary>The platform protects this account.</summary>
    Protected,

    /// <summary>The credential may not do this.</summary>
    Access,

    /// <summary>This request got no answer in all its attempts, though the host answers others. Nothing was asked to change.</summary>
    Unreachable,

    /// <summary>The host refused for now (429, 5xx) in all attempts.</summary>
    Transient,

    /// <summary>Whether the write was carried out is not known; settle it by reading.</summary>
    Unknown,
}

/// <summary>Expected trouble with one request, as a value.</summary>
/// <param name="Code">Stable: the vendor's <c>error.code</c>, or one of <see cref="RemoteCodes"/>.</param>
/// <param name="Message">In words, never with personal data.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
public sealed record RemoteFailure(FailureKind Kind, string Code, Phrase Message, int? Status = null)
{
    public bool IsAlreadyDone => Kind == FailureKind.AlreadyDone;
}

/// <summary>Our own codes, where the vendor gives none.</summary>
public static class RemoteCodes
{
    public const string NoAnswer = "no-answer";
    public const string Unreachable = "unreachable";
    public const string NotJson = "not-json";
    public const string Malformed = "malformed-answer";
    public const string TooLarge = "answer-too-large";
    public const string Redirected = "redirected";
    public const string ForeignLink = "foreign-link";
    public const string RepeatedPage = "repeated-page";

    /// <summary>For a status without a code.</summary>
    public static string Http(int status) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http-{status}");
}

/// <summary>A value, or why there is none.</summary>
public readonly record struct RemoteResult<T>
{
    private RemoteResult(T? value, RemoteFailure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>Set when <see cref="Failure"/> is null.</summary>
    public T? Value { get; }

    public RemoteFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>For interfaces, which convert to nothing by themselves.</summary>
    public static RemoteResult<T> Of(T value) => new(value, failure: null);

    public static implicit operator RemoteResult<T>(T value) => Of(value);

    public static implicit operator RemoteResult<T>(RemoteFailure failure) => new(value: default, failure);
}
