using Passerelle.Store.Accounts;

namespace Passerelle.Login.Tokens;

/// <summary>A token as it is asked for.</summary>
/// <param name="Days">How long it can be used.</param>
public sealed record NewToken(string Name, TokenScope Scope, int Days)
{
    private const int LongestName = 100;

    /// <summary>How long a token may live, in days.</summary>
    public static IReadOnlyList<int> Lifetimes { get; } = [7, 30, 90, 365];

    public static NewToken Usual { get; } = new("", TokenScope.Read, Days: 90);

    /// <returns>What is wrong with it; null when it is good.</returns>
    public string? Trouble() =>
        Name.Length is 0 or > LongestName ? TokenWords.NameMissing
        : !Lifetimes.Contains(Days) ? TokenWords.LifetimeMissing
        : null;
}

/// <param name="Tokens">Newest first.</param>
public sealed record TokensModel(IReadOnlyList<AccessToken> Tokens, DateTimeOffset Now)
{
    public NewToken Typed { get; init; } = NewToken.Usual;

    public string? Trouble { get; init; }
}

/// <summary>A token, the one time it is shown.</summary>
/// <param name="Address">Of this console, for the example.</param>
public sealed record MadeToken(string Name, string Token, string Address);
