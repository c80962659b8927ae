using System.Net.Mail;

namespace Passerelle.Login;

/// <summary>What is typed about a person.</summary>
public static class People
{
    private const int Longest = 200;

    /// <returns>What is wrong with it; null when it is good.</returns>
    public static string? Trouble(string mail, string name) =>
        !MailAddress.TryCreate(mail, out var address) || !string.Equals(address.Address, mail, StringComparison.Ordinal) || mail.Length > Longest ? LoginWords.MailWrong
        : name.Length is 0 or > Longest ? LoginWords.NameMissing
        : null;
}
