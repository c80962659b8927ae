using Passerelle.Running.People;

namespace Passerelle.Reporting;

/// <summary>The accounts that only 360Learning knows, as other programs read them (<c>link --json</c>).</summary>
public sealed record LinkDocument(string Environment, IReadOnlyList<AccountLine> Accounts, IReadOnlyList<EmployeeLine> EmployeesWithoutAccount)
{
    public static LinkDocument Of(string environment, UnlinkedAccounts found) =>
        new(
            environment,
            [
                .. found.Accounts.Select(a => new AccountLine(
                    a.User.Id.Value,
                    a.User.DisplayName,
                    a.User.Mail,
                    a.User.LastLogin,
                    [.. a.Matches.Select(m => new MatchLine(m.Employee.Value, m.Name, m.Mail, m.Probability, m.Reasons))]
                )),
            ],
            [.. found.WithoutAccount.Select(e => new EmployeeLine(e.Id.Value, e.DisplayName, e.Email.Text))]
        );
}

/// <summary>One account with the employees it may belong to, the likeliest first.</summary>
public sealed record AccountLine(string User, string Name, string? Mail, DateTimeOffset? LastLogin, IReadOnlyList<MatchLine> Matches);

/// <param name="Probability">From 0 to 1.</param>
public sealed record MatchLine(string Employee, string Name, string? Mail, double Probability, IReadOnlyList<string> Reasons);

/// <summary>An employee in scope without an account.</summary>
public sealed record EmployeeLine(string Employee, string Name, string? Mail);
