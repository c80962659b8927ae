using Passerelle.Store.Accounts;

namespace Passerelle.Login.Profile;

public sealed record ProfileModel(Account Me)
{
    public bool WasChanged { get; init; }

    public string? PasswordTrouble { get; init; }

    public string? CodesTrouble { get; init; }
}

/// <param name="Key">For typing into an app.</param>
/// <param name="Address">For an app on the same device.</param>
/// <param name="Ticket">The key, sealed, until the first code proves it.</param>
public sealed record KeyModel(string Key, string Address, string Ticket, string? Trouble);
