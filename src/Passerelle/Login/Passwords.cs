using Microsoft.AspNetCore.Identity;
using Passerelle.Store.Accounts;

namespace Passerelle.Login;

/// <summary>Passwords of the console: hashed by ASP.NET Core Identity, long rather than odd.</summary>
public static class Passwords
{
    public const int Shortest = 12;
    private const int Longest = 256;
    private static readonly PasswordHasher<Account> Hasher = new();

    // Verified when there is no account, so that the time taken does not tell which addresses exist.
    private static readonly string Nobodys = Hasher.HashPassword(null!, Guid.NewGuid().ToString());

    public static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <param name="hash">Null when there is no account or no password; then the answer is false after the same time.</param>
    public static bool Verify(string? hash, string password) =>
        Hasher.VerifyHashedPassword(null!, hash ?? Nobodys, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <returns>What is wrong with a new password; null when it is good.</returns>
    public static string? Trouble(string password, string again, string mail) =>
        password.Length < Shortest ? LoginWords.PasswordShort.With(Shortest)
        : password.Length > Longest ? LoginWords.PasswordLong.With(Longest)
        : string.Equals(password, mail, StringComparison.OrdinalIgnoreCase) ? LoginWords.PasswordIsMail
        : !string.Equals(password, again, StringComparison.Ordinal) ? LoginWords.PasswordsDiffer
        : null;
}
