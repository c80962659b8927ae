using System.Globalization;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Running.People;
using Spectre.Console;

namespace Passerelle.Reporting.Text;

/// <summary>Prints the accounts that only 360Learning knows, each with whom it may belong to.</summary>
public static class LinkPrinter
{
    /// <summary>Accounts without a likely owner are rarely asked for; more of them are only counted.</summary>
    private const int MostWithoutMatch = 20;

    public static void Print(IAnsiConsole console, UnlinkedAccounts found, string environment)
    {
        var likely = found.Accounts.Where(a => a.Matches.Count > 0).ToList();
        var others = found.Accounts.Where(a => a.Matches.Count == 0).ToList();
        console.Say($"[bold]Accounts that only 360Learning knows[/] ({found.Accounts.Count}); {found.WithoutAccount.Count} employees have no account.");
        foreach (var account in likely)
        {
            console.Say($"{Title(account)}");
            foreach (var match in account.Matches)
            {
                var percent = match.Probability.ToString("P0", CultureInfo.InvariantCulture);
                console.Say($"    {percent} {match.Name} ({match.Employee}) {match.Mail} [grey]{string.Join(", ", match.Reasons.Select(WordsOf))}[/]");
            }
        }

        foreach (var account in others.Take(MostWithoutMatch))
        {
            console.Say($"{Title(account)} [grey]like nobody without an account[/]");
        }

        if (others.Count > MostWithoutMatch)
        {
            console.Say($"[grey]... and {others.Count - MostWithoutMatch} more that are like nobody without an account[/]");
        }

        if (found.Accounts.Count > 0)
        {
            console.Say($"[grey]Link one with: passerelle link EMPLOYEE ACCOUNT --env {environment} --by NAME[/]");
        }
    }

    private static string Title(UnlinkedAccount account) => $"{account.User.DisplayName} {account.User.Mail} ({account.User.Id})";

    private static string WordsOf(string reason) =>
        reason switch
        {
            "personnel-number" => "same personnel number",
            "same-name" => "same name",
            "similar-name" => "similar name",
            "same-mailbox" => "same name before the @",
            _ => reason,
        };
}
