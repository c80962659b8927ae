using Passerelle.Cli;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Runs;

/// <summary>Gives one person a fresh login: a new password and a new mail; refused for somebody who has logged in since (rule N2).</summary>
public sealed class ResendRun(Connector connector, RunWatcher watcher)
{
    /// <param name="person">Employee id, or the e-mail address of the account.</param>
    public Task<RunEnd> RunAsync(string person, string? by, CancellationToken cancel) =>
        new RunFrame(connector).RunAsync("resend", by, (run, _, token) => SendAsync(run, person, token), cancel);

    private async Task<RunWork> SendAsync(string run, string person, CancellationToken cancel)
    {
        var ledger = await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel);
        var (employee, account, refusal) = await FindAsync(person, ledger, cancel);
        if (refusal is not null || account is null)
        {
            return RunWork.Refused(refusal!) with { Tells = false };
        }

        var row = new PersonPlan(employee, account.Id, account.DisplayName, PersonAction.Update, "login-again", "A fresh login is sent.", ChangesFor(account), [], []);
        var plan = new Plan { RosterComplete = true, People = [row] };
        if (Carrying.NoMailServer(connector, plan) is { } missing)
        {
            return RunWork.Refused(missing);
        }

        if (!ledger.Welcomes.ContainsKey(employee))
        {
            await connector.Stores.Ledgers.ApplyAsync(connector.Key, [new WelcomeBegun(employee, connector.Clock.GetUtcNow())], cancel);
        }

        var roster = new Roster([], RosterProof.Complete(0), Nothing<string, AttributeInfo>(), new HashSet<string>(), Nothing<EmployeeId, Absence>());
        var job = new ApplyJob(
            run,
            connector.Key,
            plan,
            roster,
            new Snapshot { Users = [account] },
            ledger,
            connector.Rules,
            connector.Today,
            connector.Clock.GetUtcNow()
        );
        var result = await Carrying.ApplierOf(connector).ApplyAsync(job, watcher.ApplyBegan, cancel);
        return new RunWork
        {
            Carried = plan,
            Result = result,
            Tells = false,
            Considered = new HashSet<EmployeeId> { employee },
        };
    }

    private async Task<(EmployeeId Employee, LearningUser? Account, Refusal? Refusal)> FindAsync(
        string person,
        Core.Memory.Ledger ledger,
        CancellationToken cancel
    )
    {
        var (employee, user) = person.Contains('@', StringComparison.Ordinal)
            ? await ByMailAsync(person, ledger, cancel)
            : (new EmployeeId(person), ledger.Links.GetValueOrDefault(new EmployeeId(person))?.User);
        if (user is not { } id)
        {
            return (default, null, Refused("person-unknown", $"{person} is not linked to an account.", "Give the employee id or the account's e-mail address."));
        }

        var account = await connector.Learning.Users.GetAsync(id, cancel);
        if (account.Value is not { } found)
        {
            return (employee, null, Refused(account.Failure!.Code, $"The account of {person} could not be read: {account.Failure.Message}", "Run again."));
        }

        return (employee, found, WhyNot(found, ledger.Welcomes.GetValueOrDefault(employee)));
    }

    private async Task<(EmployeeId, UserId?)> ByMailAsync(string mail, Core.Memory.Ledger ledger, CancellationToken cancel)
    {
        var found = await connector.Learning.Users.ByMailsAsync([mail], cancel);
        var owners = ledger.Links.ToLookup(link => link.Value.User, link => link.Key);
        return found
            .Items.Where(u => !u.IsDeleted && owners.Contains(u.Id))
            .Select(u => (owners[u.Id].First(), (UserId?)u.Id))
            .FirstOrDefault();
    }

    private Refusal? WhyNot(LearningUser account, Core.Memory.Welcome? welcome)
    {
        if (account.IsDeleted)
        {
            return Refused("account-deleted", "The account is deleted, so there is nothing to log in to.", "Let a run restore it first.");
        }

        if (connector.Rules.Notices != Notices.Credentials)
        {
            return Refused(
                "notices-elsewhere",
                "Passerelle sends no logins here: the configuration leaves them to 360Learning or to single sign-on.",
                "Invite the person in 360Learning, or set notices: credentials."
            );
        }

        var since = welcome?.PasswordSetAt ?? welcome?.Since ?? DateTimeOffset.MinValue;
        return account.LastLogin > since
            ? Refused(
                "logged-in-since",
                $"{account.DisplayName} logged in on {account.LastLogin:yyyy-MM-dd}, so a new password would only lock the person out.",
                "If the password is forgotten, it can be reset on 360Learning's login page."
            )
            : null;
    }

    private IReadOnlyList<Change> ChangesFor(LearningUser account)
    {
        var send = new SendCredentials(account.Mail ?? "", account.Language ?? connector.Rules.Language);
        return account.Status == UserStatus.Invited ? [new ActivateUser(), send] : [send];
    }

    private static Dictionary<TKey, TValue> Nothing<TKey, TValue>()
        where TKey : notnull => [];

    private static Refusal Refused(string code, Phrase text, Phrase mend) => new(code, text, mend, ExitCodes.Configuration);
}
