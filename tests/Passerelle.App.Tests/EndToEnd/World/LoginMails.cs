using System.Text.RegularExpressions;
using Passerelle.App.Tests.Mail;

namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>The mails with a login that the mail server of a world was given.</summary>
public static class LoginMails
{
    public static IReadOnlyList<ReceivedMail> LoginsTo(this SyncWorld world, string address) =>
        [.. world.Mail.Mails.Where(m => m.To.Contains(address, StringComparer.OrdinalIgnoreCase) && PasswordIn(m) is not null)];

    /// <summary>Mails to the account's address whose password opens the account.</summary>
    public static int ValidLogins(this SyncWorld world, string address) =>
        world.LoginsTo(address).Count(m => world.Platform.PasswordIs(world.Platform.FindUserByMail(address)!.Id, PasswordIn(m)!));

    public static string? PasswordIn(ReceivedMail mail) =>
        Regex.Match(mail.Text, @"^Password:\s+(\S+)\s*$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups[1].Value : null;
}
