using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.ByHand;

/// <summary>Guesses which account that only 360Learning knows may be whose (rule R10). Pure, and independent of the order of its input.</summary>
public sealed class ProbableMatches
{
    /// <summary>Fewer signs than this are chance.</summary>
    private const double Least = 0.5;

    private const int Most = 5;
    private const int Stem = 3;

    private readonly List<Candidate> candidates;
    private readonly ILookup<string, Candidate> bySign;

    /// <param name="employees">Employees without an account.</param>
    /// <param name="numberKey">The Personio key of the personnel number; null for none.</param>
    public ProbableMatches(IEnumerable<Employee> employees, string? numberKey)
    {
        candidates = [.. employees.Select(e => new Candidate(e, NameKey.WordsOf(e.DisplayName), MailboxOf(e.Email.Text), numberKey is null ? null : e[numberKey].Text))];
        bySign = candidates.SelectMany(c => SignsOf(c.Words, c.Mailbox, c.Number).Select(sign => (sign, c))).ToLookup(p => p.sign, p => p.c, StringComparer.Ordinal);
    }

    /// <param name="number">The personnel number that stands at the account; null for none.</param>
    public UnlinkedAccount Of(LearningUser account, string? number)
    {
        var words = NameKey.WordsOf($"{account.FirstName} {account.LastName}");
        var mailbox = MailboxOf(account.Mail);
        var near = SignsOf(words, mailbox, number).SelectMany(sign => bySign[sign]).Distinct();
        return new UnlinkedAccount(
            account,
            [
                .. near.Select(c => Judge(c, words, mailbox, number))
                    .Where(m => m.Probability >= Least)
                    .OrderByDescending(m => m.Probability)
                    .ThenBy(m => m.Employee.Value, StringComparer.Ordinal)
                    .Take(Most),
            ]
        );
    }

    private static ProbableMatch Judge(Candidate candidate, IReadOnlyList<string> words, string? mailbox, string? number)
    {
        var likeness = words.Count == 0 || candidate.Words.Count == 0 ? 0 : NameKey.Likeness(words, candidate.Words);
        (string Reason, double Weight)[] signs =
        [
            ("personnel-number", number is not null && string.Equals(number, candidate.Number, StringComparison.OrdinalIgnoreCase) ? 0.95 : 0),
            ("same-name", likeness >= 1 ? 0.9 : 0),
            ("similar-name", likeness is >= 0.7 and < 1 ? 0.85 * likeness * likeness : 0),
            ("same-mailbox", mailbox is not null && string.Equals(mailbox, candidate.Mailbox, StringComparison.Ordinal) ? 0.7 : 0),
        ];
        var probability = 1 - signs.Aggregate(1.0, (chance, sign) => chance * (1 - sign.Weight));
        var employee = candidate.Employee;
        return new ProbableMatch(
            employee.Id,
            employee.DisplayName,
            employee.Email.Text,
            Math.Round(probability, 2),
            [.. signs.Where(s => s.Weight > 0).Select(s => s.Reason)]
        );
    }

    /// <summary>Only who shares one of these is compared at all: everybody with everybody would take too long.</summary>
    private static IEnumerable<string> SignsOf(IReadOnlyList<string> words, string? mailbox, string? number)
    {
        foreach (var word in words)
        {
            yield return $"word {word[..Math.Min(Stem, word.Length)]}";
        }

        if (mailbox is not null)
        {
            yield return $"mailbox {mailbox}";
        }

        if (number is not null)
        {
            yield return $"number {number.ToUpperInvariant()}";
        }
    }

    /// <summary>The part before the @ without dots, signs and case; null when there is none.</summary>
    private static string? MailboxOf(string? mail)
    {
        var box = string.Concat(NameKey.WordsOf(mail?.Split('@')[0]));
        return box.Length == 0 ? null : box;
    }

    private sealed record Candidate(Employee Employee, IReadOnlyList<string> Words, string? Mailbox, string? Number);
}
