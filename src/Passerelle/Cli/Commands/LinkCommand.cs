using System.CommandLine;
using Passerelle.Connect.Http;
using Passerelle.Core.Source;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Applying;
using Passerelle.Running.People;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;

namespace Passerelle.Cli.Commands;

/// <summary>Links by hand: lists accounts that only 360Learning knows, gives one to an employee, or takes one off (rule R10).</summary>
public static class LinkCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var employee = new Argument<string?>("EMPLOYEE") { Description = "The employee's number in Personio. Without one, accounts without an employee are listed.", Arity = ArgumentArity.ZeroOrOne };
        var account = new Argument<string?>("ACCOUNT") { Description = "Id or e-mail address of the account in 360Learning.", Arity = ArgumentArity.ZeroOrOne };
        var remove = new Option<bool>("--remove") { Description = "Take the link off. The account stays as it is, and no run gives it back by itself." };
        var samePerson = new Option<bool>("--same-person") { Description = "The account of somebody who left belongs to this employee, who is the same person." };
        var command = new Command("link", "Link an employee and an account by hand, or take a link off, with a plan first. Alone: list accounts that only 360Learning knows.")
        {
            employee,
            account,
            remove,
            samePerson,
            options.By,
        };
        command.Validators.Add(given =>
        {
            var (who, what, off) = (given.GetValue(employee), given.GetValue(account), given.GetValue(remove));
            if (who is null && (off || given.GetValue(samePerson)))
            {
                given.AddError("name the employee");
            }
            else if (who is not null && off == (what is not null))
            {
                given.AddError(off ? "--remove takes no account: the employee's is taken off" : "name the account too, or take the link off with --remove");
            }
        });
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                if (parsed.GetValue(employee) is not { } id)
                {
                    return place.WithConnectorAsync(connector => ListAsync(place, connector, cancel), cancel);
                }

                var by = parsed.GetValue(options.By);
                var order = new LinkOrder(new EmployeeId(id), parsed.GetValue(account), parsed.GetValue(samePerson));
                return string.IsNullOrWhiteSpace(by)
                    ? Task.FromResult(place.Fail("name-missing", "A link by hand is a person's decision: add --by NAME."))
                    : place.WithConnectorAsync(connector => RunAsync(place, connector, order, by, cancel), cancel);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, Connector connector, LinkOrder order, string by, CancellationToken cancel)
    {
        var attempt = await Waiting.ForAsync(place.Surface, say => new LinkRun(connector, new RunWatcher { Say = say }).PlanAsync(order, cancel));
        if (attempt is not { Plan: { } shown, Planned: { } planned })
        {
            return Refusing.Say(place, connector, attempt.Refusal!);
        }

        new PlanPrinter(place.Surface.Words).Print(
            $"Plan {shown.Id} for {connector.Configuration.Platform}, {connector.EnvironmentName}",
            planned.Plan,
            planned.Snapshot,
            connector.Configuration.Limits.LearningWritesPerSecond
        );
        var question = order.Account is null ? $"Take the account off {shown.Row.Name}?" : $"Give this account to {shown.Row.Name}?";
        if (!await Asking.IsConfirmedAsync(place, question, cancel) || !await FirstApply.IsConfirmedAsync(place, connector, by, cancel))
        {
            return place.Fail("not-confirmed", "Nothing was done. Look at the plan, then give the command again with --yes.");
        }

        using var watching = new Watching(place.Surface, connector);
        var end = await new LinkRun(connector, watching.Watcher).RunAsync(order, shown, by, CancellationToken.None);
        await watching.EndAsync();
        return RunEnding.Say(place, connector, end, detailed: false);
    }

    private static async Task<int> ListAsync(Workplace place, Connector connector, CancellationToken cancel)
    {
        PlanAttempt attempt;
        try
        {
            attempt = await Waiting.ForAsync(place.Surface, say => new PlanMaker(connector).MakeAsync(UnlinkedAccounts.Request, say, cancel));
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        if (attempt.Planned is not { } planned)
        {
            return Refusing.Say(place, connector, attempt.Refusal!);
        }

        var found = UnlinkedAccounts.Of(planned, connector.Rules.NumberSource);
        LinkPrinter.Print(place.Surface.Words, found, connector.EnvironmentName);
        place.Surface.Document(LinkDocument.Of(connector.EnvironmentName, found));
        return !planned.Snapshot.IsComplete ? ExitCodes.Remote
            : !planned.Roster.IsComplete ? ExitCodes.SourceNotTrusted
            : ExitCodes.Done;
    }
}
