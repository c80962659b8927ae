namespace Passerelle.Login.SignIn;

/// <param name="Then">Where to go after signing in.</param>
public sealed record SignInModel(string Then)
{
    public string Mail { get; init; } = "";

    public string? Trouble { get; init; }

    /// <summary>Nobody can sign in yet.</summary>
    public bool IsFirst { get; init; }
}

/// <param name="Ticket">Proves that the password was right, for a few minutes.</param>
public sealed record CodeModel(string Then, string Ticket)
{
    public string? Trouble { get; init; }
}
