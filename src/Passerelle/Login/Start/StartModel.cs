namespace Passerelle.Login.Start;

/// <param name="Account">Whose password is chosen; null for the first account of all.</param>
public sealed record StartModel(string Token, string? Account)
{
    public bool IsFirst => Account is null;

    public string Mail { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The platform of the first account; empty while it is to be asked for.</summary>
    public string Platform { get; init; } = "";

    /// <summary>The platform is asked for, since there is none yet.</summary>
    public bool AsksForPlatform { get; init; }

    public string? Trouble { get; init; }
}
