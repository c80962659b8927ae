namespace Passerelle.Login.Start;

/// <param name="Account">Whose password is chosen; null for the first account of all.</param>
public sealed record StartModel(string Token, string? Account)
{
    public bool IsFirst => Account is null;

    public string Mail { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Trouble { get; init; }
}
